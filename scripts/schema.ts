import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { breakingChanges, namesOf } from "../api/schema-changes.ts";
import { fail, runCommand } from "./command.ts";

/** Holds `api/schema.graphql` against what clients were written for, and publishes it for the next to be held against. */
const usage = `npm run schema -- --against FILE: fails where FILE, the text of a GraphQL schema, names what api/schema.graphql serves no longer or otherwise.
npm run schema -- --publish [--breaking]: writes its names to api/schema.published.graphql, which breaks no client without --breaking.`;

const own = "api/schema.graphql";
const publishedNames = "api/schema.published.graphql";

async function schema(): Promise<number> {
  const { values } = parseArgs({
    options: {
      against: { type: "string" },
      publish: { type: "boolean", default: false },
      breaking: { type: "boolean", default: false },
    },
  });
  const { against, publish, breaking } = values;
  if ((against !== undefined) === publish) return fail([usage]);
  const file = against ?? publishedNames;
  const current = await readFile(own, "utf8");
  const changes = breakingChanges(await readFile(file, "utf8"), current);
  if (changes.length > 0 && !breaking) {
    return fail([`${own} breaks clients of ${file}:`, ...changes]);
  }
  if (publish) await writeFile(publishedNames, namesOf(current));
  console.log(
    publish
      ? `${publishedNames} holds the names of ${own}.`
      : `${own} serves all that ${file} names.`,
  );
  return 0;
}

await runCommand(usage, schema);
