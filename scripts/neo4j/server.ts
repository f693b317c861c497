import { writeConf } from "./conf.ts";
import { mainClass } from "./entry-point.ts";
import type { Environment } from "./find-program.ts";
import { claimHome, temporaryHome } from "./home.ts";
import { fetchNeo4jJars, neo4jFolders } from "./jars.ts";
import { findJava } from "./java.ts";
import {
  type Answer,
  firstUser,
  type LogIn,
  logIn,
  readPassword,
  tryLogIn,
} from "./log-in.ts";
import { freePort, requirePort } from "./port.ts";
import { asProblem } from "./problem.ts";
import { runServer } from "./server-process.ts";
import { defaultVersion } from "./version.ts";
import { untilAnswered } from "./wait.ts";

/** A running server. Disposing of it stops it, and resolves when it is gone. */
export type Neo4jServer = LogIn &
  AsyncDisposable & {
    readonly uri: string;
    readonly username: string;
    readonly version: string;
    /** Settles when the process is gone, with the last lines it printed. */
    readonly exited: Promise<readonly string[]>;
  };

/** By default: the kept server of the default version on port 7687, its password from NEO4J_PASSWORD or made. */
export interface Neo4jOptions {
  readonly version?: string;
  /** By default 7687, or any free port where `ephemeral`. */
  readonly port?: number | undefined;
  /** No authentication, and a home in the system's temporary folder that is removed at the end. */
  readonly ephemeral?: boolean;
  readonly environment?: Environment;
  /** Told, line by line, what is being done. */
  readonly report?: (line: string) => void;
  /** Aborted before the server answers, it ends what was begun, and `startNeo4j` throws its reason. Later it does nothing. */
  readonly signal?: AbortSignal;
}

type Settings = Required<Neo4jOptions>;

/** What must be done to leave things as they were found, last first. */
type Undo = () => void | Promise<void>;

const defaultPort = 7687;

/** Starts a Neo4j, fetching it first where it is not here; resolves once it answers. Throws a Neo4jProblem where it cannot. */
export async function startNeo4j(
  options: Neo4jOptions = {},
): Promise<Neo4jServer> {
  const settings: Settings = {
    version: defaultVersion,
    port: undefined,
    ephemeral: false,
    environment: process.env,
    report: () => undefined,
    signal: new AbortController().signal,
    ...options,
  };
  const undo: Undo[] = [];
  try {
    return await start(settings, undo);
  } catch (cause) {
    await undoAll(undo);
    throw asProblem(cause);
  }
}

async function start(settings: Settings, undo: Undo[]): Promise<Neo4jServer> {
  const { version, ephemeral, environment, report, signal } = settings;
  const password = ephemeral ? null : readPassword(environment);
  const java = findJava(version, environment);
  await fetchNeo4jJars(version, java, settings);
  const { lib, home: keptHome } = neo4jFolders(version);
  const entryPoint = await mainClass(lib, version);
  const port = settings.port ?? (ephemeral ? await freePort() : defaultPort);
  const uri = `bolt://127.0.0.1:${port}`;
  const temporary = ephemeral ? temporaryHome() : null;
  if (temporary) undo.push(temporary[Symbol.dispose]);
  const home = temporary?.path ?? keptHome;
  const claim = claimHome(home, uri);
  undo.push(claim[Symbol.dispose]);
  await requirePort(port);
  writeConf(home, { port, authentication: !ephemeral });
  report(`Starting Neo4j ${version} on Java ${java.major} ...`);
  const server = runServer(java, lib, entryPoint, home);
  undo.push(server.stop);
  claim.running(server.pid);
  async function ask(attempt: string | null): Promise<Answer> {
    return await untilAnswered(() => tryLogIn(uri, attempt), server, signal);
  }
  if (ephemeral) await ask(null);
  const entered: LogIn = ephemeral
    ? { kind: "off", password: null }
    : await logIn(uri, password, ask);
  return {
    ...entered,
    uri,
    username: firstUser,
    version,
    exited: server.exited.then(() => server.lastLines()),
    [Symbol.asyncDispose]: () => undoAll(undo),
  };
}

async function undoAll(undo: Undo[]): Promise<void> {
  for (let step = undo.pop(); step; step = undo.pop()) await step();
}
