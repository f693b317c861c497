import { LRUCache } from "lru-cache";
import type { ConceptLinkRow } from "../graph/queries/concept-links.ts";
import type { CoCitationRow } from "../graph/queries/co-citations.ts";
import type { RelationName } from "../graph/queries/related.ts";
import type { NodeRow, RowOf } from "../graph/rows.ts";
import type { RelatedGap } from "../graph/related-gaps.ts";

/**
 * What operations have found out about one version of the dataset, by id. It stays true as long as that version does, so the operations
 * behind them need not ask again.
 */
export interface Known {
  readonly nodes: Map<string, NodeRow | null>;
  readonly links: Map<string, readonly ConceptLinkRow[]>;
  readonly citedWith: Map<string, readonly CoCitationRow[]>;
  readonly related: (name: RelationName) => Map<string, readonly string[]>;
  /** The rows of `related`. */
  readonly rows: (name: RelationName) => Map<string, readonly NodeRow[]>;
  /** Answers to whole questions, by the question. */
  readonly answers: LRUCache<string, object>;
  /** The rows of `links` with those of their concepts. */
  readonly linkSources: Map<string, readonly LinkSource[]>;
  /** What operations without variables may cost, by the operation. */
  readonly costs: WeakMap<object, number>;
  /** The ranking of related gaps, once it was worked out. */
  ranking?: (id: string, first: number) => RelatedGap[];
}

/** A link with the row of its concept. */
export type LinkSource = Omit<ConceptLinkRow, "concept"> & {
  readonly concept: RowOf<"Concept">;
};

/** The old version and the new one, while operations end that began before a load. */
const versionsKept = 2;

/** What is kept of one kind of answer. */
const mostKnown = 100_000;

/** Filters can be asked in any number of ways. */
const answersKept = 1_000;

/** Gives what is known of a version; nothing is kept of a database that says none. */
export function knownVersions(): (version: string | null) => Known {
  const versions = new LRUCache<string, Known>({ max: versionsKept });
  return (version) => {
    if (version === null) return nothingKnown();
    const before = versions.get(version);
    if (before !== undefined) return before;
    const known = nothingKnown();
    versions.set(version, known);
    return known;
  };
}

function nothingKnown(): Known {
  return {
    nodes: new Map(),
    links: new Map(),
    linkSources: new Map(),
    costs: new WeakMap(),
    citedWith: new Map(),
    related: byRelation(),
    rows: byRelation(),
    answers: new LRUCache({ max: answersKept }),
  };
}

/** Keeps a value under its key; past {@link mostKnown} keeping starts anew. */
export function remember<Value>(
  known: Map<string, Value>,
  key: string,
  value: Value,
): void {
  if (known.size >= mostKnown) known.clear();
  known.set(key, value);
}

/** A map for each relation. */
function byRelation<Value>(): (name: RelationName) => Map<string, Value> {
  const maps = new Map<RelationName, Map<string, Value>>();
  return (name) => {
    const before = maps.get(name);
    if (before !== undefined) return before;
    const created = new Map<string, Value>();
    maps.set(name, created);
    return created;
  };
}
