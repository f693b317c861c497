import { useState } from "react";
import type { OverviewGraph } from "../../layout/overview/overview-graph.ts";
import { conceptsOf, type DrawnScheme } from "../../state/overview-schemes.ts";
import { numbered } from "../../state/sentences.ts";
import { nodeHref } from "../../state/view.ts";
import { Mark } from "../mark.tsx";

interface OverviewTableProps {
  readonly schemes: readonly DrawnScheme[];
  readonly graph: OverviewGraph;
  readonly linked: readonly ReadonlySet<number>[];
  readonly caption: string;
}

const page = 100;

/** The overview as two tables: every concept with the number of its gaps, and the gaps with their concepts. */
export function OverviewTable(props: OverviewTableProps) {
  const { schemes, graph, linked, caption } = props;
  return (
    <>
      <table className="twin overview-concepts">
        <caption className="hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Concept</th>
            <th scope="col">Scheme</th>
            <th scope="col">Gaps</th>
          </tr>
        </thead>
        <tbody>
          {schemes.flatMap((scheme) =>
            conceptsOf(scheme).map(({ concept, depth }) => (
              <tr key={concept.id}>
                <th scope="row" className={`depth-${Math.min(depth, 4)}`}>
                  <Mark shape={scheme.mark} />
                  <a href={nodeHref("concept", concept.id)}>{concept.label}</a>
                </th>
                <td>{scheme.title}</td>
                <td>{concept.gaps.totalCount}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
      <GapTable graph={graph} linked={linked} />
    </>
  );
}

/** The gaps with the concepts that each is linked to, a hundred at a time. */
function GapTable({
  graph,
  linked,
}: {
  readonly graph: OverviewGraph;
  readonly linked: OverviewTableProps["linked"];
}) {
  const [shown, setShown] = useState(page);
  const gaps = graph.nodes.filter(({ kind }) => kind === "gap");
  const more = Math.min(page, gaps.length - shown);
  return (
    <details>
      <summary>{numbered(gaps.length, "gap")} with their concepts</summary>
      <table className="twin">
        <thead>
          <tr>
            <th scope="col">Gap</th>
            <th scope="col">Certainty</th>
            <th scope="col">Concepts</th>
          </tr>
        </thead>
        <tbody>
          {gaps.slice(0, shown).map((gap, i) => (
            <tr key={gap.id}>
              <th scope="row">
                <Mark shape="BRACKETS" />
                <a href={nodeHref("gap", gap.id)}>{gap.label}</a>
              </th>
              <td>{gap.explicit > 0 ? "explicit" : "implicit"}</td>
              <td>
                {[...(linked[i] ?? [])]
                  .map((concept) => graph.nodes[concept]?.label)
                  .join(", ")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <button
          type="button"
          className="more"
          onClick={() => {
            setShown(shown + page);
          }}
        >
          Show {more} more
        </button>
      )}
    </details>
  );
}
