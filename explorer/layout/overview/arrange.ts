import type { Box } from "../linkages.ts";
import { extent } from "./extent.ts";
import { forceAtlas, rounds } from "./force-atlas.ts";
import { at, type LinkGraph } from "./link-graph.ts";
import type { LayoutInput, PictureShape } from "./overview-graph.ts";
import { pivotMds } from "./pivot-mds.ts";
import { separate } from "./separate.ts";
import { spreadOut } from "./spread-out.ts";

/** The room that a node has on average, as the side of a square in px. */
const room = 46;
/** From one node without links to the next, and from the rest of the picture to them, in px. */
const looseStep = 22;
const looseAway = 80;
/** The height of the note above them, in steps. */
const looseHead = 2;

/**
 * Places every node in px, the middle of the picture at (0, 0): x and y of each node in turn, the same for the same input. What is linked is
 * laid out by PivotMDS and ForceAtlas2 (see ADR 8), wider than high or the other way, and no mark lies on another. Nodes without links stand in rows beside a wide picture and below a high one.
 */
export function arrange({ graph, radii, shape }: LayoutInput): Float64Array {
  const linked = [...new Set(graph.ends)].sort((a, b) => a - b);
  const inner = separate(
    sized(turned(laidOut(within(graph, linked)), shape)),
    Float64Array.from(linked, (node) => at(radii, node)),
  );
  const positions = new Float64Array(2 * graph.order);
  for (const [i, node] of linked.entries()) {
    positions[2 * node] = at(inner, 2 * i);
    positions[2 * node + 1] = at(inner, 2 * i + 1);
  }
  placeLoose(positions, new Set(linked), extent(inner), shape);
  return centred(positions);
}

function laidOut(graph: LinkGraph): Float64Array {
  return graph.order < 2
    ? new Float64Array(2 * graph.order)
    : forceAtlas(graph, spreadOut(pivotMds(graph)), rounds);
}

/** The graph of these nodes alone, numbered by their place in the list; it must hold the ends of all links. */
function within({ ends }: LinkGraph, nodes: readonly number[]): LinkGraph {
  const places = new Map(nodes.map((node, i) => [node, i]));
  return {
    order: nodes.length,
    ends: ends.map((end) => places.get(end) ?? 0),
  };
}

/** Turned about the middle so that the picture is widest from left to right, or from top to bottom. */
function turned(positions: Float64Array, shape: PictureShape): Float64Array {
  const order = positions.length / 2;
  const { x: cx, y: cy } = middle(positions);
  let [xx, xy, yy] = [0, 0, 0];
  for (let i = 0; i < order; i++) {
    const [x, y] = [at(positions, 2 * i) - cx, at(positions, 2 * i + 1) - cy];
    xx += x * x;
    xy += x * y;
    yy += y * y;
  }
  const angle =
    Math.atan2(2 * xy, xx - yy) / 2 + (shape === "high" ? Math.PI / 2 : 0);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const result = new Float64Array(positions.length);
  for (let i = 0; i < order; i++) {
    const [x, y] = [at(positions, 2 * i) - cx, at(positions, 2 * i + 1) - cy];
    result[2 * i] = x * cos + y * sin;
    result[2 * i + 1] = y * cos - x * sin;
  }
  return result;
}

/** At a size that gives each node its room. */
function sized(positions: Float64Array): Float64Array {
  const { width, height } = extent(positions);
  const area = Math.max(width, 1) * Math.max(height, 1);
  const scale = room * Math.sqrt(positions.length / 2 / area);
  return positions.map((each) => each * scale);
}

/** Places nodes without links in rows: to the right of a box and about as high as it, or below it and about as wide. */
function placeLoose(
  positions: Float64Array,
  linked: ReadonlySet<number>,
  box: Box,
  shape: PictureShape,
): void {
  const order = positions.length / 2;
  const loose = Array.from({ length: order }, (_, i) => i).filter(
    (i) => !linked.has(i),
  );
  const square = Math.ceil(Math.sqrt(loose.length));
  const [along, x, y] =
    shape === "wide"
      ? [box.height - looseAway, box.x + box.width + looseAway, box.y]
      : [box.width, box.x, box.y + box.height + looseAway];
  const longer = Math.max(square, Math.floor(along / looseStep), 1);
  const shorter = Math.ceil(loose.length / longer);
  const columns = shape === "wide" ? shorter : longer;
  for (const [i, node] of loose.entries()) {
    positions[2 * node] = x + (i % columns) * looseStep;
    positions[2 * node + 1] =
      y + (Math.floor(i / columns) + looseHead) * looseStep;
  }
}

function centred(positions: Float64Array): Float64Array {
  const { x, y, width, height } = extent(positions);
  return positions.map((each, i) =>
    i % 2 === 0 ? each - x - width / 2 : each - y - height / 2,
  );
}

function middle(positions: Float64Array): { x: number; y: number } {
  let [x, y] = [0, 0];
  for (let i = 0; i < positions.length; i += 2) {
    x += at(positions, i);
    y += at(positions, i + 1);
  }
  const order = Math.max(1, positions.length / 2);
  return { x: x / order, y: y / order };
}
