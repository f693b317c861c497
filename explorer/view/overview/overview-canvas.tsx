import { type KeyboardEvent, useId, useMemo, useRef, useState } from "react";
import { usePaintedScene } from "../../behaviour/use-painted-scene.ts";
import { useSight } from "../../behaviour/use-sight.ts";
import { pictureKey } from "../../layout/overview/picture-key.ts";
import {
  biggestNode,
  type OverviewGraph,
} from "../../layout/overview/overview-graph.ts";
import type { Palette } from "../../layout/overview/palette.ts";
import { nodeBox, reachOf } from "../../layout/overview/reach.ts";
import type { Frame } from "../../layout/sight.ts";
import { nodeAt, nodeTowards } from "../../layout/overview/spatial-walk.ts";
import { type Go, nodeView } from "../../state/view.ts";
import { OverviewNodeLine } from "./overview-node-line.tsx";
import { ZoomButtons } from "../figure/zoom-buttons.tsx";

export interface OverviewCanvasProps {
  readonly graph: OverviewGraph;
  readonly positions: Float64Array;
  readonly palette: Palette;
  /** For each node those next to it. */
  readonly linked: readonly ReadonlySet<number>[];
  /** The node chosen, by its place among the nodes. */
  readonly selected: number | null;
  /** What the picture shows, in a sentence. */
  readonly summary: string;
  /** Chooses a node by its id, or none. */
  readonly onSelect: (id: string | null) => void;
  readonly go: Go;
  readonly frame: Frame;
}

const nearby = 16;

/**
 * The overview on a canvas: one tab stop, in which arrows lead from node to node and Enter to its page. A click chooses a node, a second one
 * opens it. The node pointed at, in focus or chosen is brought out with those next to it.
 */
export function OverviewCanvas(props: OverviewCanvasProps) {
  const { graph, positions, palette, linked, selected, frame, go } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const hint = useId();
  const [pointed, setPointed] = useState<number | null>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const { width, height } = frame;
  const reach = useMemo(
    () => reachOf(positions, { width, height }),
    [positions, width, height],
  );
  const { whole } = reach;
  const seen = useSight(canvas, frame, reach);
  const { sight } = seen;
  const { scale } = sight;
  const isWhole =
    scale === whole.scale && sight.x === whole.x && sight.y === whole.y;
  const lit = pointed ?? focused ?? selected;
  const stage = { graph, positions, linked, palette, frame };
  const look = { sight, whole, isWhole, lit, selected, focused };
  usePaintedScene(canvas, stage, look);

  function nodeUnder({ offsetX, offsetY }: globalThis.MouseEvent) {
    const [x, y] = [(offsetX - sight.x) / scale, (offsetY - sight.y) / scale];
    return nodeAt(positions, x, y, nearby / scale);
  }
  function boxOf(number: number) {
    return nodeBox(number, positions, scale);
  }
  function open(number: number) {
    const node = graph.nodes[number];
    if (node) go(nodeView(node.kind, node.id));
  }
  function select(number: number | null) {
    props.onSelect(number === null ? null : (graph.nodes[number]?.id ?? null));
  }
  function focusOn(number: number) {
    setFocused(number);
    seen.bringIn(boxOf(number));
  }
  function press(event: KeyboardEvent) {
    const key = pictureKey(event);
    if (key === null) return;
    event.preventDefault();
    const here = focused ?? selected ?? biggestNode(graph);
    switch (key.kind) {
      case "walk":
        focusOn(
          focused === null ? here : nodeTowards(positions, here, key.arrow),
        );
        break;
      case "zoom":
        (key.nearer ? seen.nearer : seen.farther)(
          focused === null ? undefined : boxOf(focused),
        );
        break;
      case "whole":
        seen.seeWhole();
        break;
      case "open":
        open(here);
        break;
      case "choose":
        select(here === selected ? null : here);
        break;
      case "leave":
        setFocused(null);
        select(null);
        break;
    }
  }
  return (
    <>
      <div className="overview-head">
        <p id={hint} className="quiet">
          Click a sign, or walk with the arrow keys; a second click or Enter
          opens its page. The keys + − 0 zoom, and so do two fingers and the
          wheel with Ctrl.
        </p>
        <ZoomButtons
          isWhole={isWhole}
          onNearer={seen.nearer}
          onFarther={seen.farther}
          onWhole={seen.seeWhole}
        />
      </div>
      <canvas
        ref={canvas}
        className={`overview-canvas${isWhole ? "" : " zoomed-in"}${pointed === null ? "" : " pointing"}`}
        style={{ width, height }}
        role="application"
        aria-roledescription="picture"
        aria-label={props.summary}
        aria-describedby={hint}
        tabIndex={0}
        onKeyDown={press}
        onFocus={({ currentTarget }) => {
          if (currentTarget.matches(":focus-visible")) {
            setFocused(selected ?? biggestNode(graph));
          }
        }}
        onBlur={() => {
          setFocused(null);
        }}
        onPointerMove={({ nativeEvent }) => {
          setPointed(nativeEvent.buttons > 0 ? null : nodeUnder(nativeEvent));
        }}
        onPointerLeave={() => {
          setPointed(null);
        }}
        onClick={({ nativeEvent }) => {
          const number = nodeUnder(nativeEvent);
          if (number !== null && number === selected) open(number);
          else select(number);
        }}
      />
      <OverviewNodeLine
        graph={graph}
        linked={linked}
        lit={lit}
        announced={focused}
      />
    </>
  );
}
