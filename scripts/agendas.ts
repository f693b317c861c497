import { relative } from "node:path";
import { load, type LoadOptions, type LoadResult } from "../graph/load.ts";
import type { Graph } from "../graph/model.ts";
import type { Store } from "../graph/store.ts";
import { readSeedFiles } from "../seeds/files.ts";
import { formatIssue } from "../seeds/issue.ts";
import { parseSeeds } from "../seeds/parse.ts";
import type { ParsedFiles, Seeds } from "../seeds/seeds.ts";
import { graphOfSeeds } from "./projection/graph-of-seeds.ts";

/** What a seeds folder holds: the parsed files, what they say together, and the graph to load. */
export interface ReadSeeds {
  readonly files: ParsedFiles;
  readonly seeds: Seeds;
  readonly graph: Graph;
}

type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly messages: readonly string[] };

/** The seeds of a folder, or a line for each problem in them and one that counts them. */
export async function readSeeds(folder: string): Promise<Outcome<ReadSeeds>> {
  const root = relative(process.cwd(), folder) || ".";
  const outcome = parseSeeds(await readSeedFiles(folder), root);
  if (outcome.ok) {
    const { value: seeds, files } = outcome;
    return { ok: true, value: { files, seeds, graph: graphOfSeeds(seeds) } };
  }
  const messages = outcome.issues.map(formatIssue);
  return {
    ok: false,
    messages: [
      ...messages,
      `Nothing was loaded: ${problems(messages.length)} in the seeds.`,
    ],
  };
}

/** "1 problem", "2 problems". */
export function problems(count: number): string {
  return count === 1 ? "1 problem" : `${count} problems`;
}

/** Loads the seeds of a folder; where they have problems, says so and leaves the store as it is. */
export async function loadFolder(
  store: Store,
  folder: string,
  options: LoadOptions = {},
): Promise<Outcome<LoadResult>> {
  const read = await readSeeds(folder);
  if (!read.ok) return read;
  return { ok: true, value: await load(store, read.value.graph, options) };
}
