import type { SearchableLabel } from "./model.ts";
import type { Term, Vocabulary } from "./search-terms.ts";
import type { SearchRow } from "./word-index.ts";

/** What a statement may be given. Whole numbers arrive as integers on every engine. */
export type Parameter =
  | string
  | number
  | boolean
  | null
  | readonly Parameter[]
  | { readonly [key: string]: Parameter };

export type Parameters = Readonly<Record<string, Parameter>>;

/** A row as the engine returned it: plain values by column name, to be parsed by the query that asked. */
export type RawRow = Readonly<Record<string, unknown>>;

/** What can be asked within one transaction. */
export interface Writer {
  /** The rows of a statement of `graph/queries`, in its own order. */
  readonly run: (
    text: string,
    parameters: Parameters,
  ) => Promise<readonly RawRow[]>;
}

/** Reads within one transaction: every statement sees the same version of the dataset. */
export interface Reader extends Writer {
  /** That version; null where none was loaded. The same version is the same content, so what was worked out for it stays true. */
  readonly version: string | null;
  /**
   * Whether all that was read so far is of that version. An engine may find out only at the end, and then lets the work begin again: ask
   * before keeping for other transactions what was read in this one.
   */
  readonly isSettled: () => Promise<boolean>;
  /** The engine's own text index; null where it has none that would do. */
  readonly textIndex: TextIndex | null;
}

/** An engine's text index, for data too large to be searched in this process. */
export interface TextIndex {
  /** It is used where more nodes than this can be searched for. */
  readonly above: number;
  /** The words of all nodes. */
  readonly vocabulary: (reader: Writer) => Vocabulary;
  /** At least the nodes with one of the labels that have every term, by id; none for no terms. */
  readonly rows: (
    reader: Writer,
    terms: readonly Term[],
    labels: readonly SearchableLabel[],
  ) => Promise<readonly SearchRow[]>;
}

/**
 * A graph database with our data in it: one port, an adapter for each engine. Methods reject with {@link StoreError} when the engine
 * fails; what `work` throws undoes its transaction and is thrown on.
 */
export interface Store extends AsyncDisposable {
  readonly engine: "embedded" | "neo4j";
  /** Runs `work` on one version of the dataset. It may run again, from the start, when that version was replaced under it. */
  readonly read: <Value>(
    work: (reader: Reader) => Promise<Value>,
  ) => Promise<Value>;
  /** Runs `work` as one transaction: all of it happens or nothing. It may run again, from the start, after a conflict with another writer. */
  readonly write: <Value>(
    work: (writer: Writer) => Promise<Value>,
  ) => Promise<Value>;
  /** Creates the constraints and indexes that are missing. Repeatable. */
  readonly prepare: () => Promise<void>;
}

/** Why the engine failed: `away` heals by itself, the others need a person. */
export type StoreErrorKind =
  "away" | "unauthorized" | "unsupported" | "refused" | "failed";

/** An engine's failure in a sentence a person can act on; the engine's own error is the `cause`. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly kind: StoreErrorKind;

  constructor(kind: StoreErrorKind, message: string, cause?: unknown) {
    super(message, { cause });
    this.kind = kind;
  }
}
