import { parseArgs } from "node:util";
import { Neo4jProblem } from "./problem.ts";
import { defaultVersion, parseVersion } from "./version.ts";

/** What the command line asks for. */
export interface Neo4jArguments {
  readonly version: string;
  /** Undefined where it is left to the server. */
  readonly port: number | undefined;
  readonly ephemeral: boolean;
  readonly fetchOnly: boolean;
  readonly help: boolean;
}

/** What the command can be told, as printed by --help and after a wrong argument. */
export const usage = `Usage: npm run neo4j -- [--version V] [--port N] [--ephemeral] [--fetch-only]
  --version V   the Neo4j to run, by default ${defaultVersion}; fetched once, kept in .neo4j/
  --port N      the Bolt port, by default 7687 (with --ephemeral: any free one)
  --ephemeral   no password, empty at the start, removed at the end
  --fetch-only  fetch the server and do not start it
A server that is kept takes its first password from NEO4J_PASSWORD, or makes one and prints it once.`;

/** The arguments behind `npm run neo4j --`. Throws a Neo4jProblem of one sentence and the usage where one is wrong. */
export function parseArguments(given: readonly string[]): Neo4jArguments {
  try {
    const { values } = parseArgs({ args: [...given], options });
    return {
      version: parseVersion(values.version),
      port: values.port === undefined ? undefined : parsePort(values.port),
      ephemeral: values.ephemeral,
      fetchOnly: values["fetch-only"],
      help: values.help,
    };
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    const [sentence = ""] = cause.message.split(/(?<=\.)\s/);
    throw new Neo4jProblem(`${sentence}\n${usage}`, { cause });
  }
}

const options = {
  version: { type: "string", default: defaultVersion },
  port: { type: "string" },
  ephemeral: { type: "boolean", default: false },
  "fetch-only": { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

function parsePort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port >= 1 && port <= 65_535) return port;
  throw new Neo4jProblem(
    `--port: expected a number from 1 to 65535, received "${text}".`,
  );
}
