import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Neo4jProblem } from "./problem.ts";

/** The right to run the one server of a home folder, until it is disposed of. */
export interface HomeClaim extends Disposable {
  /** Names the server's own process, which may outlive the one that claimed the home. */
  readonly running: (pid: number) => void;
}

/**
 * Claims a home for a server at `uri`, making the folder where it is missing. Throws a Neo4jProblem where another server runs on it.
 * Neo4j has a lock of its own, but tells of it after 12 s with a stack trace.
 */
export function claimHome(home: string, uri: string): HomeClaim {
  mkdirSync(home, { recursive: true });
  const file = path.join(home, "running.json");
  const claimed = writeNew(file, { pid: process.pid, uri });
  if (!claimed) {
    refuseIfAlive(file);
    rmSync(file, { force: true }); // Left by a process that was killed.
    if (!writeNew(file, { pid: process.pid, uri })) refuseIfAlive(file);
  }
  return {
    running: (pid) => {
      writeFileSync(file, JSON.stringify({ pid, uri }));
    },
    [Symbol.dispose]: () => {
      rmSync(file, { force: true });
    },
  };
}

/** A new, empty home in the system's temporary folder, removed when it is disposed of and, failing that, when this process ends. */
export function temporaryHome(): Disposable & { readonly path: string } {
  const home = mkdtempSync(path.join(tmpdir(), "lacuna-neo4j-"));
  function remove(): void {
    rmSync(home, { recursive: true, force: true });
  }
  process.once("exit", remove);
  return {
    path: home,
    [Symbol.dispose]: () => {
      process.off("exit", remove);
      remove();
    },
  };
}

function writeNew(file: string, content: object): boolean {
  try {
    writeFileSync(file, JSON.stringify(content), { flag: "wx" });
    return true;
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "EEXIST") {
      return false;
    }
    throw cause;
  }
}

function refuseIfAlive(file: string): void {
  const owner = readOwner(file);
  if (!owner || !isAlive(owner.pid)) return;
  throw new Neo4jProblem(
    `Neo4j already runs on this home, at ${owner.uri} (process ${owner.pid}): use that one, stop it, or add --ephemeral for one more ` +
      `(if process ${owner.pid} is no Neo4j, delete ${file}).`,
  );
}

function readOwner(file: string): { pid: number; uri: string } | null {
  try {
    const owner: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (typeof owner !== "object" || owner === null) return null;
    if (!("pid" in owner) || typeof owner.pid !== "number") return null;
    return { pid: owner.pid, uri: "uri" in owner ? String(owner.uri) : "?" };
  } catch {
    return null; // Gone or cut off: Neo4j's own lock still guards the data.
  }
}

/** Signal 0 is not sent, only checked; EPERM means that the process is there and is another user's. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (cause) {
    return cause instanceof Error && "code" in cause && cause.code === "EPERM";
  }
}
