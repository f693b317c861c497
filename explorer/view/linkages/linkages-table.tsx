import type {
  LinkageEdge,
  Linkages,
  ShownNode,
} from "../../layout/linkages.ts";
import { nodeHref } from "../../state/view.ts";
import { Mark } from "../mark.tsx";

interface LinkagesTableProps {
  readonly linkages: Linkages;
  readonly caption: string;
}

/** The same linkages as a table: every link that is drawn, with its words in full, those of one node together. */
export function LinkagesTable({ linkages, caption }: LinkagesTableProps) {
  const { focus, nodes, edges } = linkages;
  const byId = new Map([focus, ...nodes].map((node) => [node.id, node]));
  const groups = new Map<string, LinkageEdge[]>();
  for (const edge of edges) {
    groups.set(edge.from, [...(groups.get(edge.from) ?? []), edge]);
  }
  return (
    <table className="twin linkages-twin">
      <caption className="hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">From</th>
          <th scope="col">How</th>
          <th scope="col">To</th>
        </tr>
      </thead>
      {[...groups].map(([from, links]) => (
        <tbody key={from}>
          {links.map(({ to, basis, sentence }, i) => (
            <tr key={to}>
              {i === 0 && (
                <th scope="rowgroup" rowSpan={links.length}>
                  <NodeLink node={byId.get(from)} />
                </th>
              )}
              <td>{sentence}</td>
              <th scope="row">
                <NodeLink node={byId.get(to)} hollow={basis === "INFERRED"} />
              </th>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

interface NodeLinkProps {
  readonly node: ShownNode | undefined;
  readonly hollow?: boolean;
}

function NodeLink({ node, hollow = false }: NodeLinkProps) {
  if (!node) return null;
  return (
    <>
      {node.mark && <Mark shape={node.mark} hollow={hollow} />}
      <a href={nodeHref(node.kind, node.id)}>{node.label}</a>
    </>
  );
}
