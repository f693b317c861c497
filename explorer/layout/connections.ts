import { connectionsAcross } from "./connections-across.ts";
import { connectionsDown } from "./connections-down.ts";
import { type ConnectionInput, mergeWays } from "./merge-ways.ts";
import type { Box } from "./linkages.ts";
import type { MeasureText } from "./text-width.ts";

/** A node with its place: mark centred on (x, y), first line of the label on the baseline (labelX, labelY). */
export interface PlacedConnection {
  readonly id: string;
  /** How many hops it is away from the start; where the picture is stacked, all are in column 0. */
  readonly column: number;
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly labelX: number;
  readonly labelY: number;
  readonly anchor: "start" | "middle";
  /** Left, top, width and height of mark and label together. */
  readonly box: Box;
}

/** An edge between two nodes as SVG path data. */
export interface PlacedHop {
  readonly from: string;
  readonly to: string;
  readonly inferred: boolean;
  readonly path: string;
}

/** A picture in px, its corner at (0, 0). */
export interface PlacedConnections {
  readonly width: number;
  readonly height: number;
  /** In the order of reading: by distance from the start, then from top to bottom. */
  readonly nodes: readonly PlacedConnection[];
  readonly hops: readonly PlacedHop[];
}

/** The least width of a column whose labels can be read. */
const narrowest = 150;

/**
 * Places ways between two things in a picture `width` px wide, nodes that several ways share once: in columns by their distance from the
 * start or, where those would be too narrow, one below the other with arcs beside them. At most 50 nodes; the ways that would need more
 * are left out, the last first. The same input gives the same picture; labels never overlap and never leave it.
 */
export function layoutConnections(
  ways: readonly ConnectionInput[],
  width: number,
  measure: MeasureText,
): PlacedConnections {
  const graph = mergeWays(ways);
  return width / graph.layers.length < narrowest
    ? connectionsDown(graph, Math.max(width, 240), measure)
    : connectionsAcross(graph, width, measure);
}
