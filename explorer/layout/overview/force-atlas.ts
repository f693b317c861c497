import iterate from "graphology-layout-forceatlas2/iterate.js";
import { at, type LinkGraph } from "./link-graph.ts";

/** How many numbers stand for a node, and where among them its own are; those of the others are the algorithm's. */
const node = { numbers: 10, x: 0, y: 1, mass: 6, convergence: 7, size: 8 };

/** How many stand for a link: where its two nodes begin, and its weight. */
const link = { numbers: 3, from: 0, to: 1, weight: 2 };

/**
 * The positions after this many rounds of ForceAtlas2 (Jacomy et al., PLoS ONE 9(6), 2014, doi 10.1371/journal.pone.0098679): linked nodes
 * attract, all nodes repel each other. Nodes that lie exactly on each other stay there. Positions are x and y of each node in turn. The
 * algorithm runs on plain numbers, without the graph class of Graphology, which is larger than all else that lays the picture out.
 */
export function forceAtlas(
  graph: LinkGraph,
  start: Float64Array,
  rounds: number,
): Float64Array {
  const { order } = graph;
  const { nodes, links } = matrices(graph, start);
  const chosen = settings(order);
  for (let round = 0; round < rounds; round++) iterate(chosen, nodes, links);
  return Float64Array.from({ length: 2 * order }, (_, i) =>
    at(nodes, Math.floor(i / 2) * node.numbers + (i % 2)),
  );
}

/** Enough for the picture to settle. */
export const rounds = 100;

/** The nodes and links as the algorithm takes them: a node is the heavier the more links it has. */
function matrices({ order, ends }: LinkGraph, start: Float64Array) {
  const nodes = new Float32Array(order * node.numbers);
  for (let i = 0; i < order; i++) {
    const here = i * node.numbers;
    nodes[here + node.x] = at(start, 2 * i);
    nodes[here + node.y] = at(start, 2 * i + 1);
    nodes[here + node.mass] = 1;
    nodes[here + node.convergence] = 1;
    nodes[here + node.size] = 1;
  }
  const links = new Float32Array((ends.length / 2) * link.numbers);
  for (let i = 0; i < ends.length / 2; i++) {
    const here = i * link.numbers;
    const from = at(ends, 2 * i) * node.numbers;
    const to = at(ends, 2 * i + 1) * node.numbers;
    links[here + link.from] = from;
    links[here + link.to] = to;
    links[here + link.weight] = 1;
    nodes[from + node.mass] = at(nodes, from + node.mass) + 1;
    nodes[to + node.mass] = at(nodes, to + node.mass) + 1;
  }
  return { nodes, links };
}

/** Beyond some thousand nodes, far ones are taken together (Barnes & Hut). */
function settings(order: number) {
  return {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    barnesHutOptimize: order > 1000,
    barnesHutTheta: 0.8,
    strongGravityMode: true,
    gravity: 0.05,
    scalingRatio: 10,
    slowDown: 1 + Math.log(order + 1),
  };
}
