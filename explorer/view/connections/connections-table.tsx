import { connectionRows, type Way } from "../../state/connection-sentences.ts";

interface ConnectionsTableProps {
  readonly ways: readonly Way[];
  readonly title: string;
}

/** The same ways as a table, a hop a row. */
export function ConnectionsTable({ ways, title }: ConnectionsTableProps) {
  const [head = [], ...rows] = connectionRows(ways);
  return (
    <div
      className="wide-table"
      role="region"
      aria-label={`${title}, as a table`}
      tabIndex={0}
    >
      <table className="twin">
        <caption className="hidden">{title}</caption>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells.slice(0, 2).join(" ")}>
              {cells.map((cell, i) => (
                <td key={head[i]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
