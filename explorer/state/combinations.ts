/** A scheme whose concepts can be combined. */
export interface CombinedScheme {
  readonly id: string;
  readonly title: string;
  readonly concepts: readonly {
    /** The gaps linked to it or to a concept below it, whatever the filter. */
    readonly gaps: { readonly totalCount: number };
  }[];
}

/** How many concepts a combination has. */
export type CombinationSize = 2 | 3;

/** The beginning of a list of combinations, as the API answers it. */
export interface CombinationList {
  readonly totalCount: number;
  /** Most gaps first. */
  readonly nodes: readonly {
    readonly gaps: number;
    readonly explicitGaps: number;
    readonly concepts: readonly { readonly id: string }[];
  }[];
  /** Every concept of the whole list. */
  readonly sets: readonly {
    readonly count: number;
    readonly concept: CombinedConcept | null;
  }[];
}

interface CombinedConcept {
  readonly id: string;
  readonly label: string;
  readonly scheme: { readonly id: string };
}

/** A combination with the names of its concepts. */
export interface NamedCombination {
  /** The ids of its concepts, in the order of schemes and of their concepts. */
  readonly ids: readonly string[];
  readonly labels: readonly string[];
  /** `Ebb × Miller`. */
  readonly name: string;
  readonly gaps: number;
  readonly explicitGaps: number;
}

/** Concepts by scheme, each scheme once. */
export type ConceptsByScheme = readonly {
  readonly scheme: string;
  readonly concepts: readonly string[];
}[];

const usualSchemes = 3;

/** The API combines the concepts of so many schemes. */
export const mostSchemes = 6;

/** The schemes that some gap is linked to: the others have nothing to combine. */
export function combinableSchemes<Scheme extends CombinedScheme>(
  schemes: readonly Scheme[],
): Scheme[] {
  return schemes.filter(({ concepts }) =>
    concepts.some(({ gaps }) => gaps.totalCount > 0),
  );
}

/** The ids of the schemes whose concepts are combined, in the order of the schemes: those chosen, or the first three where none is. */
export function combinedSchemes(
  chosen: readonly string[],
  schemes: readonly CombinedScheme[],
): string[] {
  const ids = combinableSchemes(schemes).map(({ id }) => id);
  const known = ids.filter((id) => chosen.includes(id));
  return known.length > 0
    ? known.slice(0, mostSchemes)
    : ids.slice(0, usualSchemes);
}

/** The combinations of a list, with names. */
export function namedCombinations(list: CombinationList): NamedCombination[] {
  const labels = new Map(
    conceptsIn(list).map(({ id, label }) => [id, label] as const),
  );
  return list.nodes.map(({ concepts, gaps, explicitGaps }) => {
    const ids = concepts.map(({ id }) => id);
    const names = ids.map((id) => labels.get(id) ?? id);
    return { ids, labels: names, name: names.join(" × "), gaps, explicitGaps };
  });
}

/** Some concepts of a list under their schemes, both in the order given. */
export function bySchemeIn(
  list: CombinationList,
  ids: readonly string[],
): ConceptsByScheme {
  const schemes = new Map(
    conceptsIn(list).map(({ id, scheme }) => [id, scheme.id] as const),
  );
  const chosen = new Map<string, string[]>();
  for (const id of ids) {
    const scheme = schemes.get(id);
    if (scheme === undefined) continue;
    chosen.set(scheme, [...(chosen.get(scheme) ?? []), id]);
  }
  return [...chosen].map(([scheme, concepts]) => ({ scheme, concepts }));
}

/** The pages of a list as rows of a table, headings first. */
export function combinationRows(
  pages: readonly CombinationList[],
  size: CombinationSize,
): (string | number)[][] {
  const concepts = Array.from({ length: size }, (_, i) => `Concept ${i + 1}`);
  return [
    [...concepts, "Gaps", "Explicit gaps"],
    ...pages
      .flatMap(namedCombinations)
      .map(({ labels, gaps, explicitGaps }) => [...labels, gaps, explicitGaps]),
  ];
}

function conceptsIn({ sets }: CombinationList): CombinedConcept[] {
  return sets.flatMap(({ concept }) => concept ?? []);
}
