import { relative } from "node:path";
import type { Graph } from "../graph/model.ts";
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

type Outcome =
  | { readonly ok: true; readonly value: ReadSeeds }
  | { readonly ok: false; readonly messages: readonly string[] };

/** The seeds of a folder, or a line for each problem in them. */
export async function readSeeds(folder: string): Promise<Outcome> {
  const files = await readSeedFiles(folder);
  const root = relative(process.cwd(), folder) || ".";
  const outcome = parseSeeds(files, root);
  return outcome.ok
    ? {
        ok: true,
        value: { seeds: outcome.value, graph: graphOfSeeds(outcome.value) },
      }
    : { ok: false, messages: outcome.issues.map(formatIssue) };
}
