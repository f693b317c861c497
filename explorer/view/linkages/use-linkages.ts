import { useMemo } from "react";
import { useQuery } from "urql";
import type { Linkages } from "../../layout/linkages.ts";
import type { Asked } from "../../state/asked.ts";
import { drawnLinkages } from "../../state/drawn-linkages.ts";
import { type GapList, gapListsOf } from "../../state/gap-lists.ts";
import type { Surroundings } from "../../state/surroundings.ts";
import type { NodeView } from "../../state/view.ts";
import { LINK_TOTALS, linkTotals } from "./link-totals.ts";
import { SURROUNDINGS } from "./surroundings.ts";
import { useSurroundings } from "./use-surroundings.ts";

interface DrawnLinkages {
  readonly linkages: Linkages;
  /** Where the gaps are listed that there is no room for. */
  readonly gapLists: readonly GapList[];
  /** What has been asked besides what the page asks: the surroundings of each node expanded or pinned, and the counts. */
  readonly asked: readonly Asked[];
  /** Whether neighbours asked for have yet to come. */
  readonly waiting: boolean;
  /** Whether the API gave no answer about some. */
  readonly failed: boolean;
  readonly retry: () => void;
}

const noTotals: ReadonlyMap<string, number> = new Map();

/** What the picture of a page draws, with what its view has expanded and pinned. */
export function useLinkages(
  focus: Surroundings,
  { id, as, expanded, pinned }: NodeView,
): DrawnLinkages {
  // The surroundings of the focus come with the page.
  const marked = new Set([...expanded, ...pinned]);
  marked.delete(id);
  const { known, waiting, failed, retry } = useSurroundings([...marked]);
  const question = { focus, around: known, expanded, pinned };
  const bare = drawnLinkages({ ...question, totals: noTotals });
  const counted = { ids: bare.nodes.map((node) => node.id).toSorted() };
  const isCounted = counted.ids.length > 0 && as === "picture";
  const [{ data }] = useQuery({
    query: LINK_TOTALS,
    variables: counted,
    pause: !isCounted,
  });
  const totals = useMemo(() => (data ? linkTotals(data) : noTotals), [data]);
  const linkages = drawnLinkages({ ...question, totals });
  return {
    linkages,
    gapLists: gapListsOf(linkages, new Map([...known, [id, focus]])),
    asked: [
      ...[...marked].map((each) => ({
        query: SURROUNDINGS,
        variables: { id: each },
      })),
      ...(isCounted ? [{ query: LINK_TOTALS, variables: counted }] : []),
    ],
    waiting,
    failed: failed.length > 0,
    retry,
  };
}
