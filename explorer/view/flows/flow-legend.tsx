import { listed } from "../../state/sentences.ts";
import type { Flows } from "../../state/flows.ts";

/** How the bars and ribbons of flows are counted, and what has none. */
export function FlowLegend({ flows }: { readonly flows: Flows }) {
  const without = flows.columns.flatMap((column) => column.without);
  return (
    <div className="flow-legend">
      <ul className="legend">
        <li>
          <svg viewBox="-9 -9 18 18" className="flow-sign" aria-hidden="true">
            <path className="flow-bar" d="M-2,-8h4v16h-4z" />
          </svg>
          gaps of a concept, each once
        </li>
        <li>
          <svg viewBox="-9 -9 18 18" className="flow-sign" aria-hidden="true">
            <path
              className="flow-band"
              d="M-9,-7C0,-7 0,-1 9,-1V7C0,7 0,1 -9,1z"
            />
          </svg>
          gaps of both concepts, each once
        </li>
        <li>
          <svg viewBox="-9 -9 18 18" className="flow-sign" aria-hidden="true">
            <path
              className="flow-band faint"
              d="M-9,-7C0,-7 0,-1 9,-1V7C0,7 0,1 -9,1z"
            />
          </svg>
          one of them not stated
        </li>
        {flows.isNarrowed && <li>pale: not in the list</li>}
      </ul>
      <p>
        A gap with several concepts of a scheme stands in each of them: a column
        can come to more than the {flows.gaps} gaps there are, and ribbons that
        share gaps overlap where they meet a bar.
        {without.length > 0 && ` Without gaps: ${listed(without)}.`}
      </p>
    </div>
  );
}
