import type { Linkages } from "../layout/linkages.ts";
import { nodeHref } from "../state/view.ts";
import { Mark } from "./mark.tsx";

interface LinkagesTableProps {
  readonly linkages: Linkages;
  readonly caption: string;
}

/** The same linkages as a table, complete: nothing is left out or shortened. */
export function LinkagesTable({ linkages, caption }: LinkagesTableProps) {
  const groups = [...linkages.left, ...linkages.right];
  return (
    <table className="twin">
      <caption className="hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Group</th>
          <th scope="col">Linked to</th>
          <th scope="col">How</th>
        </tr>
      </thead>
      <tbody>
        {groups.flatMap(({ title, nodes, total }) => [
          ...nodes.map(({ id, kind, label, mark, basis, sentence }) => (
            <tr key={`${title} ${id}`}>
              <td>{title}</td>
              <th scope="row">
                <Mark shape={mark} hollow={basis === "INFERRED"} />
                <a href={nodeHref(kind, id)}>{label}</a>
              </th>
              <td>{sentence}</td>
            </tr>
          )),
          ...(total > nodes.length
            ? [
                <tr key={`${title} more`}>
                  <td>{title}</td>
                  <td colSpan={2}>+ {total - nodes.length} more</td>
                </tr>,
              ]
            : []),
        ])}
      </tbody>
    </table>
  );
}
