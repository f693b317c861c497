/** Scores that differ in how their sums were rounded are made equal. */
export function rounded(score: number): number {
  return Math.round(score * 1_000) / 1_000;
}

/** The places of the scores, highest first, equal ones in their order. Scores are few and places many: only scores are sorted. */
export function highestFirst(scores: readonly number[]): number[] {
  const places = new Map<number, number[]>();
  for (const [place, score] of scores.entries()) {
    const others = places.get(score);
    if (others === undefined) places.set(score, [place]);
    else others.push(place);
  }
  return [...places.keys()]
    .sort((a, b) => b - a)
    .flatMap((score) => places.get(score) ?? []);
}
