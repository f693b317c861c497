/** A link of a graph; walked in both directions. */
export interface WalkedLink {
  readonly source: string;
  readonly target: string;
  /** What a walk over it costs besides its length: links of lower cost are preferred. */
  readonly cost: number;
}

/** Nodes in the order walked, one more than links. */
export interface Walk<Link extends WalkedLink> {
  readonly nodes: readonly string[];
  readonly links: readonly Link[];
}

/** Walks of one length that are looked at before the best are taken. */
const mostOfOneLength = 2000;

/**
 * Ways from one node to another that visit no node twice, at most `maxLength` links long: shortest first, then the cheapest, then by the
 * ids of their nodes; at most `first`. Between two nodes the cheapest link stands for all. Empty where the two are not connected so.
 */
export function shortestPaths<Link extends WalkedLink>(
  links: readonly Link[],
  from: string,
  to: string,
  { maxLength, first }: { maxLength: number; first: number },
): Walk<Link>[] {
  const neighbours = neighboursOf(links);
  const distance = distancesTo(to, neighbours);
  const found: Walk<Link>[] = [];
  const shortest = distance.get(from);
  if (from === to || shortest === undefined) return [];
  for (let length = shortest; length <= maxLength; length += 1) {
    const walks: Walk<Link>[] = [];
    collect({ nodes: [from], links: [] }, length, walks);
    found.push(...walks.toSorted(compare));
    if (found.length >= first) break;
  }
  return found.slice(0, first);

  function collect(walk: Walk<Link>, left: number, into: Walk<Link>[]): void {
    const here = walk.nodes.at(-1) ?? "";
    if (left === 0) {
      if (here === to) into.push(walk);
      return;
    }
    if (here === to) return;
    for (const [next, link] of neighbours.get(here) ?? []) {
      if (into.length >= mostOfOneLength) return;
      const away = distance.get(next) ?? Infinity;
      if (away > left - 1 || walk.nodes.includes(next)) continue;
      const longer = {
        nodes: [...walk.nodes, next],
        links: [...walk.links, link],
      };
      collect(longer, left - 1, into);
    }
  }
}

type Neighbours<Link> = ReadonlyMap<
  string,
  readonly (readonly [string, Link])[]
>;

/** For each node those next to it with the cheapest link there, cheapest first, then by id. */
function neighboursOf<Link extends WalkedLink>(
  links: readonly Link[],
): Neighbours<Link> {
  const all = new Map<string, Map<string, Link>>();
  for (const link of links) {
    for (const [here, there] of [
      [link.source, link.target],
      [link.target, link.source],
    ] as const) {
      const nextTo = all.get(here) ?? new Map<string, Link>();
      all.set(here, nextTo);
      const known = nextTo.get(there);
      if (known === undefined || link.cost < known.cost) {
        nextTo.set(there, link);
      }
    }
  }
  return new Map(
    [...all].map(([id, nextTo]) => [
      id,
      [...nextTo].toSorted(
        ([a, { cost: costA }], [b, { cost: costB }]) =>
          costA - costB || (a < b ? -1 : 1),
      ),
    ]),
  );
}

/** How many links each node is away from one; those that do not lead there are left out. */
function distancesTo<Link>(
  to: string,
  neighbours: Neighbours<Link>,
): ReadonlyMap<string, number> {
  const distance = new Map([[to, 0]]);
  let frontier = [to];
  for (let away = 1; frontier.length > 0; away += 1) {
    const next = new Set<string>();
    for (const id of frontier) {
      for (const [other] of neighbours.get(id) ?? []) {
        if (!distance.has(other)) next.add(other);
      }
    }
    for (const id of next) distance.set(id, away);
    frontier = [...next];
  }
  return distance;
}

function compare<Link extends WalkedLink>(
  a: Walk<Link>,
  b: Walk<Link>,
): number {
  const [costA, costB] = [a, b].map(({ links }) =>
    links.reduce((sum, { cost }) => sum + cost, 0),
  );
  const keys = [a, b].map(({ nodes }) => nodes.join(" "));
  return (
    (costA ?? 0) - (costB ?? 0) || ((keys[0] ?? "") < (keys[1] ?? "") ? -1 : 1)
  );
}
