import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
} from "d3-force";
import { forceAtlas, rounds } from "../explorer/layout/overview/force-atlas.ts";
import {
  at,
  distancesFrom,
  type LinkGraph,
  neighboursOf,
} from "../explorer/layout/overview/link-graph.ts";
import { pivotMds } from "../explorer/layout/overview/pivot-mds.ts";
import { seededRandom } from "../explorer/layout/overview/seeded-random.ts";
import { spreadOut } from "../explorer/layout/overview/spread-out.ts";
import type { Graph } from "../graph/model.ts";
import { readSeeds } from "./agendas.ts";

/**
 * Measures ways to lay out the overview: `npm run measure:layouts`. Done on the gaps of the seeds with the concepts of the schemes that have
 * marks, and on a larger graph of that make, invented from a seed. Prints, for each way in one run:
 *
 * - stress: how far distances on paper are from distances in the graph, the square of the relative error at the best scale, averaged over pairs
 *   of nodes; 0 is perfect (Gansner, Koren & North, "Graph Drawing by Stress Majorization", GD 2004);
 * - neighbours: the nodes within two links and as many nearest on paper, their overlap as a Jaccard index averaged over nodes; 1 is perfect
 *   (Kruiger et al., "Graph Layouts by t-SNE", EuroVis 2017);
 * - time: processor time of this process in ms. Compare ways within one run, not runs.
 */

type Layout = (graph: LinkGraph) => Float64Array;

const samples = 200;

const ways: Readonly<Record<string, Layout>> = {
  "d3-force, its own start": d3Force,
  "ForceAtlas2, random start": (graph) =>
    forceAtlas(graph, randomStart(graph), rounds),
  "PivotMDS alone": pivotMds,
  "PivotMDS, then ForceAtlas2 (kept)": (graph) =>
    forceAtlas(graph, spreadOut(pivotMds(graph)), rounds),
  "the same, three times the rounds": (graph) =>
    forceAtlas(graph, spreadOut(pivotMds(graph)), 3 * rounds),
};

function d3Force({ order, ends }: LinkGraph): Float64Array {
  const nodes = Array.from({ length: order }, () => ({ x: NaN, y: NaN }));
  const links = Array.from({ length: ends.length / 2 }, (_, i) => ({
    source: at(ends, 2 * i),
    target: at(ends, 2 * i + 1),
  }));
  forceSimulation(nodes)
    .force("links", forceLink(links))
    .force("charge", forceManyBody())
    .force("x", forceX().strength(0.05))
    .force("y", forceY().strength(0.05))
    .stop()
    .tick(300);
  return Float64Array.from(nodes.flatMap(({ x, y }) => [x, y]));
}

function randomStart({ order }: LinkGraph): Float64Array {
  const random = seededRandom(1);
  return spreadOut(Float64Array.from({ length: 2 * order }, random));
}

/** The gaps of a graph linked to concepts of schemes with marks, those concepts, and what lies above them. */
function seedsGraph({ nodes, relations }: Graph): LinkGraph {
  const marked = new Set(
    nodes.filter(({ properties }) => properties["mark"]).map(({ id }) => id),
  );
  const concepts = new Set(
    relations
      .filter(({ type, to }) => type === "IN_SCHEME" && marked.has(to))
      .map(({ from }) => from),
  );
  const links = relations.filter(
    ({ type, to }) =>
      (type === "BEARS_ON" || type === "BROADER") && concepts.has(to),
  );
  const ids = [...new Set(links.flatMap(({ from, to }) => [from, to]))];
  const numbers = new Map(ids.map((id, i) => [id, i]));
  return {
    order: ids.length,
    ends: Uint32Array.from(
      links.flatMap(({ from, to }) => [from, to]),
      (id) => numbers.get(id) ?? 0,
    ),
  };
}

