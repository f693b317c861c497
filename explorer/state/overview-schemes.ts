import type { MarkShape } from "../layout/marks.ts";

/** A concept with those below it; `count` is the number of gaps linked to it or to one of those. */
export interface ConceptTree {
  readonly id: string;
  readonly label: string;
  readonly gaps: { readonly totalCount: number };
  readonly narrower?: readonly ConceptTree[];
}

/** A concept scheme with its top concepts. */
export interface SchemeTree {
  readonly id: string;
  readonly title: string;
  readonly mark: MarkShape | null;
  readonly concepts: readonly ConceptTree[];
}

/** A scheme that is drawn, with the mark that stands for its concepts in this picture. */
export type DrawnScheme = SchemeTree & { readonly mark: MarkShape };

/** A concept in its tree. */
export interface PlacedConcept {
  readonly concept: ConceptTree;
  /** The id of the concept directly above; null at the top. */
  readonly broader: string | null;
  readonly depth: number;
}

/** How many schemes are drawn where none is chosen. */
const usual = 3;

const shapes: readonly MarkShape[] = [
  "SQUARE",
  "DIAMOND",
  "TRIANGLE",
  "HEXAGON",
  "CROSS",
  "STAR",
];

/** As many schemes can be drawn at once as there are marks to tell them apart. */
export const mostDrawn = shapes.length;

/** The schemes that any gap is linked to, in their order. */
export function schemesWithGaps(schemes: readonly SchemeTree[]): SchemeTree[] {
  return schemes.filter(({ concepts }) =>
    concepts.some(({ gaps }) => gaps.totalCount > 0),
  );
}

/**
 * The schemes to draw, of those offered: the ones chosen or, where none of them is there, the first three; at most `mostDrawn`, in their order. Each
 * keeps its own mark; those without one take shapes that are no scheme's own and, when these are used up, others not drawn.
 */
export function drawnSchemes(
  offered: readonly SchemeTree[],
  chosen: readonly string[],
): DrawnScheme[] {
  const asked = offered.filter(({ id }) => chosen.includes(id));
  const drawn = (asked.length > 0 ? asked : offered.slice(0, usual)).slice(
    0,
    mostDrawn,
  );
  const owned = new Set(offered.map(({ mark }) => mark));
  const used = new Set(drawn.map(({ mark }) => mark));
  const free = [
    ...shapes.filter((shape) => !owned.has(shape)),
    ...shapes.filter((shape) => owned.has(shape) && !used.has(shape)),
  ];
  return drawn.map((scheme) => ({
    ...scheme,
    mark: scheme.mark ?? free.shift() ?? "STAR",
  }));
}

/** All concepts of a scheme, each before those below it. */
export function conceptsOf({ concepts }: SchemeTree): PlacedConcept[] {
  function placed(
    concept: ConceptTree,
    broader: string | null,
    depth: number,
  ): PlacedConcept[] {
    const below = concept.narrower ?? [];
    return [
      { concept, broader, depth },
      ...below.flatMap((each) => placed(each, concept.id, depth + 1)),
    ];
  }
  return concepts.flatMap((concept) => placed(concept, null, 0));
}
