import type { Box } from "../linkages.ts";
import type { MarkShape } from "../marks.ts";
import type { MeasureText } from "../text-width.ts";
import { at } from "./link-graph.ts";
import {
  markSize,
  type OverviewGraph,
  type OverviewNode,
} from "./overview-graph.ts";
import type { Anchor } from "./place-labels.ts";
import { labelTexts } from "./label-texts.ts";
import { sceneLabels } from "./scene-labels.ts";

/** How the overview is looked at. */
export interface SceneOptions {
  /** Px on screen for one px of the layout. */
  readonly scale: number;
  /** The scale in terms of that at which the whole picture is seen. */
  readonly magnification: number;
  /** The node that is brought out, by its place among the nodes; null when none is. */
  readonly lit: number | null;
  /** The nodes next to it, which are brought out with it. */
  readonly next: ReadonlySet<number>;
  /** What labels must not leave, in px on screen from the middle of the picture; null when they may. */
  readonly bounds: Box | null;
}

/** A mark centred on (x, y), `side` px wide. */
export interface SceneMark {
  readonly number: number;
  readonly node: OverviewNode;
  readonly x: number;
  readonly y: number;
  readonly side: number;
  readonly opacity: number;
}

/** A label: its first line on the baseline (x, y), others `lineHeight` px below each other, `note` behind the last. */
export interface SceneLabel {
  readonly number: number;
  readonly kind: OverviewNode["kind"];
  readonly lines: readonly string[];
  readonly note: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: Anchor;
  /** Of the letters, in px. */
  readonly size: number;
  readonly lineHeight: number;
  readonly opacity: number;
}

/** Straight lines drawn alike: from (x, y) to (x, y), four numbers a line. */
export interface SceneStroke {
  /** The kind of concept whose links these are; null for kinship between concepts. */
  readonly mark: MarkShape | null;
  readonly dotted: boolean;
  readonly opacity: number;
  readonly segments: readonly number[];
}

/** Everything to draw, in this order, in px on screen from the middle of the picture. */
export interface Scene {
  readonly strokes: readonly SceneStroke[];
  readonly marks: readonly SceneMark[];
  readonly labels: readonly SceneLabel[];
  /** What the rows of gaps without links are, the baseline of its last line starting at (x, y); null where there are none. */
  readonly note: {
    readonly lines: readonly string[];
    readonly x: number;
    readonly y: number;
  } | null;
}

const dimMark = 0.2;
const opacities = {
  stated: { usual: 0.24, lit: 0.75, dim: 0.05 },
  inferred: { usual: 0.42, lit: 0.9, dim: 0.09 },
  kin: { usual: 1, lit: 1, dim: 0.4 },
} as const;

/** Gives what is seen of an overview whose nodes are at these positions, however it is looked at; nothing in it depends on how far it is moved. */
export function scenesOf(
  graph: OverviewGraph,
  positions: Float64Array,
  measure: MeasureText,
): (options: SceneOptions) => Scene {
  const textOf = labelTexts(graph.nodes, measure);
  return (options) => {
    const marks = sceneMarks(graph, positions, options);
    return {
      strokes: strokes(graph, marks, options.lit),
      marks,
      labels: sceneLabels(marks, options, textOf),
      note: looseNote(marks),
    };
  };
}

function sceneMarks(
  { nodes }: OverviewGraph,
  positions: Float64Array,
  { scale, lit, next }: SceneOptions,
): SceneMark[] {
  const growth = scale < 1 ? Math.max(scale, 0.5) : scale ** 0.35;
  return nodes.map((node, number) => {
    const out = lit === null || lit === number || next.has(number);
    return {
      number,
      node,
      x: at(positions, 2 * number) * scale,
      y: at(positions, 2 * number + 1) * scale,
      side: markSize(node) * growth,
      opacity: out ? 1 : dimMark,
    };
  });
}

/** Stands over the first of the gaps without links. */
function looseNote(marks: readonly SceneMark[]): Scene["note"] {
  const loose = marks.filter(({ node }) => node.degree === 0);
  const [first] = loose;
  if (!first) return null;
  const { length } = loose;
  const lines = [
    `${length} ${length === 1 ? "gap" : "gaps"} without`,
    "a link to these",
  ];
  return { lines, x: first.x - first.side / 2, y: first.y - first.side - 6 };
}

function strokes(
  graph: OverviewGraph,
  marks: readonly SceneMark[],
  lit: number | null,
): SceneStroke[] {
  const groups = new Map<string, SceneStroke & { segments: number[] }>();
  function add(
    ends: readonly [number, number],
    mark: MarkShape | null,
    basis: "stated" | "inferred" | "kin",
  ) {
    const [a, b] = [marks[ends[0]], marks[ends[1]]];
    if (!a || !b) return;
    const state = lit === null ? "usual" : ends.includes(lit) ? "lit" : "dim";
    const key = `${mark} ${basis} ${state}`;
    let group = groups.get(key);
    if (!group) {
      const opacity = opacities[basis][state];
      group = { mark, dotted: basis === "inferred", opacity, segments: [] };
      groups.set(key, group);
    }
    group.segments.push(a.x, a.y, b.x, b.y);
  }
  for (const ends of graph.kin) add(ends, null, "kin");
  for (const { gap, concept, stated } of graph.links) {
    const mark = graph.nodes[concept]?.mark ?? null;
    add([gap, concept], mark, stated ? "stated" : "inferred");
  }
  return [...groups.values()].toSorted((a, b) => a.opacity - b.opacity);
}
