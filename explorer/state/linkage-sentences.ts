import type { Linkages, ShownNode } from "../layout/linkages.ts";
import { wrap } from "../layout/wrap.ts";
import { countAt } from "./drawn-linkages.ts";
import { listed, numbered } from "./sentences.ts";

/** How many characters of a name are told before what links it. */
const nameLength = 40;

/** A link drawn at a node. */
interface EdgeAt {
  readonly other: ShownNode;
  readonly sentence: string;
}

/** The links drawn at a node, that to the focus first. */
export function edgesAt(
  { focus, nodes, edges }: Linkages,
  id: string,
): EdgeAt[] {
  const byId = new Map([focus, ...nodes].map((node) => [node.id, node]));
  const told = edges.flatMap(({ from, to, sentence }) => {
    if (from !== id && to !== id) return [];
    const other = byId.get(from === id ? to : from);
    return other ? [{ other, sentence }] : [];
  });
  return told.toSorted(
    (a, b) => Number(b.other === focus) - Number(a.other === focus),
  );
}

/** The links at a node as the reader is told them while it is brought out: `Ebb, Gap 2: stated in Timber`; that to the focus without its name. */
export function toldLinks(linkages: Linkages, node: ShownNode): string[] {
  const name = clipped(node.label);
  return edgesAt(linkages, node.id).map(({ other, sentence }) =>
    other.id === linkages.focus.id
      ? `${name}: ${sentence}`
      : `${name}, ${clipped(other.label)}: ${sentence}`,
  );
}

function clipped(name: string): string {
  const { lines } = wrap(name, nameLength, 1, 1, ({ length }) => length);
  return lines.join("");
}

/** Whether a node is linked to what is shown by curators' conclusions only. */
export function isInferred({ edges }: Linkages, id: string): boolean {
  const own = edges.filter(({ from, to }) => from === id || to === id);
  return own.length > 0 && own.every(({ basis }) => basis === "INFERRED");
}

/** What a node is called aloud: its label, its first link in words, and how many more are drawn. */
export function nodeName(linkages: Linkages, node: ShownNode): string {
  const [first, ...others] = edgesAt(linkages, node.id);
  const pinned = node.pinned ? "; pinned" : "";
  if (!first) return `${node.label}, linked to nothing that is shown${pinned}`;
  const link =
    first.other.id === linkages.focus.id
      ? first.sentence
      : `with ${first.other.label}: ${first.sentence}`;
  const more =
    others.length > 0 ? `; and ${numbered(others.length, "more link")}` : "";
  return `${node.label.replace(/\.$/u, "")}. ${link}${more}${pinned}`;
}

/** How many neighbours of the focus and of expanded nodes there is room for; empty where all are drawn. */
export function leftOutSentence({ focus, nodes, edges }: Linkages): string {
  const left = [focus, ...nodes].flatMap(({ id, label, expanded, more }) => {
    if (!expanded || more === null || more === 0) return [];
    const count = countAt(id, edges);
    return [`${count} of ${count + more} of ${label}`];
  });
  return left.length > 0
    ? `Not all neighbours are drawn: ${listed(left)}.`
    : "";
}

/** What a reader has done to a node of a picture. */
export interface Deed {
  readonly id: string;
  readonly label: string;
  readonly what: "expand" | "pin";
}

/** What came of it, in words: `12 neighbours of Accountability shown, 31 nodes in all.` */
export function outcome(linkages: Linkages, { id, label, what }: Deed): string {
  const node = linkages.nodes.find((each) => each.id === id);
  if (what === "pin") {
    return node?.pinned ? `${label} pinned.` : `${label} no longer pinned.`;
  }
  const all = `${numbered(linkages.nodes.length + 1, "node")} in all.`;
  if (!node?.expanded) return `Neighbours of ${label} hidden, ${all}`;
  const count = numbered(edgesAt(linkages, id).length, "neighbour");
  return `${count} of ${label} shown, ${all}`;
}
