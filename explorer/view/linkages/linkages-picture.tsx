import {
  type KeyboardEvent,
  type RefCallback,
  useCallback,
  useId,
  useRef,
  useState,
} from "react";
import { useSight } from "../../behaviour/use-sight.ts";
import { linkageKey } from "../../layout/linkage-keys.ts";
import type { Linkages, PlacedLinkages } from "../../layout/linkages.ts";
import { fullSize } from "../../layout/sight.ts";
import { stopsOf, walk } from "../../layout/walk.ts";
import { LinkagesEdges } from "./linkages-edges.tsx";
import { LinkagesFocus } from "./linkages-focus.tsx";
import { LinkagesHeadings } from "./linkages-headings.tsx";
import { LinkagesNodes } from "./linkages-nodes.tsx";
import { ZoomButtons } from "../figure/zoom-buttons.tsx";

export interface LinkagesPictureProps {
  /** Is told of the SVG, for saving it. */
  readonly svg: RefCallback<SVGSVGElement>;
  readonly placed: PlacedLinkages;
  readonly linkages: Linkages;
  readonly summary: string;
  /** The node whose edges are brought out; null when none is. */
  readonly shown: string | null;
  readonly onShow: (id: string | null) => void;
  readonly onExpand: (id: string) => void;
  readonly onPin: (id: string) => void;
}

/** Linkages as SVG with real text. One tab stop; keys walk the nodes, which are links, expand and pin them, and zoom. */
export function LinkagesPicture(props: LinkagesPictureProps) {
  const { svg, placed, linkages, summary, shown, onShow } = props;
  const { onExpand, onPin } = props;
  const picture = useRef<SVGSVGElement>(null);
  const attach = useCallback(
    (element: SVGSVGElement | null) => {
      picture.current = element;
      svg(element);
    },
    [svg],
  );
  const { width, height } = placed;
  const { focus, nodes } = linkages;
  const seen = useSight(picture, { width, height }, fullSize);
  const { scale, x, y } = seen.sight;
  const [stop, setStop] = useState(focus.id);
  const name = useId();
  const stops = stopsOf(placed, focus.id);
  const here = stops.some(({ id }) => id === stop) ? stop : focus.id;

  function boxOf(id: string) {
    const placedNode = placed.nodes.find(({ node }) => node.id === id);
    return (placedNode ?? placed.focus).box;
  }
  function visit(id: string) {
    setStop(id);
    onShow(id);
  }
  function walkTo(id: string) {
    const links = picture.current?.querySelectorAll<SVGAElement>("[data-node]");
    for (const link of links ?? []) {
      if (link.dataset["node"] === id) link.focus();
    }
    seen.bringIn(boxOf(id));
  }
  function press(event: KeyboardEvent<SVGSVGElement>) {
    const key = linkageKey(event);
    if (key === null) return;
    event.preventDefault();
    const node = nodes.find(({ id }) => id === here);
    switch (key.kind) {
      case "walk":
        walkTo(walk(stops, here, key.key));
        break;
      case "expand":
        if (node && (node.expanded || node.more !== 0)) onExpand(here);
        break;
      case "pin":
        if (node) onPin(here);
        break;
      case "nearer":
        seen.nearer(boxOf(here));
        break;
      case "farther":
        seen.farther(boxOf(here));
        break;
      case "whole":
        seen.seeWhole();
        break;
    }
  }
  const isOneOut = shown !== null && shown !== focus.id;
  return (
    <>
      <svg
        ref={attach}
        className={`picture${isOneOut ? " one" : ""}${scale > 1 ? " zoomed-in" : ""}`}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-labelledby={name}
        onKeyDown={press}
      >
        <title id={name}>{`Linkages of ${focus.label}`}</title>
        <desc>{summary}</desc>
        <g className="seen" transform={`translate(${x},${y}) scale(${scale})`}>
          <LinkagesEdges placed={placed} linkages={linkages} shown={shown} />
          <LinkagesHeadings headings={placed.headings} />
          <LinkagesFocus
            focus={focus}
            placed={placed.focus}
            tabIndex={here === focus.id ? 0 : -1}
            onFocus={() => {
              visit(focus.id);
            }}
            onBlur={() => {
              onShow(null);
            }}
          />
          <LinkagesNodes
            {...{ placed, linkages, shown, here, onShow, onExpand, onPin }}
            onVisit={visit}
          />
        </g>
      </svg>
      <ZoomButtons
        isWhole={scale === 1}
        onNearer={seen.nearer}
        onFarther={seen.farther}
        onWhole={seen.seeWhole}
      />
    </>
  );
}
