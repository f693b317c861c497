/** At most `limit` of the items, in the order given: where there are more, those of the longest groups are cut first, from their end, and of groups equally long the last. */
export function fairlyCut<Item>(
  items: readonly Item[],
  groupOf: (item: Item) => string,
  limit: number,
): Item[] {
  if (items.length <= limit) return [...items];
  const sizes = new Map<string, number>();
  for (const item of items) add(sizes, groupOf(item));
  const cap = fairCap([...sizes.values()], limit);
  let spare = limit - sumCut(sizes.values(), cap);
  const kept = new Map<string, number>();
  return items
    .filter((item) => {
      const rank = add(kept, groupOf(item));
      return rank <= cap || (rank === cap + 1 && spare-- > 0);
    })
    .slice(0, limit);
}

/** Counts one more of a group and gives how many there are now. */
function add(counts: Map<string, number>, group: string): number {
  const count = (counts.get(group) ?? 0) + 1;
  counts.set(group, count);
  return count;
}

/** The largest size to which all groups can be cut so that together they keep within the limit; at least 1. */
function fairCap(sizes: readonly number[], limit: number): number {
  let cap = Math.max(1, ...sizes);
  while (cap > 1 && sumCut(sizes, cap) > limit) cap--;
  return cap;
}

/** How many there are of all groups together when each is cut to a size. */
function sumCut(sizes: Iterable<number>, cap: number): number {
  let sum = 0;
  for (const size of sizes) sum += Math.min(size, cap);
  return sum;
}
