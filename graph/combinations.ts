import { breathe, breatheOften } from "./breath.ts";

/** A gap with the ids of the concepts it belongs to, those above them included. */
interface LinkedGap {
  readonly explicit: boolean;
  readonly concepts: readonly string[];
}

export interface CombinationsInput {
  /** The concepts to combine, in the order they are shown; `broader` is the id of the one directly above. Others that a gap has are passed over. */
  readonly concepts: readonly {
    readonly id: string;
    readonly broader: string | null;
  }[];
  readonly gaps: readonly LinkedGap[];
  /** How many concepts a combination has, both ends included; at least 2. */
  readonly sizes: { readonly min: number; readonly max: number };
}

/** Concepts to all of which at least one gap is linked. */
export interface Combination {
  /** The ids in one text, no other's. */
  readonly key: string;
  /** Their ids, in the order of the input. */
  readonly concepts: readonly string[];
  readonly gaps: number;
  readonly explicitGaps: number;
}

export interface Combinations {
  /** Most gaps first, then in the order of their first concepts, then of their second ones, and so on. */
  readonly combinations: readonly Combination[];
  /** Each concept of any of them with all its gaps, in the order of the input. */
  readonly sets: readonly { readonly concept: string; readonly gaps: number }[];
}

/** More than these nobody reads, and counting them would keep the server. */
export const mostCombinations = 50_000;

/** In so many ways gaps are put under beginnings of combinations; 20 000 gaps with seven concepts each stay within it. */
const mostPlacings = 3_000_000;

/** A gap with the places of its concepts in the input, ascending. */
interface PlacedGap {
  readonly explicit: boolean;
  readonly places: readonly number[];
}

/** The gaps linked to all of some concepts: a combination, or the beginning of longer ones. */
interface Group {
  readonly places: readonly number[];
  readonly gaps: readonly PlacedGap[];
}

/**
 * Counts the gaps of each combination of concepts that occurs: a gap counts wherever it is linked to all, whatever else it is linked to. None
 * holds a concept together with one above it. Null where there are more than `mostCombinations`, or too many gaps in them to be counted.
 */
export async function combinations({
  concepts,
  gaps,
  sizes,
}: CombinationsInput): Promise<Combinations | null> {
  const above = placesAbove(concepts);
  const byGaps = new Map<number, Combination[]>();
  const totals = new Map<string, number>();
  const taking = new Set<string>();
  const open: Group[] = [{ places: [], gaps: await placed(concepts, gaps) }];
  let found = 0;
  let placings = 0;
  for (let group = open.pop(); group !== undefined; group = open.pop()) {
    const ids = group.places.map((place) => concepts[place]?.id ?? "");
    if (ids.length === 1) totals.set(ids.join(""), group.gaps.length);
    if (ids.length >= sizes.min) {
      const equals = byGaps.get(group.gaps.length) ?? [];
      byGaps.set(group.gaps.length, equals);
      equals.push(combinationOf(ids, group));
      for (const id of ids) taking.add(id);
      found += 1;
    }
    if (ids.length === sizes.max) continue;
    const longer = await extended(group, above);
    // The last one is the next: they are found in the order of the concepts.
    open.push(...longer.toReversed());
    for (const each of longer) placings += each.gaps.length;
    if (found > mostCombinations || placings > mostPlacings) return null;
  }
  await breathe();
  return {
    combinations: [...byGaps]
      .toSorted(([a], [b]) => b - a)
      .flatMap(([, equals]) => equals),
    sets: [...totals]
      .filter(([concept]) => taking.has(concept))
      .map(([concept, total]) => ({ concept, gaps: total })),
  };
}

/** The group and each concept behind its last one that may join it, with the gaps that have it; in the order of the concepts. */
async function extended(
  { places, gaps }: Group,
  above: readonly ReadonlySet<number>[],
): Promise<Group[]> {
  const last = places.at(-1) ?? -1;
  const longer = new Map<number, PlacedGap[]>();
  function mayJoin(place: number): boolean {
    return (
      place > last &&
      places.every(
        (each) => !above[each]?.has(place) && !above[place]?.has(each),
      )
    );
  }
  for (const gap of gaps) {
    const pause = breatheOften();
    if (pause !== undefined) await pause;
    for (const place of gap.places) {
      if (!mayJoin(place)) continue;
      const before = longer.get(place);
      if (before === undefined) longer.set(place, [gap]);
      else before.push(gap);
    }
  }
  return [...longer]
    .toSorted(([a], [b]) => a - b)
    .map(([place, shared]) => ({ places: [...places, place], gaps: shared }));
}

function combinationOf(
  concepts: readonly string[],
  { gaps }: Group,
): Combination {
  return {
    key: concepts.join(" "),
    concepts,
    gaps: gaps.length,
    explicitGaps: gaps.filter(({ explicit }) => explicit).length,
  };
}

async function placed(
  concepts: CombinationsInput["concepts"],
  gaps: readonly LinkedGap[],
): Promise<PlacedGap[]> {
  const places = new Map(concepts.map(({ id }, place) => [id, place]));
  const all: PlacedGap[] = [];
  for (const gap of gaps) {
    const pause = breatheOften();
    if (pause !== undefined) await pause;
    const own = gap.concepts.flatMap((id) => places.get(id) ?? []);
    all.push({
      explicit: gap.explicit,
      places: own.toSorted((a, b) => a - b),
    });
  }
  return all;
}

/** For each concept the places of those above it. */
function placesAbove(
  concepts: CombinationsInput["concepts"],
): ReadonlySet<number>[] {
  const places = new Map(concepts.map(({ id }, place) => [id, place]));
  return concepts.map((concept) => {
    const above = new Set<number>();
    let place = placeOfBroader(concept);
    while (place !== undefined && !above.has(place)) {
      above.add(place);
      place = placeOfBroader(concepts[place]);
    }
    return above;
  });

  function placeOfBroader(
    concept: CombinationsInput["concepts"][number] | undefined,
  ): number | undefined {
    return places.get(concept?.broader ?? "");
  }
}
