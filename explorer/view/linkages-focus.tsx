import type { ComponentProps } from "react";
import { type as sizes } from "../layout/linkage-rows.ts";
import type { Linkages, PlacedFocus } from "../layout/linkages.ts";
import { bracketsPath, markPath } from "../layout/marks.ts";
import { nodeHref } from "../state/view.ts";
import { markClass } from "./mark.tsx";

interface LinkagesFocusProps extends ComponentProps<"a"> {
  readonly focus: Linkages["focus"];
  readonly placed: PlacedFocus;
}

/** The focus of a picture: its title, in brackets where it is a gap, under its mark elsewhere. */
export function LinkagesFocus(props: LinkagesFocusProps) {
  const { focus, placed, ...rest } = props;
  const { box, mark, note, anchor } = placed;
  const centre = `translate(${box.x + box.width / 2},${box.y + box.height / 2})`;
  return (
    <a
      href={nodeHref(focus.kind, focus.id)}
      className={`node focus ${focus.mark ? markClass(focus.mark) : ""}`}
      aria-current="page"
      {...rest}
    >
      <title>{`${focus.label}, ${focus.note}`}</title>
      <rect className="target" {...box} />
      {mark && focus.mark && (
        <path
          className="shape solid"
          d={markPath(focus.mark, 15)}
          transform={`translate(${mark.x},${mark.y})`}
        />
      )}
      {focus.kind === "gap" && (
        <path
          className="brackets"
          d={bracketsPath(box.width - 4, box.height - 4, 9)}
          transform={centre}
        />
      )}
      <text className="focus-label" y={placed.y} textAnchor={anchor}>
        {placed.lines.map((line, i) => (
          <tspan key={i} x={placed.x} dy={i === 0 ? 0 : sizes.focusLine}>
            {line}
          </tspan>
        ))}
      </text>
      <text className="focus-note" {...note} textAnchor={anchor}>
        {focus.note}
      </text>
    </a>
  );
}
