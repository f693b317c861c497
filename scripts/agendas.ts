import { relative } from "node:path";
import { load, type LoadOptions, type LoadResult } from "../graph/load.ts";
import type { Graph } from "../graph/model.ts";
import type { Store } from "../graph/store.ts";
import { readSeedFiles } from "../seeds/files.ts";
import { formatIssue } from "../seeds/issue.ts";
import { parseSeeds } from "../seeds/parse.ts";
import type { Seeds } from "../seeds/seeds.ts";
import { graphOfSeeds } from "./projection/graph-of-seeds.ts";

/** What a seeds folder holds, both as it was parsed and as the graph to load. */
export interface ReadSeeds {
  readonly seeds: Seeds;
  readonly graph: Graph;
}

type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly messages: readonly string[] };

/** The seeds of a folder, or a line for each problem in them and one that counts them. */
export async function readSeeds(folder: string): Promise<Outcome<ReadSeeds>> {
  const files = await readSeedFiles(folder);
  const root = relative(process.cwd(), folder) || ".";
  const outcome = parseSeeds(files, root);
  if (outcome.ok) {
    const seeds = outcome.value;
    return { ok: true, value: { seeds, graph: graphOfSeeds(seeds) } };
  }
  const messages = outcome.issues.map(formatIssue);
  const count =
    messages.length === 1 ? "1 problem" : `${messages.length} problems`;
  return {
    ok: false,
    messages: [...messages, `Nothing was loaded: ${count} in the seeds.`],
  };
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
