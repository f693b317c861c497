import { parseArgs } from "node:util";
import { readSeeds } from "./agendas.ts";
import { fail, runCommand } from "./command.ts";
import { countsSentence, countsTable } from "./counts.ts";
import { readSourceText } from "./source-text.ts";

const usage =
  "npm run verify -- --source FILE: holds the seeds against FILE, the source text of an agenda.";

/** Checks the seeds against a source text and says what they hold. Returns the exit code. */
async function verify(): Promise<number> {
  const { values } = parseArgs({ options: { source: { type: "string" } } });
  if (values.source === undefined) return fail([usage]);
  const read = await readSeeds("seeds");
  if (!read.ok) return fail(read.messages);
  const source = await readSourceText(values.source, read.value);
  if (!source.ok) return fail(source.messages);
  const { seeds } = read.value;
  const agenda = seeds.agendas.find(
    (each) => each.agenda.id === source.value.agenda,
  );
  if (agenda === undefined) throw new RangeError(source.value.agenda);
  console.log(countsTable(agenda));
  console.log(
    `\n${values.source} bears out what the seeds say of it. All seeds: ${countsSentence(seeds)}.`,
  );
  return 0;
}

await runCommand(usage, verify);
