import { bracketsPath } from "../../layout/marks.ts";
import { kindWords, type Matrix } from "../../state/matrix.ts";

/** What the signs in a matrix mean. */
export function MatrixLegend({ isNarrowed }: Pick<Matrix, "isNarrowed">) {
  return (
    <ul className="legend">
      <li>
        <svg viewBox="-9 -9 18 18" className="matrix-sign" aria-hidden="true">
          <path className="claimed" d="M-7,-7h14v14h-14z" />
          <path className="explicit" d="M-7,1h14v6h-14z" />
        </svg>
        {kindWords("GAP_CLAIMED", isNarrowed)}, the explicit ones in full colour
      </li>
      <li>
        <svg viewBox="-9 -9 18 18" className="matrix-sign" aria-hidden="true">
          <circle className="ring" r={6} />
        </svg>
        {kindWords("EVIDENCE_CITED", isNarrowed)}
      </li>
      <li>
        <svg viewBox="-9 -9 18 18" className="matrix-sign" aria-hidden="true">
          <path className="silent" d={bracketsPath(14, 14, 4)} />
        </svg>
        {kindWords("SILENT", isNarrowed)}
      </li>
    </ul>
  );
}
