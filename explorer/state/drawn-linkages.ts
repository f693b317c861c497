import { maxNodes } from "../layout/linkages.ts";
import type { LinkageEdge, LinkageNode, Linkages } from "../layout/linkages.ts";
import { fairlyCut } from "./fairly-cut.ts";
import { linkageOrder } from "./linkage-order.ts";
import type { Surroundings } from "./surroundings.ts";

/** What is to be drawn: a focus and what the reader has done. */
export interface LinkagesQuestion {
  readonly focus: Surroundings;
  /** What is known of other nodes, by id. */
  readonly around: ReadonlyMap<string, Surroundings>;
  /** Ids in the order in which they were expanded. */
  readonly expanded: readonly string[];
  readonly pinned: readonly string[];
  /** How many links nodes have in all, by id, as far as that is known. */
  readonly totals: ReadonlyMap<string, number>;
}

/** How many neighbours the focus and each expanded node bring at most, so that there is room for those of several. */
const most = { focus: 30, expanded: 15 };

/**
 * The focus with its neighbours, those of the expanded nodes, and the pinned
 * nodes; at most `maxNodes`, what was expanded last giving way. Every link is
 * drawn that the focus, an expanded or a pinned node has to another one shown.
 */
export function drawnLinkages(question: LinkagesQuestion): Linkages {
  const { focus, around, totals } = question;
  const { shown, speaking } = choose(question);
  const edges = edgesAmong(shown, speaking);
  const speakers = new Set(question.expanded);
  const pins = new Set(question.pinned);
  function withState(node: LinkageNode) {
    const expanded = node === focus.node || speakers.has(node.id);
    const total =
      node === focus.node
        ? focus.total
        : (around.get(node.id)?.total ?? totals.get(node.id));
    const more =
      total === undefined ? null : Math.max(0, total - countAt(node.id, edges));
    const group = groupOf(node, focus.node);
    return { ...node, group, expanded, pinned: pins.has(node.id), more };
  }
  const [, ...others] = shown.values();
  return {
    focus: withState(focus.node),
    note: focus.note,
    nodes: others.toSorted(linkageOrder(focus)).map(withState),
    edges,
  };
}

/** Round a gap, other gaps stand together: their sections would only part them. */
function groupOf({ kind, group }: LinkageNode, focus: LinkageNode): string {
  return kind === "gap" && focus.kind === "gap" ? "Other gaps" : group;
}

/** The nodes to show, the focus first, and those among them whose links are drawn. */
function choose({ focus, around, expanded, pinned }: LinkagesQuestion): {
  shown: ReadonlyMap<string, LinkageNode>;
  speaking: readonly Surroundings[];
} {
  const shown = new Map<string, LinkageNode>([[focus.node.id, focus.node]]);
  const speaking = new Map<string, Surroundings>([[focus.node.id, focus]]);
  function bring({ links }: Surroundings, limit: number) {
    const brought = fairlyCut(links, ({ node }) => node.group, limit);
    for (const { node } of brought) {
      if (shown.size < maxNodes && !shown.has(node.id)) {
        shown.set(node.id, node);
      }
    }
  }
  for (const id of pinned) {
    const pin = around.get(id);
    if (!pin || shown.has(id)) continue;
    shown.set(id, pin.node);
    speaking.set(id, pin);
  }
  bring(focus, most.focus);
  // A node may have been expanded before the one that brings it: go round until nothing is added.
  const waiting = new Set(expanded);
  for (let before = -1; before !== waiting.size;) {
    before = waiting.size;
    for (const id of waiting) {
      const more = around.get(id);
      if (!more || !shown.has(id)) continue;
      waiting.delete(id);
      speaking.set(id, more);
      bring(more, most.expanded);
    }
  }
  return { shown, speaking: [...speaking.values()] };
}

/** Each pair of nodes once. */
function edgesAmong(
  shown: ReadonlyMap<string, LinkageNode>,
  speaking: readonly Surroundings[],
): LinkageEdge[] {
  const edges = new Map<string, LinkageEdge>();
  for (const { node, links } of speaking) {
    for (const { node: other, basis, sentence, oneSided } of links) {
      const key = JSON.stringify([node.id, other.id].sort());
      if (!shown.has(other.id) || edges.has(key)) continue;
      edges.set(key, {
        from: node.id,
        to: other.id,
        basis,
        sentence,
        oneSided,
      });
    }
  }
  return [...edges.values()];
}

/** How many of the edges count among the links of a node. */
export function countAt(id: string, edges: readonly LinkageEdge[]): number {
  return edges.filter(
    ({ from, to, oneSided }) => from === id || (to === id && !oneSided),
  ).length;
}
