import type { LinkRow } from "../../graph/queries/neighbourhood.ts";
import { paths } from "../../graph/queries/paths.ts";
import type { NodeRow } from "../../graph/rows.ts";
import { badInput, inRange } from "../bad-input.ts";
import { type Context, publicNode } from "../context.ts";
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
  const found = await paths(context.reader, {
    from: args.from,
    to: args.to,
    maxLength: inRange("maxLength", args.maxLength, { min: 1, max: 6 }, 4),
    first: inRange("first", args.first, { min: 1, max: 20 }, 5),
  });
  return Promise.all(
    found.map(async ({ nodes: ids, links }) => {
      const nodes = await Promise.all(ids.map((id) => context.node.load(id)));
      const byId = new Map(
        nodes.flatMap((node) => (node ? [[node.id, node] as const] : [])),
      );
      return {
        length: links.length,
        nodes,
        hops: links.map((link, index) => hop(link, ids, index, byId, context)),
      };
    }),
  );
}

function hop(
  link: LinkRow,
  ids: readonly string[],
  index: number,
  byId: ReadonlyMap<string, NodeRow>,
  context: Context,
): unknown {
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
    passage: () => passageOf(link, [source, target], context),
    work: [source, target].find(({ __typename }) => __typename === "Work"),
  };
}

/** The passage that states a link, or the main one of the gap or recommendation that it is drawn from. */
async function passageOf(
  link: LinkRow,
  ends: readonly NodeRow[],
  context: Context,
): Promise<NodeRow | null> {
  if (link.passage !== null) return context.node.load(link.passage);
  const said = ends.find(
    ({ __typename }) =>
      __typename === "Recommendation" || __typename === "ResearchGap",
  );
  if (said === undefined) return null;
  const [main] = await context.related("passagesOf", said.id);
  return main === undefined ? null : context.node.load(main);
}
