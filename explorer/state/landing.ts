import {
  decodePicture,
  encodePicture,
  type LandingPicture,
  plainPicture,
} from "./landing-picture.ts";

/** What is chosen in one concept scheme: gaps with these concepts or, where `notStated`, with none of the scheme. */
export interface SchemeSelection {
  readonly scheme: string;
  readonly concepts: readonly string[];
  /** Whether a gap must have any of the concepts or all of them; `any` where there are fewer than two. */
  readonly match: "any" | "all";
  readonly notStated: boolean;
}

type Certainty = "EXPLICIT" | "IMPLICIT";

/** Orders of the list; null in a view is best match while searching, else text order. */
export type ListOrder = "text" | "relevance" | "citations" | "title";

/** The list of gaps and what narrows it. */
export interface LandingView {
  readonly kind: "landing";
  /** The words searched for, at most 200 characters; empty when none. */
  readonly text: string;
  /** By scheme id, each scheme once and never empty; ids sorted. */
  readonly concepts: readonly SchemeSelection[];
  readonly section: string | null;
  readonly certainty: Certainty | null;
  readonly order: ListOrder | null;
  /** How many pages of the list are shown, from 1. A count rather than a cursor: the link then shows all that was seen, not a page out of its middle. */
  readonly pages: number;
  readonly picture: LandingPicture;
}

export const emptyLanding: LandingView = {
  kind: "landing",
  text: "",
  concepts: [],
  section: null,
  certainty: null,
  order: null,
  pages: 1,
  picture: plainPicture,
};

const orders: readonly ListOrder[] = [
  "text",
  "relevance",
  "citations",
  "title",
];
const limits = { text: 200, ids: 100, pages: 50 };

/** The address of a landing view; `/` when nothing is chosen. */
export function encodeLanding(view: LandingView): string {
  const parameters = new URLSearchParams();
  if (view.text) parameters.set("q", view.text);
  for (const { scheme, concepts, match, notStated } of view.concepts) {
    for (const id of concepts) parameters.append(`in.${scheme}`, id);
    if (match === "all") parameters.append("all", scheme);
    if (notStated) parameters.append("not-stated", scheme);
  }
  if (view.section) parameters.set("section", view.section);
  if (view.certainty) {
    parameters.set("certainty", view.certainty.toLowerCase());
  }
  if (view.order) parameters.set("order", view.order);
  if (view.pages > 1) parameters.set("pages", String(view.pages));
  encodePicture(view.picture, parameters);
  return parameters.size > 0 ? `/?${parameters.toString()}` : "/";
}

/** The landing view these parameters stand for; what they do not say, or say wrongly, is as in `emptyLanding`. */
export function decodeLanding(parameters: URLSearchParams): LandingView {
  const chosen = new Map<string, Set<string>>();
  for (const [key, id] of parameters) {
    const scheme = key.slice("in.".length);
    if (!key.startsWith("in.") || scheme === "" || id === "") continue;
    chosen.set(scheme, (chosen.get(scheme) ?? new Set()).add(id));
  }
  const silent = new Set(parameters.getAll("not-stated").filter(Boolean));
  const together = new Set(parameters.getAll("all"));
  const certainty = parameters.get("certainty")?.toUpperCase();
  const pages = Number(parameters.get("pages") ?? 1);
  return {
    kind: "landing",
    text: cut(parameters.get("q") ?? ""),
    concepts: [...new Set([...chosen.keys(), ...silent])]
      .sort()
      .map((scheme) => {
        const ids = [...(chosen.get(scheme) ?? [])].sort();
        return {
          scheme,
          concepts: ids.slice(0, limits.ids),
          match: together.has(scheme) && ids.length > 1 ? "all" : "any",
          notStated: silent.has(scheme),
        };
      }),
    section: parameters.getAll("section").find(Boolean) ?? null,
    certainty:
      certainty === "EXPLICIT" || certainty === "IMPLICIT" ? certainty : null,
    order: orders.find((order) => order === parameters.get("order")) ?? null,
    pages:
      Number.isInteger(pages) && pages >= 1 ? Math.min(pages, limits.pages) : 1,
    picture: decodePicture(parameters),
  };
}

/** At most 200 characters, never half of one. */
function cut(text: string): string {
  return text.slice(0, limits.text).replace(/\p{Surrogate}$/u, "");
}
