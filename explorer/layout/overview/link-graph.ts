/** Nodes, known by their numbers from 0, and the links between them without direction. */
export interface LinkGraph {
  readonly order: number;
  /** Both ends of each link, one link after the other. */
  readonly ends: Uint32Array;
}

/** Who is linked to whom: the neighbours of node `i` are `targets` from `offsets[i]` up to `offsets[i + 1]`. */
export interface Neighbours {
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
}

/** The neighbours of every node, in the order of the links. */
export function neighboursOf({ order, ends }: LinkGraph): Neighbours {
  const offsets = new Uint32Array(order + 1);
  for (const end of ends) offsets[end + 1] = at(offsets, end + 1) + 1;
  for (let i = 0; i < order; i++) {
    offsets[i + 1] = at(offsets, i + 1) + at(offsets, i);
  }
  const next = offsets.slice();
  const targets = new Uint32Array(ends.length);
  for (let i = 0; i < ends.length; i++) {
    const end = at(ends, i);
    const place = at(next, end);
    targets[place] = at(ends, i ^ 1);
    next[end] = place + 1;
  }
  return { offsets, targets };
}

/** The number of links on the shortest way from a node to each node; -1 where there is no way. */
export function distancesFrom(
  source: number,
  { offsets, targets }: Neighbours,
): Int32Array {
  const order = offsets.length - 1;
  const distances = new Int32Array(order).fill(-1);
  const queue = new Uint32Array(order);
  distances[source] = 0;
  queue[0] = source;
  let length = 1;
  for (let head = 0; head < length; head++) {
    const node = at(queue, head);
    for (let i = at(offsets, node); i < at(offsets, node + 1); i++) {
      const target = at(targets, i);
      if (at(distances, target) >= 0) continue;
      distances[target] = at(distances, node) + 1;
      queue[length++] = target;
    }
  }
  return distances;
}

/** The number at a place of an array of numbers; 0 beyond its end. */
export function at(numbers: ArrayLike<number>, place: number): number {
  return numbers[place] ?? 0;
}