/** 2,000 gaps on 300 concepts under 30 broader ones: most links of a gap stay below one of these, and some concepts draw more than others. */
function inventedGraph(): LinkGraph {
  const random = seededRandom(7);
  const [broad, below, gaps] = [30, 10, 2000];
  const first = broad + broad * below;
  const links: [number, number][] = [];
  for (let i = broad; i < first; i++) links.push([i, (i - broad) % broad]);
  for (let gap = first; gap < first + gaps; gap++) {
    const home = Math.floor(random() * broad);
    const chosen = new Set<number>();
    const count = 1 + Math.floor(random() * 4);
    while (chosen.size < count) {
      const topic = random() < 0.75 ? home : Math.floor(random() * broad);
      chosen.add(broad + topic + broad * Math.floor(random() ** 2 * below));
    }
    for (const concept of chosen) links.push([gap, concept]);
  }
  return { order: first + gaps, ends: Uint32Array.from(links.flat()) };
}

/** Sampled nodes with their distances to all nodes, in links (-1 where there is no way) and on paper. */
function* sampled(graph: LinkGraph, positions: Float64Array) {
  const neighbours = neighboursOf(graph);
  const random = seededRandom(3);
  for (let sample = 0; sample < samples; sample++) {
    const source = Math.floor(random() * graph.order);
    const links = distancesFrom(source, neighbours);
    const paper = Float64Array.from({ length: graph.order }, (_, i) =>
      Math.hypot(
        at(positions, 2 * i) - at(positions, 2 * source),
        at(positions, 2 * i + 1) - at(positions, 2 * source + 1),
      ),
    );
    yield { source, links, paper };
  }
}

function stress(graph: LinkGraph, positions: Float64Array): number {
  let [pairs, ratios, squares] = [0, 0, 0];
  for (const { links, paper } of sampled(graph, positions)) {
    for (const [i, distance] of links.entries()) {
      if (distance <= 0) continue;
      const ratio = at(paper, i) / distance;
      pairs += 1;
      ratios += ratio;
      squares += ratio * ratio;
    }
  }
  // The mean of (scale × ratio − 1)² at the scale where it is least.
  return 1 - (ratios * ratios) / squares / pairs;
}

function neighboursKept(graph: LinkGraph, positions: Float64Array): number {
  let total = 0;
  for (const { source, links, paper } of sampled(graph, positions)) {
    const others = Array.from(paper.keys()).filter((i) => i !== source);
    const near = others.filter((i) => [1, 2].includes(at(links, i)));
    const nearest = new Set(
      others
        .toSorted((a, b) => at(paper, a) - at(paper, b))
        .slice(0, near.length),
    );
    const both = near.filter((i) => nearest.has(i)).length;
    total += both / Math.max(1, 2 * near.length - both);
  }
  return total / samples;
}

function measured(graph: LinkGraph, layout: Layout): readonly string[] {
  const before = process.cpuUsage();
  const positions = layout(graph);
  const { user, system } = process.cpuUsage(before);
  return [
    stress(graph, positions).toFixed(3),
    neighboursKept(graph, positions).toFixed(3),
    ((user + system) / 1000).toFixed(0),
  ];
}

const read = await readSeeds("seeds");
if (!read.ok) throw new Error(read.messages.join("\n"));
const graphs = {
  seeds: seedsGraph(read.value.graph),
  invented: inventedGraph(),
};
for (const layout of Object.values(ways)) layout(graphs.seeds); // Nobody pays for the first compilation.
for (const [name, graph] of Object.entries(graphs)) {
  const size = `${name}: ${graph.order} nodes, ${graph.ends.length / 2} links`;
  const head = ["stress", "neighbours", "time, ms"];
  print(size, head);
  for (const [way, layout] of Object.entries(ways)) {
    print(way, measured(graph, layout));
  }
}

function print(first: string, cells: readonly string[]): void {
  console.log(
    first.padEnd(38) + cells.map((cell) => cell.padStart(12)).join(""),
  );
}
