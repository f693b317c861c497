import type { MeasureText } from "../text-width.ts";
import { wrap } from "../wrap.ts";
import { at } from "./link-graph.ts";
import type { LabelWish } from "./place-labels.ts";
import type { OverviewNode } from "./overview-graph.ts";
import type { SceneMark } from "./scene.ts";

/** The words of a label as they are set; sizes in px. */
interface SetLabel {
  readonly lines: readonly string[];
  /** Behind the last line: for a concept, the number of its gaps. */
  readonly note: string;
  readonly size: number;
  readonly lineHeight: number;
  readonly width: number;
  readonly height: number;
}

/** A label as it is set beside a mark, still without a place. */
export interface LabelText extends SetLabel, LabelWish {
  readonly mark: SceneMark;
}

const sizes = { gap: 14, concept: { least: 13, more: 6 } };
const widest = { gap: 200, concept: 180 };
const mostLines = { gap: 3, concept: 2 };

/**
 * Gives the labels of marks of these nodes; concepts are set in larger letters the more gaps they have. Each label is set once: breaking lines
 * takes longer than all the rest of a picture.
 */
export function labelTexts(
  nodes: readonly OverviewNode[],
  measure: MeasureText,
): (mark: SceneMark) => LabelText {
  const degrees = nodes.map(({ kind, degree }) =>
    kind === "concept" ? degree : 0,
  );
  const most = Math.max(1, ...degrees);
  const known: SetLabel[] = [];
  return (mark) => {
    const { number, x, y, side } = mark;
    const set = (known[number] ??= setLabel(mark.node, most, measure));
    return { ...set, mark, x, y, radius: side / 2 };
  };
}

function setLabel(
  { kind, label, degree }: OverviewNode,
  most: number,
  measure: MeasureText,
): SetLabel {
  const size =
    kind === "gap"
      ? sizes.gap
      : sizes.concept.least + sizes.concept.more * Math.sqrt(degree / most);
  const lineHeight = size * 1.2;
  const { lines } = wrap(label, widest[kind], mostLines[kind], size, measure);
  const note = kind === "gap" ? "" : String(degree);
  const widths = lines.map((line) => measure(line, size));
  const last = widths.length - 1;
  if (note) widths[last] = at(widths, last) + measure(` ${note}`, size);
  return {
    lines,
    note,
    size,
    lineHeight,
    width: Math.max(...widths),
    height: lines.length * lineHeight,
  };
}
