import { setImmediate } from "node:timers/promises";
import * as v from "valibot";
import type { RowOf } from "../graph/rows.ts";
import { badInput } from "./bad-input.ts";

/** A work as reference managers exchange it. Facts that are not known are absent. */

/** A person, or a body, whose name stays whole. Particles belong to the family name. */
type CslName =
  | { readonly family: string; readonly given?: string }
  | { readonly literal: string };

/** One item of CSL-JSON: https://github.com/citation-style-language/schema/blob/v1.0.2/schemas/input/csl-data.json */
interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly issued?: { readonly "date-parts": readonly [readonly [number]] };
  readonly "container-title"?: string;
  readonly "collection-title"?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly publisher?: string;
  readonly DOI?: string;
  readonly note?: string;
}

/** What whole works appear in is a series. */
const wholeWorks = new Set(["book", "report", "thesis"]);

/** The CSL item of a work. Its `note` names the facts that nobody verified, and says where authors are missing. */
export function cslItem(
  work: RowOf<"Work">,
  authors: readonly RowOf<"Author">[],
): CslItem {
  const container = wholeWorks.has(work.type)
    ? "collection-title"
    : "container-title";
  return {
    id: work.id,
    type: work.type,
    ...present({
      title: work.title,
      author: someOf(authors.map(authorName)),
      editor: someOf(editorNames(work)),
      issued:
        work.year === null ? null : { "date-parts": [[work.year]] as const },
      [container]: work.containerTitle,
      volume: work.volume,
      issue: work.issue,
      page: work.pages,
      publisher: work.publisher,
      DOI: work.doi,
      note: note(work),
    }),
  };
}

/** A BibTeX entry in UTF-8, its key the work's id. Facts that BibTeX has no field for are left out. */
export async function bibtex(item: CslItem): Promise<string> {
  const { plugins } = await citationJs();
  return v
    .parse(v.string(), plugins.output.format("bibtex", [escaped(item)]))
    .trim();
}

/** A RIS record; facts that RIS has no tag for are left out. */
export async function ris(item: CslItem): Promise<string> {
  const { plugins } = await citationJs();
  const [record] = v.parse(
    risRecords,
    plugins.output.format("ris", [item], { format: "object" }),
  );
  // The library's own text breaks lines inside words and cuts ids to 20 characters, where they are no longer unique.
  const { TY, ...tags } = { ...record, ID: item.id };
  const lines = Object.entries(tags).flatMap(([tag, value]) =>
    [value].flat().map((each) => line(tag, each)),
  );
  return [line("TY", TY), ...lines, line("ER", "")].join("\n");
}

/**
 * The plain text reference in a style and the language of a locale. Rejects with a GraphQLError where citation-js does not bring that
 * style or locale. The first in a style and language waits for the style to be read (seconds with APA); later ones take milliseconds.
 */
export async function citation(
  item: CslItem,
  style: string,
  locale: string,
): Promise<string> {
  const { plugins } = await citationJs();
  const { styles, locales } = plugins.config.get("@csl");
  checkOneOf("style", styles.list(), style);
  checkOneOf("locale", locales.list(), locale);
  // A reference takes some milliseconds: between those of a long list others get their turn.
  await setImmediate();
  const text = v.parse(
    v.string(),
    plugins.output.format("bibliography", [item], {
      template: style,
      lang: locale,
      format: "text",
    }),
  );
  // The number in a list of one says nothing.
  return (style === "vancouver" ? text.replace(/^1\. /u, "") : text).trim();
}

function authorName({ name, family, given }: RowOf<"Author">): CslName {
  return family === null ? { literal: name } : personName(family, given ?? "");
}

function editorNames({
  editors,
  editorFamilies,
  editorGivens,
}: RowOf<"Work">): CslName[] {
  return editors.map((name, index) => {
    const family = editorFamilies[index] ?? "";
    return family === ""
      ? { literal: name }
      : personName(family, editorGivens[index] ?? "");
  });
}

function personName(family: string, given: string): CslName {
  return given === "" ? { family } : { family, given };
}

function note({ unverified, authorsIncomplete }: RowOf<"Work">): string | null {
  const facts = unverified.map((fact) =>
    fact === "containerTitle" ? "container title" : fact,
  );
  const sentences = [
    ...(facts.length > 0 ? [`Unverified: ${facts.join(", ")}`] : []),
    ...(authorsIncomplete ? ["Authors incomplete"] : []),
  ];
  return sentences.length > 0 ? sentences.join(". ") : null;
}

function someOf<Entry>(list: readonly Entry[]): readonly Entry[] | null {
  return list.length > 0 ? list : null;
}

function present(
  facts: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(facts).filter(([, fact]) => fact !== null),
  );
}

const texCommands: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** What BibTeX takes as it is. */
const verbatim = new Set(["id", "type", "DOI", "page"]);

/** An item with TeX's own characters escaped: citation-js would do so only where it drops letters that it cannot write in ASCII. */
function escaped(item: CslItem): object {
  return Object.fromEntries(
    Object.entries(item).map(([key, fact]) => [
      key,
      verbatim.has(key) ? fact : escapedIn(fact),
    ]),
  );
}

function escapedIn(value: unknown): unknown {
  if (typeof value === "string") {
    return value.replace(
      /[&%$#_{}~^\\]/gu,
      (character) => texCommands[character] ?? `\\${character}`,
    );
  }
  if (Array.isArray(value)) return value.map(escapedIn);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, escapedIn(each)]),
  );
}

const risRecords = v.tuple([
  v.objectWithRest(
    { TY: v.string() },
    v.union([v.string(), v.array(v.string())]),
  ),
]);

function line(tag: string, value: string): string {
  return `${tag}  - ${value}`;
}

function checkOneOf(
  argument: string,
  allowed: readonly string[],
  value: string,
): void {
  if (allowed.includes(value)) return;
  throw badInput(argument, `one of ${allowed.toSorted().join(", ")}`, value);
}

let loading: Promise<typeof import("@citation-js/core")> | undefined;

/** The library, loaded when first needed: it takes longer than all else at the start of the server. */
async function citationJs(): Promise<typeof import("@citation-js/core")> {
  loading ??= loadCitationJs();
  return loading;
}

async function loadCitationJs(): Promise<typeof import("@citation-js/core")> {
  const core = await import("@citation-js/core");
  await Promise.all([
    import("@citation-js/plugin-bibtex"),
    import("@citation-js/plugin-csl"),
    import("@citation-js/plugin-ris"),
  ]);
  const { format } = core.plugins.config.get("@bibtex");
  format.useIdAsLabel = true;
  // Our ids are safe; the check would take their hyphens away.
  format.checkLabel = false;
  format.asciiOnly = false;
  return core;
}
