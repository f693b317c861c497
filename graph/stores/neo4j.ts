import neo4j, {
  type Driver,
  type ManagedTransaction,
  Neo4jError,
  type SessionMode,
} from "neo4j-driver";
import { baseLabel } from "../model.ts";
import {
  type Parameter,
  type Parameters,
  type RawRow,
  type Store,
  StoreError,
  type Writer,
} from "../store.ts";
import { createTextIndex, neo4jTextIndex } from "./neo4j-text-index.ts";
import { type CommitMark, commitMark, onOneVersion } from "./neo4j-versions.ts";
import { checkParameters, isList } from "./parameters.ts";

export interface Neo4jOptions {
  /** `bolt://`, `neo4j://` (cluster routing), or either with `+s` (TLS, trusted certificate) or `+ssc` (TLS, self-signed). */
  readonly uri: string;
  readonly username: string;
  /** Null for a server without authentication. */
  readonly password: string | null;
  /** The user's home database where undefined. */
  readonly database?: string | undefined;
  /** How long a transaction that reads may take, in ms, by default 12,000: the server ends it then, whoever waits. */
  readonly readTimeout?: number;
  /** The same for one that writes, by default 30,000. */
  readonly writeTimeout?: number;
  /** How many nodes may be searched in this process; where there are more, the server searches. By default 20,000. */
  readonly searchedHere?: number;
}

/** The oldest server that knows every Cypher form in use: `CALL (x) {}` came with 5.23. */
const oldestVersion = [5, 23] as const;

/** A Neo4j server, cluster or Aura instance. Opening it talks to nobody: the first statement does. */
export function openNeo4jStore(options: Neo4jOptions): Store {
  const driver = openDriver(options);
  const { database = "", searchedHere = 20_000 } = options;
  const { readTimeout = 12_000, writeTimeout = 30_000 } = options;
  const textIndex = neo4jTextIndex(searchedHere);
  async function transact<Value>(
    mode: SessionMode,
    work: (writer: Writer) => Promise<Value>,
  ): Promise<Value> {
    const session = driver.session({ database, defaultAccessMode: mode });
    try {
      const execute =
        mode === neo4j.session.READ
          ? session.executeRead.bind(session)
          : session.executeWrite.bind(session);
      return await execute((transaction) => work(statementsOf(transaction)), {
        timeout: mode === neo4j.session.READ ? readTimeout : writeTimeout,
      });
    } catch (error) {
      throw storeError(error, options);
    } finally {
      await session.close();
    }
  }
  return {
    engine: "neo4j",
    read: async (work) =>
      transact(neo4j.session.READ, onOneVersion(work, textIndex)),
    write: async (work) => {
      const mark = commitMark(() => driver.session({ database }));
      return marked(mark, options, () =>
        transact(neo4j.session.WRITE, async (writer) => {
          const value = await work(writer);
          await mark.set();
          return value;
        }),
      );
    },
    prepare: async () => {
      await refuseOldServer(driver, options);
      const session = driver.session({ database });
      try {
        for (const statement of schemaStatements()) {
          // Two servers that start at once may lock each other out: the driver then tries again.
          await session.executeWrite((transaction) =>
            transaction.run(statement),
          );
        }
      } catch (error) {
        throw storeError(error, options);
      } finally {
        await session.close();
      }
    },
    [Symbol.asyncDispose]: async () => driver.close(),
  };
}

/**
 * What `commit` gives, once the mark it set is gone. Where it fails, its own failure is the one reported: a server that went away takes
 * the removal of the mark with it.
 */
export async function marked<Value>(
  mark: Pick<CommitMark, "remove">,
  options: Neo4jOptions,
  commit: () => Promise<Value>,
): Promise<Value> {
  const [outcome] = await Promise.allSettled([commit()]);
  const [removal] = await Promise.allSettled([mark.remove()]);
  if (outcome.status === "rejected") throw outcome.reason;
  if (removal.status === "rejected") throw storeError(removal.reason, options);
  return outcome.value;
}

