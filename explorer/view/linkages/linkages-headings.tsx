import type { PlacedText } from "../../layout/linkages.ts";

/** The headings of a picture; those that are cut tell their words in full. */
export function LinkagesHeadings({
  headings,
}: {
  readonly headings: readonly PlacedText[];
}) {
  return headings.map(({ text, full, x, y, anchor }) => (
    <text
      key={`${x} ${y}`}
      className="quiet-text"
      x={x}
      y={y}
      textAnchor={anchor}
    >
      {text}
      {text !== full && <title>{full}</title>}
    </text>
  ));
}
