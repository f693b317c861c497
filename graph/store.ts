import type { SearchableLabel } from "./model.ts";

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
  /**
   * The nodes with one of the labels whose `searchText` has, for every one of `words`, a word that begins with it, as rows of
   * `id`, `labels`, `heading` and `searchText`, ascending by id. `words` come from `searchWords`; none finds nothing.
   */
  readonly search: (
    labels: readonly SearchableLabel[],
    words: readonly string[],
  ) => Promise<readonly RawRow[]>;
}

/** Reads within one transaction: every statement sees the same version of the dataset. */
export interface Reader extends Writer {
  /** That version; null where none was loaded. The same version is the same content, so what was worked out for it stays true. */
  readonly version: string | null;
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
