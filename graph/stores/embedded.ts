import type { GrafeoDB, Transaction } from "@grafeo-db/js";
import { baseLabel } from "../model.ts";
import { datasetVersion } from "../queries/dataset.ts";
import {
  type Parameters,
  type RawRow,
  type Reader,
  type Store,
  StoreError,
  type Writer,
} from "../store.ts";
import { checkParameters } from "./parameters.ts";

/** Attempts at a write that meets other writers; each waits a little longer than the one before. */
const attempts = 8;

export interface EmbeddedOptions {
  /** Shuffles every order that no ORDER BY asks for: a test then finds the query that forgot it. */
  readonly shuffleUnordered?: boolean;
}

/**
 * The embedded engine, Grafeo, in this process and in memory. Rejects with `StoreError` of kind `unsupported` where the engine has
 * no build for this platform.
 */
export async function openEmbeddedStore({
  shuffleUnordered = false,
}: EmbeddedOptions = {}): Promise<Store> {
  const grafeo = await importEngine();
  const db = grafeo.GrafeoDB.create(undefined, { shuffleUnordered });
  const versions = knownVersion();
  return {
    engine: "embedded",
    read: async (work) => {
      for (;;) {
        const view = viewOf(db, versions);
        const [outcome] = await Promise.allSettled([work(await view.reader())]);
        if (view.end() === "superseded") continue;
        if (outcome.status === "rejected") throw outcome.reason;
        return outcome.value;
      }
    },
    write: async (work) => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await committed(db, work, versions.forget);
        } catch (error) {
          if (!isConflict(error) || attempt === attempts) throw error;
          await new Promise((resolve) =>
            setTimeout(resolve, 5 * 2 ** attempt * Math.random()),
          );
        }
      }
    },
    prepare: async () => {
      await execute(
        db,
        `CREATE CONSTRAINT lacuna_id IF NOT EXISTS FOR (n:${baseLabel}) REQUIRE n.id IS UNIQUE`,
        {},
      );
      // The engine's constraint is no index: without this a look-up by id is a scan.
      await execute(
        db,
        `CREATE INDEX lacuna_id_index IF NOT EXISTS FOR (n:${baseLabel}) ON (n.id)`,
        {},
      );
    },
    [Symbol.asyncDispose]: () => {
      db.close();
      return Promise.resolve();
    },
  };
}

async function importEngine(): Promise<typeof import("@grafeo-db/js")> {
  try {
    // CommonJS: its exports are the default export.
    return (await import("@grafeo-db/js")).default;
  } catch (cause) {
    throw new StoreError(
      "unsupported",
      `The embedded database engine has no build for ${process.platform} ${process.arch}: use macOS, Windows x64 or Linux with glibc 2.34 or newer, or set NEO4J_URI to a Neo4j server.`,
      cause,
    );
  }
}

interface KnownVersion {
  /** What a transaction that begins now will read; undefined where it has to be asked. */
  readonly now: () => { readonly version: string | null } | undefined;
  /** The number of commits so far. */
  readonly commits: () => number;
  /** Keeps what was read after so many commits. */
  readonly learn: (version: string | null, commits: number) => void;
  readonly forget: () => void;
}

/** The version of the dataset, asked once after each commit: nobody but this process writes. */
function knownVersion(): KnownVersion {
  let known: { readonly version: string | null } | undefined;
  let commits = 0;
  return {
    now: () => known,
    commits: () => commits,
    learn: (version, seen) => {
      // A transaction that began before a commit still reads the old one.
      if (commits === seen) known = { version };
    },
    forget: () => {
      commits += 1;
      known = undefined;
    },
  };
}

/**
 * What one reader sees. Its transaction begins with its first statement: one who is told the version and knows the rest needs none. Where a
 * commit came between the two it is superseded: the version told is no longer the one read.
 */
function viewOf(
  db: GrafeoDB,
  versions: KnownVersion,
): {
  readonly reader: () => Promise<Reader>;
  readonly end: () => "whole" | "superseded";
} {
  const seen = versions.commits();
  let transaction: Transaction | undefined;
  let superseded = false;
  function begun(): Writer {
    if (transaction === undefined) {
      transaction = db.beginTransaction();
      superseded = versions.commits() !== seen;
    }
    return statementsOf(transaction);
  }
  return {
    reader: async () => {
      const known = versions.now();
      let version = known?.version ?? null;
      if (known === undefined) {
        version = await datasetVersion(begun());
        versions.learn(version, seen);
      }
      return {
        version,
        run: (text, parameters) => begun().run(text, parameters),
        // A snapshot from its first statement on.
        isSettled: () => Promise.resolve(!superseded),
        // The engine's knows whole words only.
        textIndex: null,
      };
    },
    end: () => {
      if (transaction !== undefined) undo(transaction);
      return superseded ? "superseded" : "whole";
    },
  };
}

async function committed<Value>(
  db: GrafeoDB,
  work: (writer: Writer) => Promise<Value>,
  onCommit: () => void,
): Promise<Value> {
  const transaction = db.beginTransaction();
  try {
    const value = await work(statementsOf(transaction));
    transaction.commit();
    onCommit();
    return value;
  } catch (error) {
    // A failed statement leaves the transaction open and could still be committed.
    undo(transaction);
    throw error;
  }
}

/** Ends a transaction that is not to be kept. A commit that met another one has ended it already, though it still says it is active. */
function undo(transaction: Transaction): void {
  try {
    if (transaction.isActive) transaction.rollback();
  } catch (error) {
    if (statusOf(error) !== noTransaction) throw error;
  }
}

function statementsOf(transaction: Transaction): Writer {
  return {
    run: (text, parameters) => execute(transaction, text, parameters),
  };
}

async function execute(
  on: Pick<GrafeoDB, "executeCypher">,
  text: string,
  parameters: Parameters,
): Promise<readonly RawRow[]> {
  checkParameters(parameters);
  try {
    // The engine types its rows as any; queries parse them.
    return (await on.executeCypher(text, parameters)).toArray();
  } catch (cause) {
    const name = text.trim().split("\n", 1)[0];
    throw new StoreError(
      "failed",
      `The embedded engine failed at ${name ?? ""}: ${cause instanceof Error ? cause.message : String(cause)}`,
      cause,
    );
  }
}

const conflict = "40000";
const noTransaction = "25000";

/** Another transaction wrote the same node or key first. */
function isConflict(error: unknown): boolean {
  return (
    statusOf(error instanceof StoreError ? error.cause : error) === conflict
  );
}

/** The engine's own code of an error (https://grafeo.dev, gqlStatus); undefined for others. */
function statusOf(error: unknown): unknown {
  return error instanceof Error && "gqlStatus" in error
    ? error.gqlStatus
    : undefined;
}
