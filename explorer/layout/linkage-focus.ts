import type { Linkages, PlacedFocus } from "./linkages.ts";
import { type } from "./linkage-rows.ts";
import type { MeasureText } from "./text-width.ts";
import { wrap } from "./wrap.ts";

/** Where the focus stands: its layer, the left edge and the width it may take, in px. */
export interface FocusFrame {
  readonly column: number;
  readonly x: number;
  readonly width: number;
  /** The side its text keeps to. */
  readonly anchor: PlacedFocus["anchor"];
}

const padding = { brackets: 18, none: 6, y: 12 };
const markHeight = 24;

/** The focus in its box, whose top is at y = 0: under its mark, or between brackets where it is a gap. */
export function layoutFocus(
  { focus, note }: Linkages,
  { column, x, width, anchor }: FocusFrame,
  measure: MeasureText,
): PlacedFocus {
  const brackets = focus.kind === "gap";
  const marked = !brackets && focus.mark !== null;
  const side = brackets ? padding.brackets : padding.none;
  const title = wrap(focus.label, width - 2 * side, 7, type.focus, measure);
  const below = wrap(note, width - 2 * side, 1, type.heading, measure);
  const textX = { start: side, middle: width / 2, end: width - side }[anchor];
  const markX = {
    start: side + type.mark / 2 + 2,
    middle: width / 2,
    end: width - side - type.mark / 2 - 2,
  }[anchor];
  const first = padding.y + (marked ? markHeight : 0) + 16;
  const noteY = first + title.lines.length * type.focusLine;
  const more = (focus.more ?? 0) > 0 ? { x: textX, y: noteY + 18 } : null;
  return {
    ...title,
    label: { x: textX, y: first },
    anchor,
    mark: marked ? { x: markX, y: padding.y + 8 } : null,
    brackets,
    column,
    note: { x: textX, y: noteY, text: below.lines.join("") },
    more,
    box: { x, y: 0, width, height: (more?.y ?? noteY) + padding.y },
  };
}
