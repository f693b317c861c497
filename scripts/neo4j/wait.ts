import { setTimeout as sleep } from "node:timers/promises";
import type { Answer } from "./log-in.ts";
import { Neo4jProblem } from "./problem.ts";
import type { ServerProcess } from "./server-process.ts";

const pollMs = 150;

/**
 * Asks a starting server until it answers. Throws a Neo4jProblem with its last lines as soon as its process ends, or where it does not
 * answer within `limitMs`; throws the signal's reason as soon as it is aborted.
 */
export async function untilAnswered(
  ask: () => Promise<Answer>,
  server: Pick<ServerProcess, "exited" | "lastLines">,
  signal: AbortSignal,
  limitMs = 180_000,
): Promise<Answer> {
  const ended = new AbortController();
  void server.exited.then(() => {
    ended.abort();
  });
  const either = AbortSignal.any([signal, ended.signal]);
  const start = performance.now();
  for (;;) {
    const answer = await ask();
    signal.throwIfAborted();
    // A process that ended did not give this answer: another server on the port did.
    if (ended.signal.aborted) {
      throw new Neo4jProblem(earlyEnd(server.lastLines()));
    }
    if (answer !== "away") return answer;
    if (performance.now() - start > limitMs) {
      throw new Neo4jProblem(
        `Neo4j did not answer within ${limitMs / 1000} s. Its last lines:\n${server.lastLines().join("\n")}`,
      );
    }
    await sleep(pollMs, undefined, { signal: either }).catch(ignoreAbort);
  }
}

/** The abort is looked at after the next question, which a server that is gone answers at once. */
function ignoreAbort(): void {
  return;
}

function earlyEnd(lines: readonly string[]): string {
  const text = lines.join("\n");
  if (text.includes("Lock file has been locked by another process")) {
    return "Another Neo4j, not started by this command or left over from it, runs on this home: stop it first, or add --ephemeral for one more.";
  }
  if (text.includes("Address already in use")) {
    return "The port was taken while Neo4j started: choose another with --port.";
  }
  return `Neo4j ended while starting. Its last lines:\n${text}`;
}
