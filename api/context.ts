import { baseLabel, type NodeLabel } from "../graph/model.ts";
import {
  type ConceptLinkRow,
  conceptLinks,
} from "../graph/queries/concept-links.ts";
import {
  type CoCitationRow,
  coCitations,
} from "../graph/queries/co-citations.ts";
import { idsWithLabel, nodesById } from "../graph/queries/nodes.ts";
import {
  relatedIds,
  type RelationName,
  relationOf,
} from "../graph/queries/related.ts";
import type { RelatedGap } from "../graph/related-gaps.ts";
import type { NodeRow, RowOf } from "../graph/rows.ts";
import type { Reader } from "../graph/store.ts";
import { boundedLoader, type Loader, wholeLimit } from "./bounded-loader.ts";
import type { Known } from "./known.ts";
import { after, all, type MaybePromise } from "./maybe-promise.ts";
import { rankedGaps } from "./ranked-gaps.ts";

/** What the server knows besides the graph. */
export interface ServerFacts {
  readonly engine: string;
  /** The words of an agenda's source text at these offsets; null where the operator gave no such text. */
  readonly words: (agenda: string, start: number, end: number) => string | null;
  /** What tells this server from one that may answer otherwise over the same data. */
  readonly build: string;
}

/** What resolvers work with: one reader and its loaders for one operation. */
export interface Context {
  readonly reader: Reader;
  readonly facts: ServerFacts;
  readonly known: Known;
  /** The row of a node; null where there is none. */
  readonly node: Loader<NodeRow | null>;
  /** The links of a gap or recommendation to concepts. */
  readonly links: Loader<readonly ConceptLinkRow[]>;
  /** The ids related to a node, in the relation's order. */
  readonly related: (
    name: RelationName,
    id: string,
  ) => MaybePromise<readonly string[]>;
  /** The gaps most related to a gap, best first: see `rankedGaps`. */
  readonly relatedGaps: (
    id: string,
    first: number,
  ) => MaybePromise<readonly RelatedGap[]>;
  /** The works cited at the same gaps as a work, most gaps first. */
  readonly citedWith: Loader<readonly CoCitationRow[]>;
  /** The answer to a question that rests on its arguments alone: asked once for each distinct list of them. */
  readonly once: <Arguments extends readonly unknown[], Answer extends object>(
    question: (reader: Reader, ...args: Arguments) => Promise<Answer>,
    ...args: Arguments
  ) => MaybePromise<Answer>;
}

/** The context of one operation; what it finds out is `known` to the next. */
export function createContext(
  reader: Reader,
  facts: ServerFacts,
  known: Known,
): Context {
  const once = answeredOnce(reader, known);
  async function allIds(
    label: NodeLabel | typeof baseLabel,
  ): Promise<readonly string[] | null> {
    const ids = await once(idsWithLabel, label, wholeLimit + 1);
    return ids.length > wholeLimit ? null : ids;
  }
  const relations = new Map<RelationName, Loader<readonly string[]>>();
  function relation(name: RelationName): Loader<readonly string[]> {
    const existing = relations.get(name);
    if (existing !== undefined) return existing;
    const created = boundedLoader(
      (ids) => relatedIds(reader, name, ids),
      () => allIds(relationOf(name).of),
      known.related(name),
    );
    relations.set(name, created);
    return created;
  }
  return {
    reader,
    facts,
    known,
    node: boundedLoader(
      (ids) => nodesById(reader, ids),
      () => allIds(baseLabel),
      known.nodes,
    ),
    links: boundedLoader(
      (ids) => conceptLinks(reader, ids),
      () => allIds(baseLabel),
      known.links,
    ),
    relatedGaps: rankedGaps(reader, known),
    citedWith: boundedLoader(
      (ids) => coCitations(reader, ids),
      () => allIds("Work"),
      known.citedWith,
    ),
    related: (name, id) => relation(name).load(id),
    once,
  };
}

/** Answers questions from what is known; what is being asked already is waited for, within the operation whose transaction asks it. */
function answeredOnce(reader: Reader, { answers }: Known): Context["once"] {
  const asked = new Map<string, Promise<object>>();
  return (question, ...args) => {
    const key = `${nameOf(question)} ${JSON.stringify(args)}`;
    // Under a question's name and arguments stands its own answer.
    type Answer = Awaited<ReturnType<typeof question>>;
    const before = answers.get(key) ?? asked.get(key);
    if (before !== undefined) return before as MaybePromise<Answer>;
    const answer = question(reader, ...args).then((value) => {
      answers.set(key, value);
      return value;
    });
    asked.set(key, answer);
    return answer;
  };
}

const names = new WeakMap<object, string>();
let named = 0;

/** A name that no other question has. */
function nameOf(question: object): string {
  const before = names.get(question);
  if (before !== undefined) return before;
  named += 1;
  const name = String(named);
  names.set(question, name);
  return name;
}

/** The rows of ids that the graph itself gave, in that order. Throws where one has another label: the graph would be broken. */
export function rowsOf<const Label extends NodeRow["__typename"]>(
  context: Context,
  label: Label,
  ids: readonly string[],
): MaybePromise<RowOf<Label>[]> {
  return after(all(ids.map((id) => context.node.load(id))), (rows) =>
    rows.map((row, index) => {
      if (!hasLabel(row, label)) {
        throw new TypeError(`${String(ids[index])} is no ${label}`);
      }
      return row;
    }),
  );
}

/** The one row related to a node by a relation that always has exactly one. */
export function theRow<const Label extends NodeRow["__typename"]>(
  context: Context,
  label: Label,
  name: RelationName,
  id: string,
): MaybePromise<RowOf<Label>> {
  return after(relatedRows(context, label, name, id), ([row]) => {
    if (row === undefined) throw new TypeError(`${id} has no ${name}`);
    return row;
  });
}

/** The first row related to a node; null where there is none. */
export function maybeRow<const Label extends NodeRow["__typename"]>(
  context: Context,
  label: Label,
  name: RelationName,
  id: string,
): MaybePromise<RowOf<Label> | null> {
  return after(
    relatedRows(context, label, name, id),
    ([row]): RowOf<Label> | null => row ?? null,
  );
}

/** The rows related to a node, in the relation's order. */
export function relatedRows<const Label extends NodeRow["__typename"]>(
  context: Context,
  label: Label,
  name: RelationName,
  id: string,
): MaybePromise<RowOf<Label>[]> {
  const known = context.known.rows(name);
  const before = known.get(id);
  // A relation always leads to nodes of one label: that was seen when the rows were found.
  if (before !== undefined) return before as RowOf<Label>[];
  return after(
    after(context.related(name, id), (ids) => rowsOf(context, label, ids)),
    (rows) => {
      known.set(id, rows);
      return rows;
    },
  );
}

/** The row with an id from outside; null where there is none or it has another label. */
export function rowOrNull<const Label extends NodeRow["__typename"]>(
  context: Context,
  label: Label,
  id: string,
): MaybePromise<RowOf<Label> | null> {
  return after(context.node.load(id), (row) =>
    hasLabel(row, label) ? row : null,
  );
}

function hasLabel<const Label extends NodeRow["__typename"]>(
  row: NodeRow | null | undefined,
  label: Label,
): row is RowOf<Label> {
  return row?.__typename === label;
}

/** A node that the API shows, null for any other id; passages and the dataset have ids of their own only inside the graph. */
export function publicNode(
  context: Context,
  id: string,
): MaybePromise<NodeRow | null> {
  return after(context.node.load(id), (row) => {
    const hidden =
      row?.__typename === "Passage" || row?.__typename === "Dataset";
    return hidden ? null : row;
  });
}
