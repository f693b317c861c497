import { parseArgs } from "node:util";
import { parseEnvironment } from "../api/environment.ts";
import { loadFolder } from "./agendas.ts";
import { fail, runCommand } from "./command.ts";
import { openStore } from "./store.ts";

const usage =
  "npm run seed [-- --beside-foreign]: checks the seeds and loads them into the Neo4j database that NEO4J_URI names.";

/** Checks the seeds and, where NEO4J_URI names a database, loads them into it. Returns the exit code. */
async function seed(): Promise<number> {
  const { values } = parseArgs({
    options: { "beside-foreign": { type: "boolean", default: false } },
  });
  const environment = parseEnvironment(process.env);
  if (!environment.ok) return fail(environment.issues);
  await using store = await openStore(environment.value);
  const outcome = await loadFolder(store, "seeds", {
    besideForeign: values["beside-foreign"],
  });
  if (!outcome.ok) return fail(outcome.messages);
  const { status, nodes, relations } = outcome.value;
  const size = `${nodes} nodes and ${relations} relations`;
  console.log(
    store.engine === "embedded"
      ? `The seeds are sound: ${size}. npm start loads them into the embedded engine each time; set NEO4J_URI to load them into Neo4j.`
      : status === "unchanged"
        ? `Neo4j holds this version already: ${size}.`
        : `Loaded ${size} into Neo4j.`,
  );
  return 0;
}

await runCommand(usage, seed);
