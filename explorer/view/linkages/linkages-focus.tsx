import type { ComponentProps } from "react";
import { type as sizes } from "../../layout/linkage-rows.ts";
import type { PlacedFocus, ShownNode } from "../../layout/linkages.ts";
import { bracketsPath, markPath } from "../../layout/marks.ts";
import { nodeHref } from "../../state/view.ts";
import { LinkagesLabel } from "./linkages-label.tsx";
import { markClass } from "../mark.tsx";

interface LinkagesFocusProps extends ComponentProps<"a"> {
  readonly focus: ShownNode;
  readonly placed: PlacedFocus;
}

/** The focus of a picture: its title, in brackets where it is a gap, under its mark elsewhere. */
export function LinkagesFocus(props: LinkagesFocusProps) {
  const { focus, placed, ...rest } = props;
  const { box, mark, note, more, anchor, brackets } = placed;
  const { width, height } = box;
  return (
    <g
      className={`node focus near ${focus.mark ? markClass(focus.mark) : ""}`}
      transform={`translate(${box.x},${box.y})`}
    >
      <a
        href={nodeHref(focus.kind, focus.id)}
        data-node={focus.id}
        aria-current="page"
        {...rest}
      >
        <title>{`${focus.label}, ${note.text}`}</title>
        <rect className="target" width={width} height={height} />
        {mark && focus.mark && (
          <path
            className="shape solid"
            d={markPath(focus.mark, 15)}
            transform={`translate(${mark.x},${mark.y})`}
          />
        )}
        {brackets && (
          <path
            className="brackets"
            d={bracketsPath(width - 4, height - 4, 9)}
            transform={`translate(${width / 2},${height / 2})`}
          />
        )}
        <LinkagesLabel
          className="focus-label"
          face={placed}
          lineHeight={sizes.focusLine}
        />
        <text className="quiet-text" x={note.x} y={note.y} textAnchor={anchor}>
          {note.text}
        </text>
        {more && (
          <text className="quiet-text" {...more} textAnchor={anchor}>
            + {focus.more} more
          </text>
        )}
      </a>
    </g>
  );
}
