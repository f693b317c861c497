import { MultiUndirectedGraph } from "graphology";
import forceAtlas2, {
  type ForceAtlas2Settings,
} from "graphology-layout-forceatlas2";
import { at, type LinkGraph } from "./link-graph.ts";

// Its types describe an ES module; what it gives is the function itself.
const layout = forceAtlas2 as unknown as typeof forceAtlas2.default;

/**
 * The positions after this many rounds of ForceAtlas2 (Jacomy et al., PLoS ONE 9(6), 2014, doi 10.1371/journal.pone.0098679): linked nodes
 * attract, all nodes repel each other. Nodes that lie exactly on each other stay there. Positions are x and y of each node in turn.
 */
export function forceAtlas(
  { order, ends }: LinkGraph,
  start: Float64Array,
  rounds: number,
): Float64Array {
  const graph = new MultiUndirectedGraph();
  for (let i = 0; i < order; i++) {
    graph.addNode(i, { x: at(start, 2 * i), y: at(start, 2 * i + 1) });
  }
  for (let i = 0; i < ends.length; i += 2) {
    graph.addEdge(at(ends, i), at(ends, i + 1));
  }
  layout.assign(graph, { iterations: rounds, settings: settings(order) });
  const positions = new Float64Array(2 * order);
  let place = 0;
  graph.forEachNode((_, attributes) => {
    positions[place++] = Number(attributes["x"]);
    positions[place++] = Number(attributes["y"]);
  });
  return positions;
}

/** Enough for the picture to settle. */
export const rounds = 100;

/** Beyond some thousand nodes, far ones are taken together (Barnes & Hut). */
function settings(order: number): ForceAtlas2Settings {
  return {
    barnesHutOptimize: order > 1000,
    barnesHutTheta: 0.8,
    strongGravityMode: true,
    gravity: 0.05,
    scalingRatio: 10,
    slowDown: 1 + Math.log(order + 1),
  };
}
