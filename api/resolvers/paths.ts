import type { LinkRow } from "../../graph/queries/neighbourhood.ts";
import { paths } from "../../graph/queries/paths.ts";
import type { NodeRow } from "../../graph/rows.ts";
import { badInput, inRange } from "../bad-input.ts";
import { type Context, publicNode } from "../context.ts";
import { after, all } from "../maybe-promise.ts";
import { linkSentence } from "../link-sentence.ts";

interface PathsArguments {
  readonly from: string;
  readonly to: string;
  readonly maxLength?: number | null;
  readonly first?: number | null;
}

/** Ways from one node to another, each hop with its sentence and with the passage or work that backs it. */
export async function pathsBetween(
  _: unknown,
  args: PathsArguments,
  context: Context,
): Promise<unknown> {
  for (const end of ["from", "to"] as const) {
    if ((await publicNode(context, args[end])) === null) {
      throw badInput(end, "the id of a node", args[end]);
    }
  }
  const found = await context.once(paths, {
    from: args.from,
    to: args.to,
    maxLength: inRange("maxLength", args.maxLength, { min: 1, max: 6 }, 4),
    first: inRange("first", args.first, { min: 1, max: 20 }, 5),
  });
  return Promise.all(
    found.map(async ({ nodes: ids, links }) => {
      const nodes = await all(ids.map((id) => context.node.load(id)));
      const byId = new Map(
        nodes.flatMap((node) => (node ? [[node.id, node] as const] : [])),
      );
      return {
        length: links.length,
        nodes,
        hops: links.map((link, index) => hopOf(link, ids, index, byId)),
      };
    }),
  );
}

/** A step of a path, with the link that it takes and the nodes at its ends. */
interface HopSource {
  readonly link: LinkRow;
  readonly ends: readonly NodeRow[];
}

export const hop = {
  /** The passage that states the link, or the main one of the gap or recommendation that it is drawn from. */
  passage: ({ link, ends }: HopSource, _: unknown, context: Context) => {
    if (link.passage !== null) return context.node.load(link.passage);
    const said = ends.find(
      ({ __typename }) =>
        __typename === "Recommendation" || __typename === "ResearchGap",
    );
    if (said === undefined) return null;
    return after(context.related("passagesOf", said.id), ([main]) =>
      main === undefined ? null : context.node.load(main),
    );
  },
};

function hopOf(
  link: LinkRow,
  ids: readonly string[],
  index: number,
  byId: ReadonlyMap<string, NodeRow>,
): HopSource & Readonly<Record<string, unknown>> {
  const source = byId.get(link.source);
  const target = byId.get(link.target);
  if (source === undefined || target === undefined) {
    throw new TypeError(`${link.source} or ${link.target} is gone`);
  }
  return {
    from: ids[index],
    to: ids[index + 1],
    type: link.type,
    basis: link.basis,
    sentence: linkSentence(link, source, target),
    link,
    ends: [source, target],
    work: [source, target].find(({ __typename }) => __typename === "Work"),
  };
}
