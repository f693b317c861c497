import {
  cellSentence,
  kindWords,
  type Matrix,
  type MatrixCell,
} from "../../state/matrix.ts";

interface MatrixTableProps {
  readonly matrix: Matrix;
  readonly title: string;
}

/** The matrix in numbers: gaps, and how many of them are explicit. */
export function MatrixTable({ matrix, title }: MatrixTableProps) {
  const { rows, columns, cells, isNarrowed } = matrix;
  return (
    <div
      className="wide-table"
      role="region"
      aria-label={`${title}, in numbers`}
      tabIndex={0}
    >
      <table className="twin">
        <caption className="hidden">{title}</caption>
        <thead>
          <tr>
            <td />
            {columns.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">Gaps</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, label, total }, r) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              {cells[r]?.map((cell, c) => (
                <td
                  key={cell.column}
                  title={cellSentence(
                    cell,
                    label,
                    columns[c]?.label ?? "",
                    isNarrowed,
                  )}
                >
                  {inNumbers(cell, isNarrowed)}
                </td>
              ))}
              <td>{total}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function inNumbers(
  { kind, gaps, explicitGaps, works }: MatrixCell,
  isNarrowed: boolean,
): string {
  switch (kind) {
    case "GAP_CLAIMED":
      return `${gaps} (${explicitGaps} explicit)`;
    case "EVIDENCE_CITED":
      return `0, ${works} cited`;
    case "SILENT":
      return kindWords(kind, isNarrowed);
  }
}
