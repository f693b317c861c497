import { at } from "../layout/overview/link-graph.ts";
import { markOutline } from "../layout/overview/mark-outline.ts";
import { type Palette, pens } from "../layout/overview/palette.ts";
import type {
  Scene,
  SceneMark,
  SceneStroke,
} from "../layout/overview/scene.ts";
import type { Frame, Sight } from "../layout/sight.ts";
import { paintLabel, paintNote } from "./paint-words.ts";

/** What to paint, and on what. */
interface Painting {
  readonly scene: Scene;
  readonly sight: Sight;
  readonly frame: Frame;
  readonly palette: Palette;
  /** The nodes that are chosen and in focus, by number. */
  readonly selected: number | null;
  readonly focused: number | null;
}

const beyond = 260;

/** Paints a scene on a canvas, as sharp as the screen allows, anew from nothing. */
export function paintScene(
  canvas: HTMLCanvasElement,
  painting: Painting,
): void {
  const { scene, sight, frame, palette } = painting;
  const context = canvas.getContext("2d");
  if (!context) return;
  const sharpness = window.devicePixelRatio;
  const [width, height] = [frame.width * sharpness, frame.height * sharpness];
  if (canvas.width !== Math.round(width)) canvas.width = Math.round(width);
  if (canvas.height !== Math.round(height)) canvas.height = Math.round(height);
  context.setTransform(sharpness, 0, 0, sharpness, 0, 0);
  context.clearRect(0, 0, frame.width, frame.height);
  context.translate(sight.x, sight.y);
  function isSeen({ x, y }: { readonly x: number; readonly y: number }) {
    const [left, top] = [x + sight.x, y + sight.y];
    return (
      left > -beyond &&
      left < frame.width + beyond &&
      top > -beyond &&
      top < frame.height + beyond
    );
  }
  for (const stroke of scene.strokes) paintStroke(context, stroke, palette);
  for (const mark of scene.marks) {
    if (isSeen(mark)) paintMark(context, mark, painting);
  }
  for (const label of scene.labels) {
    if (isSeen(label)) paintLabel(context, label, palette);
  }
  for (const mark of scene.marks) paintRing(context, mark, painting);
  context.globalAlpha = 1;
  if (scene.note) paintNote(context, scene.note, palette);
}

function paintStroke(
  context: CanvasRenderingContext2D,
  { mark, dotted, opacity, segments }: SceneStroke,
  palette: Palette,
): void {
  context.beginPath();
  for (let i = 0; i < segments.length; i += 4) {
    context.moveTo(at(segments, i), at(segments, i + 1));
    context.lineTo(at(segments, i + 2), at(segments, i + 3));
  }
  context.globalAlpha = opacity;
  context.strokeStyle = mark === null ? palette.rule : palette.mark(mark);
  context.lineWidth = mark === null ? pens.kin : pens.link;
  context.setLineDash(dotted ? pens.dots : []);
  context.stroke();
  context.setLineDash([]);
}

function paintMark(
  context: CanvasRenderingContext2D,
  mark: SceneMark,
  { palette }: Painting,
): void {
  const colour = palette.mark(mark.node.mark);
  const outline = pathOf(markOutline(mark));
  context.save();
  context.translate(mark.x, mark.y);
  context.globalAlpha = mark.opacity;
  if (mark.node.kind === "concept") {
    context.fillStyle = colour;
    context.fill(outline);
  } else {
    context.strokeStyle = colour;
    context.lineWidth = pens.brackets;
    context.stroke(outline);
  }
  context.restore();
}

const paths = new Map<string, Path2D>();
const mostPaths = 500;

/** The path of an outline; those of marks come again and again. */
function pathOf(outline: string): Path2D {
  const known = paths.get(outline);
  if (known) return known;
  if (paths.size >= mostPaths) paths.clear();
  const path = new Path2D(outline);
  paths.set(outline, path);
  return path;
}

/** Frames the node in focus, and rings the one chosen. */
function paintRing(
  context: CanvasRenderingContext2D,
  { number, x, y, side }: SceneMark,
  { palette, selected, focused }: Painting,
): void {
  const half = side / 2 + 4;
  context.globalAlpha = 1;
  context.lineWidth = 2;
  if (number === focused) {
    context.strokeStyle = palette.focus;
    context.strokeRect(x - half, y - half, 2 * half, 2 * half);
  } else if (number === selected) {
    context.strokeStyle = palette.ink;
    context.beginPath();
    context.arc(x, y, half + 1, 0, 2 * Math.PI);
    context.stroke();
  }
}
