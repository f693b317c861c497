import type { ComponentProps } from "react";
import { type as sizes } from "../layout/linkage-rows.ts";
import type { PlacedNode } from "../layout/linkages.ts";
import { markPath } from "../layout/marks.ts";
import { nodeHref } from "../state/view.ts";
import { markClass } from "./mark.tsx";

interface LinkagesNodeProps extends ComponentProps<"a"> {
  readonly placed: PlacedNode;
  readonly shown: boolean;
}

/** A node of a picture: mark and label, a link to its page, named with the sentence of its edge. */
export function LinkagesNode(props: LinkagesNodeProps) {
  const { placed, shown, ...rest } = props;
  const { node, x, y, lines, labelX, labelY, anchor, box } = placed;
  const hollow = node.basis === "INFERRED";
  return (
    <a
      href={nodeHref(node.kind, node.id)}
      className={`node ${markClass(node.mark)} ${shown ? "shown" : ""}`}
      {...rest}
    >
      <title>{`${node.label}. ${node.sentence}`}</title>
      <rect className="target" {...box} />
      <path
        className={hollow ? "shape hollow" : "shape solid"}
        d={markPath(node.mark, sizes.mark)}
        transform={`translate(${x},${y})`}
      />
      <text y={labelY} textAnchor={anchor}>
        {lines.map((line, i) => (
          <tspan key={i} x={labelX} dy={i === 0 ? 0 : sizes.labelLine}>
            {line}
          </tspan>
        ))}
      </text>
    </a>
  );
}
