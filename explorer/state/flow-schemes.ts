import { combinableSchemes, type CombinedScheme } from "./combinations.ts";

const usual = 3;

/** How many schemes flows run through. */
export const flowLimits = { least: 2, most: 4 } as const;

/** The schemes that flows run through, in the order chosen; where fewer than two of those can be drawn, the first three that can. Empty where there are not two. */
export function schemesOfFlows<Scheme extends CombinedScheme>(
  chosen: readonly string[],
  schemes: readonly Scheme[],
): Scheme[] {
  const offered = combinableSchemes(schemes);
  if (offered.length < flowLimits.least) return [];
  const known = [...new Set(chosen)].flatMap(
    (id) => offered.find((each) => each.id === id) ?? [],
  );
  return known.length >= flowLimits.least
    ? known.slice(0, flowLimits.most)
    : offered.slice(0, usual);
}

/** The schemes with another at a place: it takes the place of the one there, or changes places with it where both are drawn; null ends the flows there. */
export function placeScheme(
  ids: readonly string[],
  place: number,
  id: string | null,
): string[] {
  if (id === null) return ids.slice(0, place);
  const before = ids[place];
  const moved = ids.map((each) => (each === id ? (before ?? each) : each));
  return [...moved.slice(0, place), id, ...moved.slice(place + 1)];
}
