import type DataLoader from "dataloader";
import { baseLabel, type NodeLabel } from "../graph/model.ts";
import {
  type ConceptLinkRow,
  conceptLinks,
} from "../graph/queries/concept-links.ts";
import {
  type CoCitationRow,
  coCitations,
} from "../graph/queries/co-citations.ts";
import { gapCollection } from "../graph/queries/gap-collection.ts";
import {
  type GapOrder,
  type GapWhere,
  matchingGaps,
} from "../graph/queries/matching-gaps.ts";
import { idsWithLabel, nodesById } from "../graph/queries/nodes.ts";
import {
  askedLabel,
  relatedIds,
  type RelationName,
} from "../graph/queries/related.ts";
import { type RelatedGap, relatedGaps } from "../graph/related-gaps.ts";
import type { NodeRow, RowOf } from "../graph/rows.ts";
import type { Reader } from "../graph/store.ts";
import { boundedLoader, wholeLimit } from "./bounded-loader.ts";

/** What the server knows besides the graph. */
export interface ServerFacts {
  readonly engine: string;
  /** The words of an agenda's source text at these offsets; null where the operator gave no such text. */
  readonly words: (agenda: string, start: number, end: number) => string | null;
}

/** What resolvers work with: one reader and its loaders for one operation. */
export interface Context {
  readonly reader: Reader;
  readonly facts: ServerFacts;
  /** The row of a node; null where there is none. */
  readonly node: DataLoader<string, NodeRow | null>;
  /** The links of a gap or recommendation to concepts. */
  readonly links: DataLoader<string, readonly ConceptLinkRow[]>;
  /** The ids related to a node, in the relation's order. */
  readonly related: (
    name: RelationName,
    id: string,
  ) => Promise<readonly string[]>;
  /** The gaps most related to a gap, best first; worked out from all gaps, which are fetched once. */
  readonly relatedGaps: (
    id: string,
    first: number,
  ) => Promise<readonly RelatedGap[]>;
  /** The works cited at the same gaps as a work, most gaps first. */
  readonly citedWith: DataLoader<string, readonly CoCitationRow[]>;
  /** The ids of the gaps that satisfy a filter; asked once for each distinct filter and order. */
  readonly gaps: (
    where: GapWhere,
    order: GapOrder,
  ) => Promise<readonly string[]>;
}

/** The context of one operation. */
export function createContext(reader: Reader, facts: ServerFacts): Context {
  const allIds = remembered(async (label: NodeLabel | typeof baseLabel) => {
    const ids = await idsWithLabel(reader, label, wholeLimit + 1);
    return ids.length > wholeLimit ? null : ids;
  });
  const relations = new Map<RelationName, DataLoader<string, string[]>>();
  function relation(name: RelationName): DataLoader<string, string[]> {
    const existing = relations.get(name);
    if (existing !== undefined) return existing;
    const created = boundedLoader(
      (ids) => relatedIds(reader, name, ids),
      () => allIds(askedLabel(name)),
    );
    relations.set(name, created);
    return created;
  }
  const gaps = remembered(async (question: string) => {
    const [where, order] = JSON.parse(question) as [GapWhere, GapOrder];
    return matchingGaps(reader, where, order);
  });
  let ranking: Promise<ReturnType<typeof relatedGaps>> | undefined;
  return {
    reader,
    facts,
    node: boundedLoader(
      (ids) => nodesById(reader, ids),
      () => allIds(baseLabel),
    ),
    links: boundedLoader(
      (ids) => conceptLinks(reader, ids),
      () => allIds(baseLabel),
    ),
    relatedGaps: async (id, first) => {
      ranking ??= gapCollection(reader).then(relatedGaps);
      return (await ranking)(id, first);
    },
    citedWith: boundedLoader(
      (ids) => coCitations(reader, ids),
      () => allIds("Work"),
    ),
    related: (name, id) => relation(name).load(id),
    gaps: (where, order) => gaps(JSON.stringify([where, order])),
  };
}

/** The rows of ids that the graph itself gave, in that order. Throws where one has another label: the graph would be broken. */
export async function rowsOf<const Label extends NodeRow["__typename"]>(
  context: Context,
  label: Label,
  ids: readonly string[],
): Promise<RowOf<Label>[]> {
  const rows = await context.node.loadMany(ids);
  return rows.map((row, index) => {
    if (row instanceof Error) throw row;
    if (!hasLabel(row, label)) {
      throw new TypeError(`${String(ids[index])} is no ${label}`);
    }
    return row;
  });
}

/** The one row related to a node by a relation that always has exactly one. */
export async function theRow<const Label extends NodeRow["__typename"]>(
  context: Context,
  label: Label,
  name: RelationName,
  id: string,
): Promise<RowOf<Label>> {
  const [row] = await relatedRows(context, label, name, id);
  if (row === undefined) throw new TypeError(`${id} has no ${name}`);
  return row;
}

/** The rows related to a node, in the relation's order. */
export async function relatedRows<const Label extends NodeRow["__typename"]>(
  context: Context,
  label: Label,
  name: RelationName,
  id: string,
): Promise<RowOf<Label>[]> {
  return rowsOf(context, label, await context.related(name, id));
}

/** The row with an id from outside; null where there is none or it has another label. */
export async function rowOrNull<const Label extends NodeRow["__typename"]>(
  context: Context,
  label: Label,
  id: string,
): Promise<RowOf<Label> | null> {
  const row = await context.node.load(id);
  return hasLabel(row, label) ? row : null;
}

function hasLabel<const Label extends NodeRow["__typename"]>(
  row: NodeRow | null | undefined,
  label: Label,
): row is RowOf<Label> {
  return row?.__typename === label;
}

function remembered<Key extends string, Value>(
  ask: (key: Key) => Promise<Value>,
): (key: Key) => Promise<Value> {
  const answers = new Map<Key, Promise<Value>>();
  return (key) => {
    const before = answers.get(key);
    if (before !== undefined) return before;
    const answer = ask(key);
    answers.set(key, answer);
    return answer;
  };
}

/** A node that the API shows, null for any other id; passages and the dataset have ids of their own only inside the graph. */
export async function publicNode(
  context: Context,
  id: string,
): Promise<NodeRow | null> {
  const row = await context.node.load(id);
  const hidden = row?.__typename === "Passage" || row?.__typename === "Dataset";
  return hidden ? null : row;
}
