import { takeTurn } from "../../graph/breath.ts";
import {
  ledgerIds,
  type LedgerKind,
  ledgerKinds,
} from "../../graph/queries/ledger.ts";
import type { NodeRow } from "../../graph/rows.ts";
import {
  cursorOf,
  pageInfo,
  pageOf,
  type PageArguments,
} from "../connection.ts";
import type { Context } from "../context.ts";
import { after, all } from "../maybe-promise.ts";
import { nameOf } from "../link-sentence.ts";

interface EntriesArguments extends PageArguments {
  readonly kind?: LedgerKind | null;
}

/** A node under a kind: the same node may be listed under several. */
interface Listed {
  readonly kind: LedgerKind;
  readonly id: string;
}

export const ledger = {
  entries: async (
    _: unknown,
    { kind, ...page }: EntriesArguments,
    context: Context,
  ) => {
    await takeTurn();
    const asked = kind ? [kind] : ledgerKinds;
    const found = await Promise.all(
      asked.map(async (each) => {
        const ids = await context.once(ledgerIds, each);
        return ids.map((id) => [`${each} ${id}`, { kind: each, id }] as const);
      }),
    );
    const entries = new Map<string, Listed>(found.flat());
    const shown = pageOf([...entries.keys()], page);
    const nodes = await all(
      shown.ids.map((key) => entry(entries.get(key), context)),
    );
    return {
      totalCount: shown.all.length,
      pageInfo: pageInfo(shown),
      nodes,
      edges: nodes.map((node, index) => ({
        cursor: cursorOf(shown.ids[index] ?? ""),
        node,
      })),
    };
  },
  counts: (_: unknown, _args: unknown, context: Context) =>
    all(
      ledgerKinds.map((kind) =>
        after(context.once(ledgerIds, kind), ({ length }) => ({
          kind,
          count: length,
        })),
      ),
    ),
};

function entry(listed: Listed | undefined, context: Context): unknown {
  if (listed === undefined) throw new RangeError("A page of no list");
  const { kind, id } = listed;
  return after(context.node.load(id), (subject) => {
    if (subject === null) throw new TypeError(`${id} is gone`);
    return {
      kind,
      subject,
      message: `${nameOf(subject)} ${says[kind](subject)}.`,
    };
  });
}

const says: Readonly<Record<LedgerKind, (subject: NodeRow) => string>> = {
  UNRESOLVED_CITATION: () => "could not be resolved to a work",
  AMBIGUOUS_CITATION: () => "may mean one of several works",
  WORK_WITHOUT_DOI: () => "has no DOI that is known",
  WORK_UNVERIFIED: (subject) =>
    subject.__typename === "Work"
      ? `has facts that nobody verified (${subject.unverified.join(", ")})`
      : "has facts that nobody verified",
  WORK_NOT_CITED: () => "is cited nowhere",
  WORK_NOT_LISTED: () => "stands in no reference list",
  GAP_WITHOUT_CITATION: () => "has no work cited at it",
  GAP_WITHOUT_DRIVER: () => "is linked to no PESTEL driver",
  CONCEPT_WITHOUT_GAP: () => "has no gap linked to it or to a concept below it",
};
