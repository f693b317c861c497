import { type KeyboardEvent, type Ref, useId, useState } from "react";
import { sizes } from "../../layout/connection-sizes.ts";
import type { PlacedConnections } from "../../layout/connections.ts";
import { markPath } from "../../layout/marks.ts";
import { isWalkKey, walkColumns } from "../../layout/walk.ts";
import { markClass } from "../mark.tsx";
import type { NamedNode } from "../named-node.ts";

interface ConnectionsPictureProps {
  readonly ref: Ref<SVGSVGElement>;
  readonly name: string;
  readonly summary: string;
  readonly placed: PlacedConnections;
  /** What is placed, by id. */
  readonly nodes: ReadonlyMap<string, NamedNode>;
  /** The id of the node whose hops are brought out; null when none. */
  readonly shown: string | null;
  readonly onShow: (id: string | null) => void;
}

/** The ways between two things as SVG with real text. One tab stop; arrow keys walk the nodes, which are links. */
export function ConnectionsPicture(props: ConnectionsPictureProps) {
  const { ref, name, summary, placed, nodes, shown, onShow } = props;
  const [stop, setStop] = useState(0);
  const title = useId();
  const { width, height } = placed;
  const here = Math.min(stop, placed.nodes.length - 1);
  function step(event: KeyboardEvent<SVGSVGElement>) {
    if (!isWalkKey(event.key)) return;
    event.preventDefault();
    const next = walkColumns(placed.nodes, here, event.key);
    setStop(next);
    event.currentTarget.querySelectorAll<SVGAElement>("a")[next]?.focus();
  }
  function hide() {
    onShow(null);
  }
  return (
    <svg
      ref={ref}
      className={shown === null ? "picture" : "picture one"}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-labelledby={title}
      onKeyDown={step}
    >
      <title id={title}>{name}</title>
      <desc>{summary}</desc>
      <g className="edges" aria-hidden="true">
        {placed.hops.map(({ from, to, inferred, path }) => (
          <path
            key={`${from} ${to}`}
            d={path}
            className={[
              "edge hop",
              inferred ? "inferred" : "stated",
              from === shown || to === shown ? "shown" : "",
            ].join(" ")}
          />
        ))}
      </g>
      {placed.nodes.map(
        ({ id, x, y, lines, labelX, labelY, anchor, box }, i) => {
          const node = nodes.get(id);
          function show() {
            onShow(id);
          }
          return (
            <a
              key={id}
              href={node?.href ?? undefined}
              className={`node ${node?.mark ? markClass(node.mark) : "unmarked"}`}
              tabIndex={i === here ? 0 : -1}
              onFocus={() => {
                setStop(i);
                show();
              }}
              onBlur={hide}
              onMouseEnter={show}
              onMouseLeave={hide}
            >
              <title>{`${node?.label ?? id}, ${node?.detail ?? ""}`}</title>
              <rect className="target" {...box} />
              <path
                className="shape solid"
                d={markPath(node?.mark ?? "DISC", node?.mark ? sizes.mark : 5)}
                transform={`translate(${x},${y})`}
              />
              <text y={labelY} textAnchor={anchor}>
                {lines.map((line, at) => (
                  <tspan key={at} x={labelX} dy={at === 0 ? 0 : sizes.line}>
                    {line}
                  </tspan>
                ))}
              </text>
            </a>
          );
        },
      )}
    </svg>
  );
}
