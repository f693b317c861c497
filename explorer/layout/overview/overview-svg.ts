import { textWidth } from "../text-width.ts";
import { linkedNodes, type OverviewGraph } from "./overview-graph.ts";
import type { Palette } from "./palette.ts";
import { scenesOf } from "./scene.ts";
import { type Caption, sceneSvg } from "./scene-svg.ts";

/** How near a saved picture is: all concepts are named in it. */
const printed = { scale: 1.25, magnification: 2, bounds: null };

/** The whole overview as the text of an SVG file, with a node brought out or, where `lit` is null, none. */
export function overviewSvg(
  graph: OverviewGraph,
  positions: Float64Array,
  lit: number | null,
  caption: Caption,
  palette: Palette,
): string {
  const next =
    (lit === null ? undefined : linkedNodes(graph)[lit]) ?? new Set<number>();
  const sceneFor = scenesOf(graph, positions, textWidth);
  return sceneSvg(sceneFor({ ...printed, lit, next }), caption, palette);
}
