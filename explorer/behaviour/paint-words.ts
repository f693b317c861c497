import { type Palette, pens } from "../layout/overview/palette.ts";
import type { Scene, SceneLabel } from "../layout/overview/scene.ts";

/** Writes the name of a node, a concept's with the number of its gaps behind it. */
export function paintLabel(
  context: CanvasRenderingContext2D,
  label: SceneLabel,
  palette: Palette,
): void {
  const { kind, lines, note, x, anchor, size, lineHeight, opacity } = label;
  const family = kind === "gap" ? palette.serif : palette.sans;
  const font = `${pens.weights[kind]} ${size}px ${family}`;
  context.globalAlpha = opacity;
  context.lineJoin = "round";
  for (const [i, line] of lines.entries()) {
    const last = i === lines.length - 1;
    context.font = font;
    const noted =
      last && note !== "" ? context.measureText(` ${note}`).width : 0;
    const width = context.measureText(line).width;
    const left =
      x - { start: 0, middle: 0.5, end: 1 }[anchor] * (width + noted);
    const y = label.y + i * lineHeight;
    write(context, line, left, y, palette.ink, palette.paper);
    if (noted > 0) {
      write(
        context,
        ` ${note}`,
        left + width,
        y,
        palette.softInk,
        palette.paper,
      );
    }
  }
}

/** Writes what the rows of gaps without links are. */
export function paintNote(
  context: CanvasRenderingContext2D,
  { lines, x, y }: NonNullable<Scene["note"]>,
  palette: Palette,
): void {
  const { size, lineHeight } = pens.note;
  context.font = `${size}px ${palette.sans}`;
  for (const [i, line] of lines.entries()) {
    const baseline = y - (lines.length - 1 - i) * lineHeight;
    write(context, line, x, baseline, palette.softInk, palette.paper);
  }
}

/** Writes on a halo, so that lines behind do not cross the letters. */
function write(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  colour: string,
  halo: string,
): void {
  context.strokeStyle = halo;
  context.lineWidth = pens.halo;
  context.strokeText(text, x, y);
  context.fillStyle = colour;
  context.fillText(text, x, y);
}
