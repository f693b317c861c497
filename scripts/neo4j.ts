import { parseArguments, usage } from "./neo4j/arguments.ts";
import { instructions } from "./neo4j/instructions.ts";
import { fetchNeo4jJars, neo4jFolders } from "./neo4j/jars.ts";
import { findJava } from "./neo4j/java.ts";
import { asProblem, Neo4jProblem } from "./neo4j/problem.ts";
import { startNeo4j } from "./neo4j/server.ts";
import { aborted, stopSignal } from "./stop-signal.ts";

/** Runs a real Neo4j on this machine, without Docker, until SIGINT or SIGTERM. `npm run neo4j -- --help` says what it can be told. */
async function neo4j(signal: AbortSignal): Promise<void> {
  const { help, fetchOnly, ...options } = parseArguments(process.argv.slice(2));
  if (help) {
    console.log(usage);
    return;
  }
  const surroundings = { environment: process.env, report: say, signal };
  if (fetchOnly) {
    const java = findJava(options.version, process.env);
    await fetchNeo4jJars(options.version, java, surroundings);
    say(`Neo4j ${options.version} is in ${neo4jFolders(options.version).lib}.`);
    return;
  }
  const begin = performance.now();
  await using server = await startNeo4j({ ...options, ...surroundings });
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  say(`Neo4j ${server.version} is at ${server.uri} (after ${seconds} s).`);
  for (const line of instructions(server)) say(line);
  const lastLines = await Promise.race([server.exited, aborted(signal)]);
  if (lastLines) {
    throw new Neo4jProblem(
      `Neo4j ended by itself. Its last lines:\n${lastLines.join("\n")}`,
    );
  }
  say("Stopping Neo4j ...");
}

function say(line: string): void {
  console.log(line);
}

try {
  // A closed terminal ends it too, so that a throw-away home is removed.
  await neo4j(stopSignal(["SIGINT", "SIGTERM", "SIGHUP"]));
} catch (cause) {
  const error = asProblem(cause);
  if (error instanceof Neo4jProblem) {
    console.error(error.message);
    process.exitCode = 1;
  } else if (error instanceof Error && error.name === "AbortError") {
    say("Stopped before Neo4j was there.");
  } else {
    throw error;
  }
}
