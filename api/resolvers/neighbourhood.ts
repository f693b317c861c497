import { kinds, type NodeKind } from "../../graph/model.ts";
import { neighbourhood } from "../../graph/queries/neighbourhood.ts";
import { checkSize, inRange } from "../bad-input.ts";
import type { Context } from "../context.ts";
import { all } from "../maybe-promise.ts";
import { linkSentence } from "../link-sentence.ts";

interface NeighbourhoodArguments {
  readonly ids: readonly string[];
  readonly depth?: number | null;
  readonly kinds?: readonly NodeKind[] | null;
  readonly first?: number | null;
}

/** The nodes round some nodes and the links among them, each link with its sentence. */
export async function neighbourhoodOf(
  _: unknown,
  args: NeighbourhoodArguments,
  context: Context,
): Promise<unknown> {
  checkSize("ids", args.ids, 20, 1);
  const { ids, links, totalCount } = await context.once(neighbourhood, {
    ids: args.ids,
    depth: inRange("depth", args.depth, { min: 1, max: 3 }, 1),
    // Object.keys only knows that keys are strings.
    kinds: args.kinds ?? (Object.keys(kinds) as NodeKind[]),
    first: inRange("first", args.first, { min: 1, max: 200 }, 50),
  });
  const nodes = await all(ids.map((id) => context.node.load(id)));
  const byId = new Map(
    nodes.flatMap((node) => (node ? [[node.id, node]] : [])),
  );
  return {
    nodes,
    totalCount,
    truncated: totalCount > ids.length,
    links: links.flatMap((link) => {
      const source = byId.get(link.source);
      const target = byId.get(link.target);
      if (source === undefined || target === undefined) return [];
      return [
        {
          id: `${link.source}-${link.type}-${link.target}`,
          source: link.source,
          target: link.target,
          type: link.type,
          basis: link.basis,
          sentence: linkSentence(link, source, target),
        },
      ];
    }),
  };
}