function openDriver({ uri, username, password }: Neo4jOptions): Driver {
  try {
    return neo4j.driver(
      uri,
      password === null ? undefined : neo4j.auth.basic(username, password),
      {
        disableLosslessIntegers: true,
        connectionTimeout: 5_000,
        connectionAcquisitionTimeout: 10_000,
        maxTransactionRetryTime: 5_000,
        userAgent: "lacuna",
      },
    );
  } catch (cause) {
    throw new StoreError(
      "unsupported",
      `NEO4J_URI must be bolt://HOST:PORT or neo4j://HOST:PORT, with +s for TLS; it is ${JSON.stringify(uri)}.`,
      cause,
    );
  }
}

function statementsOf(transaction: ManagedTransaction): Writer {
  return {
    run: async (text, parameters) => {
      checkParameters(parameters);
      const result = await transaction.run<RawRow>(
        text,
        withIntegers(parameters),
      );
      return result.records.map((record) => record.toObject());
    },
  };
}

function schemaStatements(): string[] {
  return [
    `CREATE CONSTRAINT lacuna_id IF NOT EXISTS FOR (n:${baseLabel}) REQUIRE n.id IS UNIQUE`,
    createTextIndex,
    "CALL db.awaitIndexes(60)",
  ];
}

async function refuseOldServer(
  driver: Driver,
  options: Neo4jOptions,
): Promise<void> {
  let agent: string;
  try {
    const info = await driver.getServerInfo(
      options.database === undefined ? {} : { database: options.database },
    );
    agent = info.agent ?? "";
  } catch (error) {
    throw storeError(error, options);
  }
  const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/u.exec(agent) ?? [];
  if (major === undefined || minor === undefined) return;
  const [oldMajor, oldMinor] = oldestVersion;
  const tooOld =
    Number(major) < oldMajor ||
    (Number(major) === oldMajor && Number(minor) < oldMinor);
  if (tooOld) {
    throw new StoreError(
      "unsupported",
      `The server at ${options.uri} is ${agent}: Lacuna needs Neo4j ${oldestVersion.join(".")} or newer.`,
    );
  }
}

/** The driver sends every JavaScript number as a float, and a float is no LIMIT: whole numbers become integers, at any depth. */
function withIntegers(value: Parameters): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, integers(item)]),
  );
}

function integers(value: Parameter): unknown {
  if (Number.isInteger(value)) return neo4j.int(Number(value));
  if (isList(value)) return value.map(integers);
  if (typeof value === "object" && value !== null) return withIntegers(value);
  return value;
}

function storeError(error: unknown, { uri, database }: Neo4jOptions): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const { code } = error;
  if (code === "ServiceUnavailable" || code === "SessionExpired") {
    return new StoreError(
      "away",
      `No Neo4j server answers at ${uri}: start it, or correct NEO4J_URI.`,
      error,
    );
  }
  if (code.startsWith("Neo.ClientError.Security.")) {
    return new StoreError(
      "unauthorized",
      code.endsWith("CredentialsExpired")
        ? `The Neo4j server at ${uri} wants its first password changed: log in once with cypher-shell or the browser, then set NEO4J_PASSWORD.`
        : `The Neo4j server at ${uri} refuses the log-in: correct NEO4J_USERNAME and NEO4J_PASSWORD (${error.message}).`,
      error,
    );
  }
  if (code === "Neo.ClientError.Database.DatabaseNotFound") {
    return new StoreError(
      "unsupported",
      `The Neo4j server at ${uri} has no database ${JSON.stringify(database ?? "")}: create it, or correct NEO4J_DATABASE.`,
      error,
    );
  }
  const away = code.startsWith("Neo.TransientError.") || error.retryable;
  return new StoreError(
    away ? "away" : "failed",
    `The Neo4j server at ${uri} failed: ${error.message}`,
    error,
  );
}
