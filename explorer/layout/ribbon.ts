import type { MeasureText } from "./text-width.ts";
import { wrap } from "./wrap.ts";

/** A section of a text with those it is divided into. */
export interface RibbonSection {
  readonly id: string;
  readonly title: string;
  /** UTF-16 offsets into the text; a section without them is not drawn. */
  readonly start: number | null;
  readonly end: number | null;
  readonly children: readonly RibbonSection[];
}

/** A section in px along the ribbon; `own` are the stretches that belong to no section below it. */
interface PlacedSection {
  readonly id: string;
  readonly title: string;
  readonly depth: number;
  readonly x0: number;
  readonly x1: number;
  readonly own: readonly { readonly x0: number; readonly x1: number }[];
}

interface RibbonLabel {
  readonly id: string;
  readonly text: string;
  readonly x: number;
}

export interface Ribbon {
  readonly width: number;
  /** Every section with a place, in text order, each before those it is divided into. */
  readonly sections: readonly PlacedSection[];
  readonly labels: readonly RibbonLabel[];
}

const labelSize = 12.5;
const labelPadding = 10;

/** Where an offset into a text of this length lies along a ribbon, in px with one decimal. */
export function ribbonX(offset: number, length: number, width: number): number {
  const share = Math.min(1, Math.max(0, offset / Math.max(1, length)));
  return Math.round(share * width * 10) / 10;
}

/**
 * A text as one line: its sections as lengths, with a label on each that is
 * long enough for it and on `current` in any case. Labels never overlap.
 */
export function layoutRibbon(
  sections: readonly RibbonSection[],
  length: number,
  width: number,
  current: string | null,
  measure: MeasureText,
): Ribbon {
  function place(section: RibbonSection, depth: number): PlacedSection[] {
    if (section.start === null || section.end === null) return [];
    const below = section.children.flatMap((child) => place(child, depth + 1));
    const children = below.filter((child) => child.depth === depth + 1);
    const x0 = ribbonX(section.start, length, width);
    const x1 = ribbonX(section.end, length, width);
    const { id, title } = section;
    return [
      { id, title, depth, x0, x1, own: between(children, x0, x1) },
      ...below,
    ];
  }
  const placed = sections.flatMap((section) => place(section, 0));
  function fits({ title, x0, x1 }: PlacedSection) {
    return measure(title, labelSize) + labelPadding <= x1 - x0;
  }
  const labels = sections
    .flatMap((section) => labelled(section, placed, fits))
    .map(({ id, title, x0 }) => ({ id, text: title, x: x0 + 4 }));
  return {
    width,
    sections: placed,
    labels: withCurrent(labels, placed, current, width, measure),
  };
}

/** The stretches from x0 to x1 that no child covers. */
function between(
  children: readonly PlacedSection[],
  x0: number,
  x1: number,
): { x0: number; x1: number }[] {
  const edges = [x0, ...children.flatMap((c) => [c.x0, c.x1]), x1];
  const own: { x0: number; x1: number }[] = [];
  for (let i = 0; i < edges.length; i += 2) {
    const [from, to] = [edges[i] ?? x1, edges[i + 1] ?? x1];
    if (to > from) own.push({ x0: from, x1: to });
  }
  return own;
}

/** The sections to label below a section: its parts where all of them have room, else itself where it has, else those parts that have. */
function labelled(
  section: RibbonSection,
  placed: readonly PlacedSection[],
  fits: (section: PlacedSection) => boolean,
): PlacedSection[] {
  const self = placed.find(({ id }) => id === section.id);
  const parts = section.children.map((part) => labelled(part, placed, fits));
  const own = self && fits(self) ? [self] : [];
  const complete = parts.length > 0 && parts.every((part) => part.length > 0);
  return complete || own.length === 0 ? parts.flat() : own;
}

function withCurrent(
  labels: readonly RibbonLabel[],
  placed: readonly PlacedSection[],
  current: string | null,
  width: number,
  measure: MeasureText,
): RibbonLabel[] {
  const section = placed.find(({ id }) => id === current);
  if (!section) return [...labels];
  const { lines } = wrap(section.title, width - 8, 1, labelSize, measure);
  const text = lines.join("");
  const size = measure(text, labelSize);
  const x = Math.max(0, Math.min(section.x0 + 4, width - size));
  const clear = labels.filter(
    (label) =>
      label.id !== section.id &&
      (label.x + measure(label.text, labelSize) + 8 < x ||
        label.x > x + size + 8),
  );
  return [...clear, { id: section.id, text, x }];
}
