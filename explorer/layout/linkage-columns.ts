import type { PlacedNode, PlacedText } from "./linkages.ts";
import type { Lane } from "./linkage-lanes.ts";
import { type Column, type } from "./linkage-rows.ts";

/** Kept free in a layer beside its text, in px: for marks on one side, for brackets on both. */
export const markRoom = type.mark / 2 + type.markToLabel;
export const bracketRoom = 14;

/** A layer in its place, from `top` downwards; concepts keep to their right edge, all else to its left. `bottom` is where it ends, in px. */
export function placeColumn(
  column: Column,
  { layer, x, width }: Lane,
  top: number,
): { nodes: PlacedNode[]; headings: PlacedText[]; bottom: number } {
  const nodes: PlacedNode[] = [];
  const headings: PlacedText[] = [];
  const textX = {
    0: x + width - markRoom,
    1: x + bracketRoom,
    2: x + markRoom,
  }[layer];
  const [anchor, away] =
    layer === 0 ? (["end", -1] as const) : (["start", 1] as const);
  for (const row of column.rows) {
    const y = top + row.top;
    if (row.kind === "heading") {
      const { text, full, height } = row;
      const box = {
        x: anchor === "end" ? textX - row.width : textX,
        y,
        width: row.width,
        height,
      };
      headings.push({ text, full, x: textX, y: y + 16, anchor, box });
      continue;
    }
    const box =
      layer === 1
        ? { x, y, width, height: row.height }
        : {
            x: layer === 0 ? textX - row.width : x,
            y,
            width: row.width + markRoom,
            height: row.height,
          };
    const zero = textX - box.x;
    nodes.push({
      node: row.node,
      column: layer,
      lines: row.lines,
      shortened: row.shortened,
      label: { x: zero, y: row.baseline },
      anchor,
      mark:
        layer === 1
          ? null
          : { x: zero - away * type.markToLabel, y: row.middle },
      brackets: layer === 1,
      tools: {
        expand: { x: zero + away * row.expand.x, y: row.expand.y },
        pin: { x: zero + away * row.pin.x, y: row.pin.y },
      },
      more: row.more && { x: zero, y: row.more.y },
      box,
    });
  }
  return { nodes, headings, bottom: top + column.height };
}
