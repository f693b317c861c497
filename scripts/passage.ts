import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { fail, runCommand } from "./command.ts";

/**
 * Writes a passage as the seeds want it: finds words in a source text and prints their offsets and hash as YAML. Words that the text has
 * several times are told by their offsets, to be lengthened; exits with 1 then, and where the text does not have them.
 */
const usage =
  'npm run passage -- --source FILE "words of the text": prints start, end and sha256 for a seeds file.';

async function passage(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { source: { type: "string" } },
    allowPositionals: true,
  });
  const [words] = positionals;
  if (values.source === undefined || words === undefined) return fail([usage]);
  const text = await readFile(values.source, "utf8");
  const starts = occurrences(text, words);
  const [start] = starts;
  if (start === undefined) {
    return fail([`${values.source} does not have these words: ${words}`]);
  }
  if (starts.length > 1) {
    return fail([
      `${values.source} has these words ${starts.length} times, at ${starts.join(", ")}: give more of them.`,
    ]);
  }
  const sha256 = createHash("sha256").update(words).digest("hex");
  const end = start + words.length;
  console.log(`{ start: ${start}, end: ${end}, sha256: ${sha256} }`);
  return 0;
}

/** The UTF-16 offsets at which a text has some words. */
function occurrences(text: string, words: string): number[] {
  const starts: number[] = [];
  let start = text.indexOf(words);
  while (start !== -1) {
    starts.push(start);
    start = text.indexOf(words, start + 1);
  }
  return starts;
}

await runCommand(usage, passage);
