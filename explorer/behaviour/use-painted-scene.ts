import { type RefObject, useLayoutEffect, useMemo } from "react";
import type { OverviewGraph } from "../layout/overview/overview-graph.ts";
import type { Palette } from "../layout/overview/palette.ts";
import { frameBox } from "../layout/overview/reach.ts";
import { scenesOf } from "../layout/overview/scene.ts";
import type { Frame, Sight } from "../layout/sight.ts";
import { textWidth } from "../layout/text-width.ts";
import { paintScene } from "./paint-scene.ts";

/** What there is to see, and where. */
interface Stage {
  readonly graph: OverviewGraph;
  readonly positions: Float64Array;
  /** For each node those next to it. */
  readonly linked: readonly ReadonlySet<number>[];
  readonly palette: Palette;
  readonly frame: Frame;
}

/** How it is looked at. Nodes by their places among the nodes. */
interface Look {
  readonly sight: Sight;
  readonly whole: Sight;
  readonly isWhole: boolean;
  /** The node brought out. */
  readonly lit: number | null;
  readonly selected: number | null;
  readonly focused: number | null;
}

const nobody: ReadonlySet<number> = new Set();

/** Paints the overview on a canvas, anew whenever something in it changes. Panning alone places no label again. */
export function usePaintedScene(
  canvas: RefObject<HTMLCanvasElement | null>,
  { graph, positions, linked, palette, frame }: Stage,
  { sight, whole, isWhole, lit, selected, focused }: Look,
): void {
  const { width, height } = frame;
  const { scale } = sight;
  const sceneFor = useMemo(
    () => scenesOf(graph, positions, textWidth),
    [graph, positions],
  );
  const scene = useMemo(() => {
    const next = lit === null ? nobody : (linked[lit] ?? nobody);
    // While all is seen, labels stay within the frame.
    const bounds = isWhole ? frameBox(whole, { width, height }) : null;
    const magnification = scale / whole.scale;
    return sceneFor({ scale, magnification, lit, next, bounds });
  }, [sceneFor, linked, scale, whole, lit, isWhole, width, height]);
  useLayoutEffect(() => {
    if (!canvas.current) return;
    paintScene(canvas.current, {
      scene,
      sight,
      frame: { width, height },
      palette,
      selected,
      focused,
    });
  }, [canvas, scene, sight, width, height, palette, selected, focused]);
}
