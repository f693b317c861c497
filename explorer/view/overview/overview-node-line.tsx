import type { OverviewGraph } from "../../layout/overview/overview-graph.ts";
import { nodeSentence } from "../../state/overview-words.ts";
import { nodeHref } from "../../state/view.ts";
import { Mark } from "../mark.tsx";

interface OverviewNodeLineProps {
  readonly graph: OverviewGraph;
  readonly linked: readonly ReadonlySet<number>[];
  /** The node that is brought out, by its place among the nodes. */
  readonly lit: number | null;
  /** The node to be told aloud: that in focus. */
  readonly announced: number | null;
}

/** Says below the picture what node is brought out, and leads to its page. */
export function OverviewNodeLine(props: OverviewNodeLineProps) {
  const { graph, linked, lit, announced } = props;
  function sentence(number: number | null): string {
    const node = number === null ? undefined : graph.nodes[number];
    if (!node || number === null) return "";
    const next = [...(linked[number] ?? [])].flatMap(
      (each) => graph.nodes[each] ?? [],
    );
    return nodeSentence(node, next);
  }
  const node = lit === null ? undefined : graph.nodes[lit];
  return (
    <div className="overview-node">
      {node && (
        <p>
          <Mark shape={node.mark} />{" "}
          <a href={nodeHref(node.kind, node.id)}>{node.label}</a>
          {sentence(lit).slice(node.label.length)}
        </p>
      )}
      <p className="hidden" role="status">
        {sentence(announced)}
      </p>
    </div>
  );
}
