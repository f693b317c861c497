import type { Matrix, MatrixCell } from "../state/matrix.ts";

interface MatrixTableProps {
  readonly matrix: Matrix;
  readonly title: string;
  readonly words: (cell: MatrixCell, row: string, column: string) => string;
}

/** The matrix in numbers: gaps, and how many of them are explicit. */
export function MatrixTable({ matrix, title, words }: MatrixTableProps) {
  const { rows, columns, cells } = matrix;
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
                  title={words(cell, label, columns[c]?.label ?? "")}
                >
                  {inNumbers(cell)}
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

function inNumbers({ kind, gaps, explicitGaps, works }: MatrixCell): string {
  switch (kind) {
    case "GAP_CLAIMED":
      return `${gaps} (${explicitGaps} explicit)`;
    case "EVIDENCE_CITED":
      return `0, ${works} cited`;
    case "SILENT":
      return "silent";
  }
}
