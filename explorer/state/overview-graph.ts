import type {
  OverviewGraph,
  OverviewNode,
} from "../layout/overview/overview-graph.ts";
import { conceptsOf, type DrawnScheme } from "./overview-schemes.ts";

/** A gap with its links, as the API gives it. */
export interface LinkedGap {
  readonly id: string;
  readonly title: string;
  readonly certainty: "EXPLICIT" | "IMPLICIT";
  readonly links: readonly {
    readonly basis: "STATED" | "INFERRED";
    readonly concept: { readonly id: string };
  }[];
}

/** Gaps in the order given, then the concepts of the schemes that any of them is linked to, directly or by a narrower one. */
export function overviewGraph(
  schemes: readonly DrawnScheme[],
  gaps: readonly LinkedGap[],
): OverviewGraph {
  const trees = schemes.flatMap((scheme) =>
    conceptsOf(scheme).map((each) => ({ ...each, mark: scheme.mark })),
  );
  const broader = new Map(trees.map((each) => [each.concept.id, each.broader]));
  const gapsOf = new Map<string, Set<LinkedGap>>();
  for (const gap of gaps) {
    for (const { concept } of gap.links) {
      for (const id of upwards(concept.id, broader)) {
        gapsOf.set(id, (gapsOf.get(id) ?? new Set()).add(gap));
      }
    }
  }
  const concepts = trees.filter(({ concept }) => gapsOf.has(concept.id));
  const places = new Map(
    concepts.map(({ concept }, i) => [concept.id, gaps.length + i]),
  );
  const linked = gaps.map((gap) => strongestLinks(gap, places));
  return {
    nodes: [
      ...gaps.map((gap, i) => gapNode(gap, linked[i]?.size ?? 0)),
      ...concepts.map(({ concept, mark }) => {
        const own = [...(gapsOf.get(concept.id) ?? [])];
        return {
          id: concept.id,
          kind: "concept" as const,
          label: concept.label,
          mark,
          degree: own.length,
          explicit: own.filter(isExplicit).length,
        };
      }),
    ],
    links: linked.flatMap((links, gap) =>
      [...links].map(([concept, stated]) => ({ gap, concept, stated })),
    ),
    kin: concepts.flatMap(({ concept, broader: above }) => {
      const [from, to] = [places.get(concept.id), places.get(above ?? "")];
      return from === undefined || to === undefined
        ? []
        : [[from, to] as const];
    }),
  };
}

/** A concept and all above it; nothing where it is of no scheme drawn. */
function* upwards(
  id: string,
  broader: ReadonlyMap<string, string | null>,
): Generator<string> {
  for (let at: string | null = id; at !== null; at = broader.get(at) ?? null) {
    if (!broader.has(at)) return;
    yield at;
  }
}

/** The places of the concepts that a gap is linked to, and whether the text itself says so. */
function strongestLinks(
  gap: LinkedGap,
  places: ReadonlyMap<string, number>,
): Map<number, boolean> {
  const links = new Map<number, boolean>();
  for (const { concept, basis } of gap.links) {
    const place = places.get(concept.id);
    if (place === undefined) continue;
    links.set(place, links.get(place) === true || basis === "STATED");
  }
  return links;
}

function gapNode(gap: LinkedGap, degree: number): OverviewNode {
  return {
    id: gap.id,
    kind: "gap",
    label: gap.title,
    mark: "BRACKETS",
    degree,
    explicit: isExplicit(gap) ? 1 : 0,
  };
}

function isExplicit({ certainty }: LinkedGap): boolean {
  return certainty === "EXPLICIT";
}
