import {
  at,
  distancesFrom,
  type LinkGraph,
  neighboursOf,
} from "./link-graph.ts";
import { seededRandom } from "./seeded-random.ts";

const mostPivots = 50;
const rounds = 100;

/**
 * Places nodes so that distances on paper resemble distances in the graph: classical scaling on the distances to some fifty pivots (Brandes
 * & Pich, "Eigensolver Methods for Progressive Multidimensional Scaling of Large Data", GD 2006, LNCS 4372, 2007, doi
 * 10.1007/978-3-540-70904-6_6). Takes time proportional to nodes and links. Gives x and y of each node in turn, centred on (0, 0), in
 * links; nodes with the same neighbours lie on each other, unless they are pivots. Parts of the graph that no way joins are taken to lie one link farther
 * apart than the farthest nodes within a part.
 */
export function pivotMds(graph: LinkGraph): Float64Array {
  const { order } = graph;
  const columns = centred(squared(pivotDistances(graph)), order);
  const first = mainAxis(columns, order, 1);
  const second = mainAxis(without(first, columns, order), order, 2);
  const positions = new Float64Array(2 * order);
  for (let i = 0; i < order; i++) {
    positions[2 * i] = at(first, i);
    positions[2 * i + 1] = at(second, i);
  }
  return positions;
}

/** Distances of all nodes to each pivot; the first pivot is node 0, each next one the node farthest from those before it. */
function pivotDistances(graph: LinkGraph): Float64Array[] {
  const { order } = graph;
  const neighbours = neighboursOf(graph);
  const nearest = new Float64Array(order).fill(Infinity);
  const found: Int32Array[] = [];
  let pivot = 0;
  while (found.length < Math.min(mostPivots, order)) {
    const distances = distancesFrom(pivot, neighbours);
    found.push(distances);
    pivot = 0;
    for (let i = 0; i < order; i++) {
      const distance = at(distances, i);
      if (distance >= 0) nearest[i] = Math.min(at(nearest, i), distance);
      if (at(nearest, i) > at(nearest, pivot)) pivot = i;
    }
    if (nearest[pivot] === 0) break;
  }
  const apart = 1 + found.reduce((most, each) => Math.max(most, ...each), 0);
  return found.map((distances) =>
    Float64Array.from(distances, (distance) =>
      distance < 0 ? apart : distance,
    ),
  );
}

function squared(columns: readonly Float64Array[]): Float64Array[] {
  return columns.map((column) => column.map((value) => value * value));
}

/** Centres rows and columns on 0, as classical scaling asks. */
function centred(
  columns: readonly Float64Array[],
  order: number,
): Float64Array[] {
  const rows = new Float64Array(order);
  for (const column of columns) {
    for (let i = 0; i < order; i++) {
      rows[i] = at(rows, i) + at(column, i) / columns.length;
    }
  }
  const mean = sum(rows) / Math.max(1, order);
  return columns.map((column) => {
    const middle = sum(column) / Math.max(1, order);
    return column.map(
      (value, i) => -0.5 * (value - at(rows, i) - middle + mean),
    );
  });
}

/**
 * The coordinates of the nodes along the axis on which they differ most, by
 * power iteration. Scaled so that spread along an axis is that of distances.
 */
function mainAxis(
  columns: readonly Float64Array[],
  order: number,
  seed: number,
): Float64Array {
  const random = seededRandom(seed);
  let weights = columns.map(() => random() - 0.5);
  let along = new Float64Array(order);
  let length = 0;
  for (let round = 0; round < rounds; round++) {
    along = combined(columns, weights, order);
    const next = columns.map((column) => dot(column, along));
    length = Math.sqrt(dot(next, next));
    if (length === 0) return new Float64Array(order);
    weights = next.map((weight) => weight / length);
  }
  along = combined(columns, weights, order);
  // The columns hold products of distances: their singular value is the square of a spread, but for the share of pivots among the nodes.
  const spread = Math.sqrt(
    Math.sqrt(length) * Math.sqrt(order / columns.length),
  );
  const norm = Math.sqrt(dot(along, along));
  return norm === 0 ? along : along.map((value) => (value / norm) * spread);
}

/** The columns less what of them lies along an axis. */
function without(
  axis: Float64Array,
  columns: readonly Float64Array[],
  order: number,
): Float64Array[] {
  const square = dot(axis, axis);
  if (square === 0) return columns.map(() => new Float64Array(order));
  return columns.map((column) => {
    const share = dot(column, axis) / square;
    return column.map((value, i) => value - share * at(axis, i));
  });
}

function combined(
  columns: readonly Float64Array[],
  weights: readonly number[],
  order: number,
): Float64Array<ArrayBuffer> {
  const result = new Float64Array(order);
  for (const [j, column] of columns.entries()) {
    const weight = at(weights, j);
    for (let i = 0; i < order; i++) {
      result[i] = at(result, i) + weight * at(column, i);
    }
  }
  return result;
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += at(a, i) * at(b, i);
  return total;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
