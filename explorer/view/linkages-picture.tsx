import { useId, useState, type KeyboardEvent, type Ref } from "react";
import type { Linkages, PlacedLinkages } from "../layout/linkages.ts";
import { isWalkKey, type Stop, walk } from "../layout/walk.ts";
import { LinkagesFocus } from "./linkages-focus.tsx";
import { LinkagesNode } from "./linkages-node.tsx";
import { markClass } from "./mark.tsx";

interface LinkagesPictureProps {
  readonly ref: Ref<SVGSVGElement>;
  readonly placed: PlacedLinkages;
  readonly linkages: Linkages;
  readonly summary: string;
  /** The stop whose edge is brought out; null when none is. */
  readonly shown: Stop | null;
  readonly onShow: (stop: Stop | null) => void;
}

/** Linkages as SVG with real text. One tab stop; arrow keys walk the nodes, which are links. */
export function LinkagesPicture(props: LinkagesPictureProps) {
  const { ref, placed, linkages, summary, shown, onShow } = props;
  const [stop, setStop] = useState<Stop>("focus");
  const name = useId();
  const { width, height, focus, nodes } = placed;
  const here =
    typeof stop === "number" && stop >= nodes.length ? "focus" : stop;
  function step(event: KeyboardEvent<SVGSVGElement>) {
    if (!isWalkKey(event.key)) return;
    event.preventDefault();
    const next = walk(
      nodes,
      here,
      event.key,
      focus.box.y + focus.box.height / 2,
    );
    setStop(next);
    const links = event.currentTarget.querySelectorAll<SVGAElement>("a");
    links[next === "focus" ? 0 : next + 1]?.focus();
  }
  function visit(of: Stop) {
    return {
      tabIndex: here === of ? 0 : -1,
      onFocus: () => {
        setStop(of);
        onShow(of);
      },
      onBlur: () => {
        onShow(null);
      },
      onMouseEnter: () => {
        onShow(of);
      },
      onMouseLeave: () => {
        onShow(null);
      },
    };
  }
  return (
    <svg
      ref={ref}
      className={
        shown === null || shown === "focus" ? "picture" : "picture one"
      }
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-labelledby={name}
      onKeyDown={step}
    >
      <title id={name}>{`Linkages of ${linkages.focus.label}`}</title>
      <desc>{summary}</desc>
      {placed.trunk && <path className="trunk" d={placed.trunk} />}
      <g className="edges" aria-hidden="true">
        {nodes.map(({ node, edge }, i) => (
          <path
            key={node.id}
            d={edge}
            className={[
              "edge",
              markClass(node.mark),
              node.basis === "INFERRED" ? "inferred" : "stated",
              shown === i ? "shown" : "",
            ].join(" ")}
          />
        ))}
      </g>
      <g className="headings">
        {placed.headings.map(({ text, full, x, y, anchor }) => (
          <text key={`${x} ${y}`} x={x} y={y} textAnchor={anchor}>
            {text}
            {text !== full && <title>{full}</title>}
          </text>
        ))}
      </g>
      <LinkagesFocus
        focus={linkages.focus}
        placed={focus}
        {...visit("focus")}
      />
      {nodes.map((placedNode, i) => (
        <LinkagesNode
          key={placedNode.node.id}
          placed={placedNode}
          shown={shown === i}
          {...visit(i)}
        />
      ))}
    </svg>
  );
}
