import { LRUCache } from "lru-cache";
import type { ConceptLinkRow } from "../graph/queries/concept-links.ts";
import type { CoCitationRow } from "../graph/queries/co-citations.ts";
import type { RelationName } from "../graph/queries/related.ts";
import type { RelatedGap } from "../graph/related-gaps.ts";
import type { NodeRow, RowOf } from "../graph/rows.ts";

/** Answers of one kind, by id or by question. */
export interface Answers<Value, Key = string> {
  readonly get: (key: Key) => Value | undefined;
  readonly set: (key: Key, value: Value) => void;
}

/** Ranks the gaps related to one, best first. */
export type Ranking = (id: string, first: number) => RelatedGap[];

/** What an operation knows of the version of the dataset that it reads: what others found out before it, and what it finds out itself. */
export interface Known {
  /** Only nodes that exist are kept. */
  readonly nodes: Answers<NodeRow | null>;
  readonly links: Answers<readonly ConceptLinkRow[]>;
  /** The rows of `links` with those of their concepts. */
  readonly linkSources: Answers<readonly LinkSource[]>;
  readonly citedWith: Answers<readonly CoCitationRow[]>;
  readonly related: (name: RelationName) => Answers<readonly string[]>;
  /** The rows of `related`. */
  readonly rows: (name: RelationName) => Answers<readonly NodeRow[]>;
  /** Answers to whole questions. */
  readonly answers: Answers<object>;
  /** The ranking of related gaps, under the one key `all`. */
  readonly ranking: Answers<Ranking>;
  /** What it gave, by the number asked for and the gap. */
  readonly relatedTo: Answers<readonly RelatedGap[]>;
  /** What operations without variables may cost, by the operation. */
  readonly costs: Answers<number, object>;
  /** Leaves what this operation found out to those behind it. Only once its reads have turned out to be of one version. */
  readonly leave: () => void;
}

/** A link with the row of its concept. */
export type LinkSource = Omit<ConceptLinkRow, "concept"> & {
  readonly concept: RowOf<"Concept">;
};

/** The old version and the new one, while operations end that began before a load. */
const versionsKept = 2;

/** What is kept of one kind of answer; past it keeping starts anew. */
const mostKept = 100_000;

/** Filters can be asked in any number of ways. */
const questionsKept = 1_000;

/** Gives each operation what is known of the version it reads; nothing is kept of a database that says none. */
export function knownVersions(): (version: string | null) => Known {
  const versions = new LRUCache<string, Kept>({ max: versionsKept });
  return (version) => {
    if (version === null) return begin(nothingKept());
    const before = versions.get(version);
    if (before !== undefined) return begin(before);
    const kept = nothingKept();
    versions.set(version, kept);
    return begin(kept);
  };
}

/** What operations left, by kind. It stays true as long as the version does. */
interface Kept {
  readonly kind: (name: string) => Answers<unknown>;
  readonly costs: WeakMap<object, number>;
}

function nothingKept(): Kept {
  return {
    kind: ofEach((name) =>
      name === "answers" || name === "relatedTo"
        ? latestQuestions()
        : boundedMap(),
    ),
    costs: new WeakMap(),
  };
}

function latestQuestions(): Answers<unknown> {
  const answers = new LRUCache<string, object>({ max: questionsKept });
  return {
    get: (key) => answers.get(key),
    // Answers to whole questions are objects.
    set: (key, value) => answers.set(key, value as object),
  };
}

function boundedMap(): Answers<unknown> {
  const map = new Map<string, unknown>();
  return {
    get: (key) => map.get(key),
    set: (key, value) => {
      if (map.size >= mostKept) map.clear();
      map.set(key, value);
    },
  };
}

function begin(kept: Kept): Known {
  const layers: { readonly leave: () => void }[] = [];
  function kind<Value>(name: string): Answers<Value> {
    // What is kept under the name of a kind was set as that kind.
    const layer = layerOver(kept.kind(name) as Answers<Value>);
    layers.push(layer);
    return layer;
  }
  const costs = layerOver(kept.costs);
  layers.push(costs);
  return {
    nodes: kind("nodes"),
    links: kind("links"),
    linkSources: kind("linkSources"),
    citedWith: kind("citedWith"),
    related: ofEach((name) => kind(`related ${name}`)),
    rows: ofEach((name) => kind(`rows ${name}`)),
    answers: kind("answers"),
    ranking: kind("ranking"),
    relatedTo: kind("relatedTo"),
    costs,
    leave: () => {
      for (const layer of layers) layer.leave();
    },
  };
}

/** What is made for each name, once. */
function ofEach<Name, Made>(make: (name: Name) => Made): (name: Name) => Made {
  const made = new Map<Name, Made>();
  return (name) => {
    const before = made.get(name);
    if (before !== undefined) return before;
    const created = make(name);
    made.set(name, created);
    return created;
  };
}

/** Answers of an operation's own over those that are kept. */
interface Layer<Value, Key> extends Answers<Value, Key> {
  readonly leave: () => void;
}

function layerOver<Value, Key>(below: Answers<Value, Key>): Layer<Value, Key> {
  let own: Map<Key, Value> | undefined;
  return {
    get: (key) => below.get(key) ?? own?.get(key),
    set: (key, value) => {
      own ??= new Map();
      own.set(key, value);
    },
    leave: () => {
      for (const [key, value] of own ?? []) below.set(key, value);
      own = undefined;
    },
  };
}
