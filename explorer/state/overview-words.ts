import type {
  OverviewGraph,
  OverviewLink,
  OverviewNode,
} from "../layout/overview/overview-graph.ts";
import type { Rows } from "./csv.ts";
import { listed, numbered } from "./sentences.ts";

const fewNames = 4;

/** What an overview with these schemes shows: `Gaps, Tides and Trades`. */
export function overviewTitle(
  schemes: readonly { readonly title: string }[],
): string {
  return listed(["Gaps", ...schemes.map(({ title }) => title)]);
}

/**
 * An overview in a sentence, given the number of all gaps: `195 gaps and 61 concepts; Ebb touches the most gaps (43), and 12 gaps touch none of
 * these concepts.` Of gaps that are not drawn it says so: `The first 2000 of 2300 gaps …`.
 */
export function overviewSummary(
  { nodes }: OverviewGraph,
  total: number,
): string {
  const gaps = nodes.filter(({ kind }) => kind === "gap");
  const concepts = nodes.filter(({ kind }) => kind === "concept");
  const loose = gaps.filter(({ degree }) => degree === 0).length;
  const [first] = concepts.toSorted((a, b) => b.degree - a.degree);
  const drawn =
    gaps.length < total
      ? `The first ${gaps.length} of ${numbered(total, "gap")}`
      : numbered(total, "gap");
  const clauses = [
    first && `${first.label} touches the most gaps (${first.degree})`,
    loose > 0 &&
      `${numbered(loose, "gap")} ${loose === 1 ? "touches" : "touch"} none of these concepts`,
  ].filter((clause) => typeof clause === "string");
  const counts = `${drawn} and ${numbered(concepts.length, "concept")}`;
  return `${[counts, clauses.join(", and ")].filter(Boolean).join("; ")}.`;
}

/** A node in words: `Ebb, concept, 14 gaps, 3 of them explicit` or `Who pays, explicit gap, linked to Ebb and Miller`. */
export function nodeSentence(
  node: OverviewNode,
  linked: readonly OverviewNode[],
): string {
  if (node.kind === "concept") {
    return `${node.label}, concept, ${numbered(node.degree, "gap")}, ${explicitPart(node)}`;
  }
  const certainty = node.explicit > 0 ? "explicit" : "implicit";
  const names = linked.slice(0, fewNames).map(({ label }) => label);
  const rest = linked.length - names.length;
  if (rest > 0) names.push(`${rest} more`);
  return `${node.label}, ${certainty} gap, ${
    names.length > 0
      ? `linked to ${listed(names)}`
      : "linked to none of these concepts"
  }`;
}

function explicitPart({ degree, explicit }: OverviewNode): string {
  if (degree === 1) return explicit === 1 ? "explicit" : "implicit";
  return `${explicit === 0 ? "none" : explicit} of them explicit`;
}

/** The links as rows: gap, concept and on whose word; a gap without any has a row with empty cells. */
export function overviewRows({ nodes, links }: OverviewGraph): Rows {
  const linksOf = new Map<number, OverviewLink[]>();
  for (const link of links) {
    const own = linksOf.get(link.gap);
    if (own) own.push(link);
    else linksOf.set(link.gap, [link]);
  }
  return [
    ["gap id", "gap", "certainty", "concept id", "concept", "basis"],
    ...nodes.flatMap((node, gap) => {
      if (node.kind !== "gap") return [];
      const certainty = node.explicit > 0 ? "explicit" : "implicit";
      const start = [node.id, node.label, certainty];
      const own = linksOf.get(gap);
      if (!own) return [[...start, "", "", ""]];
      return own.map(({ concept, stated }) => {
        const { id = "", label = "" } = nodes[concept] ?? {};
        return [...start, id, label, stated ? "stated" : "inferred"];
      });
    }),
  ];
}
