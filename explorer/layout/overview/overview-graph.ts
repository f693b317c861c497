import type { MarkShape } from "../marks.ts";
import type { LinkGraph } from "./link-graph.ts";

/** A gap or a concept of the overview. */
export interface OverviewNode {
  readonly id: string;
  readonly kind: "gap" | "concept";
  readonly label: string;
  readonly mark: MarkShape;
  /** For a concept the gaps linked to it or to one below it, for a gap the concepts that it is linked to. */
  readonly degree: number;
  /** Of a concept's gaps those stated explicitly; for a gap 1 if it is, else 0. */
  readonly explicit: number;
}

/** A gap's link to a concept, both by their place among the nodes. */
export interface OverviewLink {
  readonly gap: number;
  readonly concept: number;
  readonly stated: boolean;
}

/** What the overview shows: gaps in text order, then concepts, with all their links. */
export interface OverviewGraph {
  readonly nodes: readonly OverviewNode[];
  readonly links: readonly OverviewLink[];
  /** A narrower concept and the one directly above it, by their places among the nodes. */
  readonly kin: readonly (readonly [narrower: number, broader: number])[];
}

/** What a layout needs to know of an overview: all links alike, and for each node half the side of its mark, in px. */
export interface LayoutInput {
  readonly graph: LinkGraph;
  readonly radii: Float64Array;
  /** Whether the picture is to be wider than high, or higher than wide. */
  readonly shape: PictureShape;
}

export type PictureShape = "wide" | "high";

/** The overview as its layout takes it. */
export function layoutInput(
  { nodes, links, kin }: OverviewGraph,
  shape: PictureShape,
): LayoutInput {
  const pairs = [...links.map(({ gap, concept }) => [gap, concept]), ...kin];
  return {
    graph: { order: nodes.length, ends: Uint32Array.from(pairs.flat()) },
    radii: Float64Array.from(nodes, (node) => markSize(node) / 2),
    shape,
  };
}

/** The side of a node's mark in px at scale 1. The area of a concept's mark grows with its gaps. */
export function markSize({ kind, degree, explicit }: OverviewNode): number {
  if (kind === "gap") return explicit > 0 ? 9 : 6;
  return Math.sqrt(64 + 13 * degree);
}

/** For each node, those linked with it, itself left out: gaps and concepts across links, concepts also along kinship. */
export function linkedNodes(
  graph: OverviewGraph,
): readonly ReadonlySet<number>[] {
  const linked = graph.nodes.map(() => new Set<number>());
  for (const { gap, concept } of graph.links) {
    linked[gap]?.add(concept);
    linked[concept]?.add(gap);
  }
  for (const [narrower, broader] of graph.kin) {
    linked[narrower]?.add(broader);
    linked[broader]?.add(narrower);
  }
  return linked;
}

/** The concept with most gaps; 0 where there is none. */
export function biggestNode({ nodes }: OverviewGraph): number {
  let [best, most] = [0, 0];
  for (const [number, { kind, degree }] of nodes.entries()) {
    if (kind === "concept" && degree > most) [best, most] = [number, degree];
  }
  return best;
}
