import type { Box } from "./linkages.ts";
import type { MarkShape } from "./marks.ts";
import type { MeasureText } from "./text-width.ts";
import {
  layoutUpsetRows,
  type PlacedHeading,
  type PlacedSet,
  roomForRows,
} from "./upset-rows.ts";

/** A thing that combinations hold, and how many gaps have it in all. */
export interface UpsetSet {
  readonly id: string;
  readonly label: string;
  readonly total: number;
}

/** Sets of one sort under their title; the mark stands for each, null where they have none. */
export interface UpsetGroup {
  readonly title: string;
  readonly mark: MarkShape | null;
  readonly sets: readonly UpsetSet[];
}

/** How many gaps have all of some sets, and how many of them are explicit. */
interface UpsetCombination {
  readonly sets: readonly string[];
  readonly gaps: number;
  readonly explicitGaps: number;
}

export interface Upset {
  readonly groups: readonly UpsetGroup[];
  /** Most gaps first. */
  readonly combinations: readonly UpsetCombination[];
}

/** A combination as a column: a bar with its number above, and below it a mark in the row of each of its sets. */
export interface PlacedColumn {
  readonly combination: UpsetCombination;
  readonly x: number;
  /** The bar, and the lower part of it that stands for the explicit gaps. */
  readonly bar: Box;
  readonly explicit: Box;
  /** The number of gaps, centred on this baseline. */
  readonly number: { readonly x: number; readonly y: number };
  readonly marks: readonly {
    readonly shape: MarkShape | null;
    readonly x: number;
    readonly y: number;
  }[];
  /** The line from the first mark to the last as SVG path data. */
  readonly line: string;
  /** All that a pointer can meet. */
  readonly box: Box;
}

/** A picture in px, its corner at (0, 0). */
export interface PlacedUpset {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly PlacedColumn[];
  readonly rows: readonly PlacedSet[];
  readonly headings: readonly PlacedHeading[];
  /** Where bars stand and rows have their lines: from `x0` to `x1`. */
  readonly plot: {
    readonly x0: number;
    readonly x1: number;
    readonly baseline: number;
  };
}

/** No more combinations than this are drawn: the others have few gaps, and a table has them all. */
const mostColumns = 20;

const narrowest = 240;

/** A column is a target for a finger, but not so wide that bars lose each other. */
const step = { least: 24, most: 34 };
const bar = { width: 13, height: 68, number: 24 };

/** What labels and totals may take of the width, most where they need it: the rest is for columns. */
const labelShare = { least: 0.3, most: 0.46 };

/**
 * Places combinations side by side in a picture `width` px wide, as many as
 * there is room for, over the sets that they hold (an UpSet plot: Lex et al.,
 * "UpSet: Visualization of Intersecting Sets", 2014). Groups keep their order,
 * the sets of each stand by their total. No texts overlap or leave the picture.
 */
export function layoutUpset(
  upset: Upset,
  width: number,
  measure: MeasureText,
): PlacedUpset {
  const room = Math.max(width, narrowest);
  const baseline = bar.number + bar.height;
  function fitting(labels: number) {
    const count = Math.floor((room - labels) / step.least);
    return upset.combinations.slice(0, Math.min(mostColumns, count));
  }
  const least = fitting(room * labelShare.least);
  const labels = Math.min(
    room * labelShare.most,
    roomForRows(groupsOf(upset.groups, least), measure),
  );
  const shown = fitting(labels);
  const { rows, headings, height } = layoutUpsetRows(
    groupsOf(upset.groups, shown),
    { width: labels, top: baseline },
    measure,
  );
  const wide = Math.min(step.most, (room - labels) / Math.max(shown.length, 1));
  const most = Math.max(1, ...shown.map(({ gaps }) => gaps));
  const placed = new Map(rows.map((row) => [row.set.id, row]));
  const columns = shown.map((combination, i): PlacedColumn => {
    const x = round(labels + (i + 0.5) * wide);
    const top = barOf(combination.gaps, most);
    const explicit = barOf(combination.explicitGaps, most);
    const marks = combination.sets
      .flatMap((id) => placed.get(id) ?? [])
      .map(({ mark, y }) => ({ shape: mark, x, y }))
      .toSorted((a, b) => a.y - b.y);
    return {
      combination,
      x,
      bar: standing(x, baseline, top),
      explicit: standing(x, baseline, explicit),
      number: { x, y: round(baseline - top - 6) },
      marks,
      line: `M${x},${marks[0]?.y ?? 0}V${marks.at(-1)?.y ?? 0}`,
      box: { x: round(x - wide / 2), y: 0, width: round(wide), height },
    };
  });
  const x1 = round(labels + shown.length * wide);
  return {
    width: room,
    height,
    columns,
    rows,
    headings,
    plot: { x0: round(labels), x1, baseline },
  };
}

/** The groups with only the sets that are in a combination shown, by their total; groups left empty are left out. */
function groupsOf(
  groups: readonly UpsetGroup[],
  shown: readonly UpsetCombination[],
): UpsetGroup[] {
  const used = new Set(shown.flatMap(({ sets }) => sets));
  return groups
    .map((group) => ({
      ...group,
      sets: group.sets
        .filter(({ id }) => used.has(id))
        .toSorted((a, b) => b.total - a.total),
    }))
    .filter(({ sets }) => sets.length > 0);
}

function barOf(gaps: number, most: number): number {
  return round((gaps / most) * bar.height);
}

function standing(x: number, baseline: number, height: number): Box {
  return {
    x: round(x - bar.width / 2),
    y: round(baseline - height),
    width: bar.width,
    height,
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
