import { endsOf } from "../../state/flow-sentences.ts";
import type { FlowNode, Flows } from "../../state/flows.ts";

interface FlowsTableProps {
  readonly flows: Flows;
  readonly title: string;
}

/** The flows in numbers: for each two schemes that are neighbours the pairs of concepts with gaps. */
export function FlowsTable({ flows, title }: FlowsTableProps) {
  return (
    <div
      className="wide-table"
      role="region"
      aria-label={`${title}, in numbers`}
      tabIndex={0}
    >
      {flows.columns.slice(1).map(({ scheme }, column) => {
        const from = flows.columns[column]?.scheme.title ?? "";
        return (
          <table key={scheme.id} className="twin flows-table">
            <caption>{`${from} → ${scheme.title}`}</caption>
            <thead>
              <tr>
                <th scope="col">{from}</th>
                <th scope="col">{scheme.title}</th>
                <th scope="col">Gaps</th>
                <th scope="col">Explicit</th>
                {flows.isNarrowed && <th scope="col">In the list</th>}
              </tr>
            </thead>
            <tbody>
              {flows.ribbons
                .filter((ribbon) => ribbon.column === column)
                .map((ribbon) => {
                  const ends = endsOf(flows, ribbon);
                  return (
                    <tr key={`${ribbon.from} ${ribbon.to}`}>
                      <th scope="row">
                        <NodeName node={ends.from} />
                      </th>
                      <td>
                        <NodeName node={ends.to} />
                      </td>
                      <td>{ribbon.gaps}</td>
                      <td>{ribbon.explicitGaps}</td>
                      {flows.isNarrowed && <td>{ribbon.listed}</td>}
                    </tr>
                  );
                })}
            </tbody>
          </table>
        );
      })}
    </div>
  );
}

function NodeName({ node }: { readonly node: FlowNode }) {
  const { id, label, gaps } = node;
  return (
    <>
      {id === null ? <i>{label}</i> : label} <small>of {gaps}</small>
    </>
  );
}
