import type { Rows } from "./csv.ts";
import { charactersPhrase, listed, numbered } from "./sentences.ts";

interface Named {
  readonly id: string;
  readonly label: string;
}

/** A thing that a way leads over. */
interface WayNode extends Named {
  readonly isGap: boolean;
}

/** A step of a way, and what it rests on. */
interface WayHop {
  readonly from: string;
  readonly to: string;
  readonly basis: "STATED" | "INFERRED" | null;
  readonly sentence: string;
  readonly passage: {
    readonly start: number;
    readonly end: number;
    readonly section: { readonly title: string };
  } | null;
  readonly work: Named | null;
}

/** A way from one thing to another: one more node than hops, in the order walked. */
export interface Way {
  readonly nodes: readonly WayNode[];
  readonly hops: readonly WayHop[];
}

/**
 * What connects two things, in two sentences: by how many gaps of the ways shown, and how long the shortest of them is. `limited` where
 * there may be more ways than are shown.
 */
export function connectionsSummary(
  from: Named,
  to: Named,
  ways: readonly Way[],
  { limited, mostHops }: { limited: boolean; mostHops: number },
): string {
  const [shortest] = ways;
  const ends = `${from.label} and ${to.label}`;
  if (!shortest) return `Nothing connects ${ends} within ${mostHops} hops.`;
  const gaps = new Map(
    ways.flatMap(({ nodes }) =>
      nodes.filter(isBetween(from, to)).map(({ id, label }) => [id, label]),
    ),
  );
  const [closest] = gaps.values();
  const between = shortest.nodes.slice(1, -1).map(({ label }) => label);
  const by =
    closest !== undefined
      ? `connected by ${numbered(gaps.size, "gap")}, ${gaps.size > 1 ? "the closest of them " : ""}“${closest}”`
      : between.length > 0
        ? `connected by way of ${listed(between)}`
        : "linked directly";
  const hops = numbered(shortest.hops.length, "hop");
  const length =
    ways.length === 1
      ? `The only way within ${mostHops} hops has ${hops}.`
      : `The shortest of ${limited ? "the " : ""}${ways.length} ways${limited ? " shown" : ""} has ${hops}.`;
  const inferred = ways.some((way) =>
    way.hops.some(({ basis }) => basis === "INFERRED"),
  );
  return `${ends} are ${by}. ${length}${inferred ? " Dotted hops are inferred by a curator." : ""}`;
}

/** What a hop rests on, in words: the place in the text, else the work. */
export function backingPhrase({ passage, work }: WayHop): string {
  if (passage) {
    return `${passage.section.title}, ${charactersPhrase(passage.start, passage.end)}`;
  }
  return work ? work.label : "";
}

/** The hops as rows of a table, its heading first: everything that is shown of them, way by way. */
export function connectionRows(ways: readonly Way[]): Rows {
  return [
    ["Way", "Hop", "From", "To", "Basis", "Sentence", "Rests on"],
    ...ways.flatMap(({ nodes, hops }, way) =>
      hops.map((hop, at) => [
        way + 1,
        at + 1,
        nodes[at]?.label ?? hop.from,
        nodes[at + 1]?.label ?? hop.to,
        hop.basis?.toLowerCase() ?? "",
        hop.sentence,
        backingPhrase(hop),
      ]),
    ),
  ];
}

/** Tells the gaps between the ends. */
function isBetween(from: Named, to: Named): (node: WayNode) => boolean {
  return ({ id, isGap }) => isGap && id !== from.id && id !== to.id;
}
