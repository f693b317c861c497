import { flowType, type PlacedFlows } from "../../layout/flows.ts";
import { markPath } from "../../layout/marks.ts";
import type { FlowColumn } from "../../state/flows.ts";
import { plainMarkClass } from "../combinations/upset-column.tsx";

interface FlowHeadingsProps {
  readonly columns: readonly FlowColumn[];
  readonly headings: PlacedFlows["headings"];
}

/** The titles of the schemes above their columns, each with its mark. */
export function FlowHeadings({ columns, headings }: FlowHeadingsProps) {
  return (
    <g className="headings">
      {headings.map(({ text, full, x, y, markX, markY }, c) => {
        const mark = columns[c]?.scheme.mark ?? null;
        return (
          <g key={x} className={plainMarkClass(mark)}>
            <path
              className="shape"
              d={markPath(mark ?? "DISC", flowType.mark)}
              transform={`translate(${markX},${markY})`}
            />
            <text x={x} y={y}>
              {text}
              {text !== full && <title>{full}</title>}
            </text>
          </g>
        );
      })}
    </g>
  );
}
