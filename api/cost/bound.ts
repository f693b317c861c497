/**
 * How many objects a field can give at most: `total` in all, in `groups` lists of at most `each` different ones. One in a list of its own
 * for each parent is `{ total: n, groups: n, each: 1 }`.
 */
export interface Bound {
  readonly total: number;
  readonly groups: number;
  readonly each: number;
  /** The bound of the nodes on its pages, for connections. */
  readonly page?: Bound;
}

/** One object. */
export const one: Bound = { total: 1, groups: 1, each: 1 };

/** One object for each of the parents. */
export function oneOfEach({ total }: Bound): Bound {
  return { total, groups: total, each: 1 };
}

/** Lists of `size` objects, one for each of the parents. */
export function lists({ total }: Bound, size: number): Bound {
  return { total: total * size, groups: total, each: size };
}

/**
 * The lists that a relation leads to from the parents, each cut to `page`. `fanOut` says how many nodes the relation leads to from the
 * parents it leads farthest from, most first. Different parents have together at most the sum of its first numbers; parents that may
 * be the same one, each the first of them.
 */
export function related(
  parents: Bound,
  fanOut: readonly number[],
  page = Infinity,
): Bound {
  const most = Math.min(fanOut[0] ?? 0, page);
  const together = sumOfFirst(fanOut, parents.each, page);
  return {
    total: Math.min(parents.total * most, parents.groups * together),
    groups: parents.total,
    each: most,
  };
}

/**
 * The same for a relation that leads to each node from one parent only, as from a concept to those below it: what different parents lead to
 * is different, and counts as one list.
 */
export function branches(
  parents: Bound,
  fanOut: readonly number[],
  page = Infinity,
): Bound {
  const { total, each } = related(parents, fanOut, page);
  const together = sumOfFirst(fanOut, parents.each, page);
  return { total, groups: parents.groups, each: Math.max(each, together) };
}

function sumOfFirst(
  fanOut: readonly number[],
  count: number,
  page: number,
): number {
  let sum = 0;
  for (const size of fanOut.slice(0, count)) sum += Math.min(size, page);
  // The list ends early: the others have no more than its last.
  const others = Math.max(0, count - fanOut.length);
  return sum + others * Math.min(fanOut.at(-1) ?? 0, page);
}
