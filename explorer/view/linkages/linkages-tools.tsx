import type { KeyboardEvent } from "react";
import type { PlacedNode } from "../../layout/linkages.ts";

interface LinkagesToolsProps {
  readonly placed: PlacedNode;
  readonly onExpand: () => void;
  readonly onPin: () => void;
}

/** The buttons of a node: one shows and hides its neighbours and tells how many links are not drawn, one pins it. */
export function LinkagesTools({ placed, onExpand, onPin }: LinkagesToolsProps) {
  const { node, tools, anchor } = placed;
  const { label, expanded, pinned, more } = node;
  const left = more ?? 0;
  return (
    <>
      {(expanded || left > 0) && (
        <g
          {...button(onExpand)}
          className="tool expand"
          transform={`translate(${tools.expand.x},${tools.expand.y})`}
          aria-expanded={expanded}
          aria-label={`Neighbours of ${label}, ${left} not shown`}
        >
          <rect x={-16} y={-12} width={32} height={24} />
          <text x={anchor === "end" ? 14 : -14} y={4.5} textAnchor={anchor}>
            {expanded ? "−" : `+${left}`}
          </text>
        </g>
      )}
      <g
        {...button(onPin)}
        className="tool pin"
        transform={`translate(${tools.pin.x},${tools.pin.y})`}
        aria-pressed={pinned}
        aria-label={`Pin ${label}`}
        data-on-screen={pinned ? undefined : ""}
      >
        <rect x={-12} y={-12} width={24} height={24} />
        <path d="M-3,-6H3V-1L5,2H-5L-3,-1ZM0,2V7" />
      </g>
    </>
  );
}

/** What makes a part of a picture a button; the picture has one tab stop, so it is none. */
function button(act: () => void) {
  return {
    role: "button",
    tabIndex: -1,
    onClick: act,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      event.stopPropagation();
      act();
    },
  };
}
