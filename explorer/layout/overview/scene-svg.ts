import { extent } from "./extent.ts";
import { at } from "./link-graph.ts";
import { markOutline } from "./mark-outline.ts";
import { type Palette, pens } from "./palette.ts";
import type { Scene, SceneLabel, SceneMark, SceneStroke } from "./scene.ts";

/** What a file says of its picture. */
export interface Caption {
  readonly title: string;
  readonly description: string;
}

/** Room for labels beyond the outermost marks, in px. */
const margin = { x: 200, y: 40 };

/** A scene as the text of an SVG file that needs nothing else: the same positions, with real text. */
export function sceneSvg(
  { strokes, marks, labels, note }: Scene,
  { title, description }: Caption,
  palette: Palette,
): string {
  const box = extent(Float64Array.from(marks.flatMap(({ x, y }) => [x, y])));
  const view = {
    x: Math.floor(box.x - margin.x),
    y: Math.floor(box.y - margin.y),
    width: Math.ceil(box.width + 2 * margin.x),
    height: Math.ceil(box.height + 2 * margin.y),
  };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${view.width}" height="${view.height}" viewBox="${view.x} ${view.y} ${view.width} ${view.height}">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(description)}</desc>`,
    `<rect x="${view.x}" y="${view.y}" width="${view.width}" height="${view.height}" fill="${escaped(palette.paper)}"/>`,
    ...strokes.map((stroke) => strokePath(stroke, palette)),
    ...marks.map((mark) => markElement(mark, palette)),
    ...labels.map((label) => labelElement(label, palette)),
    ...(note ? [noteElement(note, palette)] : []),
    "</svg>",
    "",
  ].join("\n");
}

function noteElement(
  { lines, x, y }: NonNullable<Scene["note"]>,
  palette: Palette,
): string {
  const { size, lineHeight } = pens.note;
  const spans = lines.map((line, i) => {
    const baseline = y - (lines.length - 1 - i) * lineHeight;
    return `<tspan x="${tenth(x)}" y="${tenth(baseline)}">${escaped(line)}</tspan>`;
  });
  return `<text font-family="${escaped(palette.sans)}" font-size="${size}" fill="${escaped(palette.softInk)}">${spans.join("")}</text>`;
}

function strokePath(
  { mark, dotted, opacity, segments }: SceneStroke,
  palette: Palette,
): string {
  let path = "";
  for (let i = 0; i < segments.length; i += 4) {
    const [a, b, c, d] = [0, 1, 2, 3].map((j) => tenth(at(segments, i + j)));
    path += `M${a},${b}L${c},${d}`;
  }
  const colour = mark === null ? palette.rule : palette.mark(mark);
  const width = mark === null ? pens.kin : pens.link;
  const dots = dotted ? ` stroke-dasharray="${pens.dots.join(" ")}"` : "";
  return `<path d="${path}" fill="none" stroke="${escaped(colour)}" stroke-width="${width}" stroke-opacity="${opacity}"${dots}/>`;
}

function markElement(mark: SceneMark, palette: Palette): string {
  const { node, x, y, opacity } = mark;
  const colour = escaped(palette.mark(node.mark));
  const drawn =
    node.kind === "concept"
      ? `fill="${colour}"`
      : `fill="none" stroke="${colour}" stroke-width="${pens.brackets}"`;
  return `<path d="${markOutline(mark)}" transform="translate(${tenth(x)},${tenth(y)})" ${drawn} opacity="${opacity}"><title>${escaped(node.label)}</title></path>`;
}

function labelElement(label: SceneLabel, palette: Palette): string {
  const { kind, lines, note, x, y, anchor, size, lineHeight, opacity } = label;
  const family = escaped(kind === "gap" ? palette.serif : palette.sans);
  const spans = lines.map((line, i) => {
    const behind =
      note !== "" && i === lines.length - 1
        ? ` <tspan fill="${escaped(palette.softInk)}">${escaped(note)}</tspan>`
        : "";
    return `<tspan x="${tenth(x)}" y="${tenth(y + i * lineHeight)}">${escaped(line)}${behind}</tspan>`;
  });
  return `<text font-family="${family}" font-size="${tenth(size)}" font-weight="${pens.weights[kind]}" text-anchor="${anchor}" fill="${escaped(palette.ink)}" stroke="${escaped(palette.paper)}" stroke-width="${pens.halo}" stroke-linejoin="round" paint-order="stroke" opacity="${opacity}">${spans.join("")}</text>`;
}

function tenth(value: number): string {
  return String(Math.round(value * 10) / 10);
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** A text as it stands in an XML document, also in an attribute; what XML cannot hold is left out. */
function escaped(text: string): string {
  return text
    .replace(
      /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu,
      "",
    )
    .replace(/[&<>"]/gu, (sign) => entities[sign] ?? "");
}
