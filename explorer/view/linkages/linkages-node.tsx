import type { ReactNode } from "react";
import { type as sizes } from "../../layout/linkage-rows.ts";
import type { PlacedNode } from "../../layout/linkages.ts";
import { bracketsPath, markPath } from "../../layout/marks.ts";
import { nodeHref } from "../../state/view.ts";
import { LinkagesLabel } from "./linkages-label.tsx";
import { markClass } from "../mark.tsx";

interface LinkagesNodeProps {
  readonly placed: PlacedNode;
  /** What it is called aloud. */
  readonly name: string;
  /** Whether all that links it to the focus is inferred. */
  readonly hollow: boolean;
  /** Brought out, next to what is brought out, or neither. */
  readonly standing: "shown" | "near" | "far";
  readonly tabIndex: number;
  /** It, or one of its buttons, gets the focus. */
  readonly onVisit: () => void;
  /** It is to be brought out, or no longer. */
  readonly onShow: (on: boolean) => void;
  /** Its buttons. */
  readonly children: ReactNode;
}

/** A node of a picture: mark and label, a link to its page, and its buttons. */
export function LinkagesNode(props: LinkagesNodeProps) {
  const { placed, name, hollow, standing, tabIndex } = props;
  const { onVisit, onShow, children } = props;
  const { node, box, mark, brackets, more, anchor } = placed;
  const { width, height } = box;
  const href = nodeHref(node.kind, node.id);
  return (
    <g
      className={[
        "node",
        node.mark ? markClass(node.mark) : "",
        standing,
        node.pinned ? "pinned" : "",
      ].join(" ")}
      transform={`translate(${box.x},${box.y})`}
      onMouseEnter={() => {
        onShow(true);
      }}
      onMouseLeave={() => {
        onShow(false);
      }}
      onFocus={onVisit}
      onBlur={() => {
        onShow(false);
      }}
    >
      <a
        href={href}
        data-node={node.id}
        aria-keyshortcuts="e p"
        tabIndex={tabIndex}
      >
        <title>{name}</title>
        <rect className="target" x={-3} width={width + 6} height={height} />
        {mark && node.mark && (
          <path
            className={hollow ? "shape hollow" : "shape solid"}
            d={markPath(node.mark, sizes.mark)}
            transform={`translate(${mark.x},${mark.y})`}
          />
        )}
        {brackets && (
          <path
            className="brackets"
            d={bracketsPath(width - 4, height - 6, 5)}
            transform={`translate(${width / 2},${height / 2})`}
          />
        )}
        <LinkagesLabel
          className="label"
          face={placed}
          lineHeight={sizes.labelLine}
        />
      </a>
      {more && (
        <a href={href} tabIndex={-1} className="more">
          <title>{`${node.more ?? 0} more neighbours of ${node.label}, on its page`}</title>
          <text className="quiet-text" {...more} textAnchor={anchor}>
            + {node.more} more
          </text>
        </a>
      )}
      {children}
    </g>
  );
}
