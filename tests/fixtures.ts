import { fileURLToPath } from "node:url";
import { readSeeds } from "../scripts/agendas.ts";
import { graphOfSeeds } from "../scripts/projection/graph-of-seeds.ts";
import type { Graph } from "../graph/model.ts";
import { versioned } from "../graph/version.ts";
import { readSeedFiles, type SeedFiles } from "../seeds/files.ts";
import { formatIssue } from "../seeds/issue.ts";
import { parseSeeds } from "../seeds/parse.ts";

/** The files of two small invented agendas that use every part of the format. */
export async function fixtureFiles(): Promise<SeedFiles> {
  return readSeedFiles(
    fileURLToPath(new URL("fixtures/two-agendas", import.meta.url)),
  );
}

/** The fixture with a text in one of its files replaced. Throws where the file does not have that text once. */
export async function withChange(
  path: string,
  old: string,
  replacement: string,
): Promise<SeedFiles> {
  const files = await fixtureFiles();
  const parts = new TextDecoder().decode(files.get(path)).split(old);
  if (parts.length !== 2) {
    throw new Error(
      `${path} has ${JSON.stringify(old)} ${parts.length - 1} times`,
    );
  }
  return withText(path, parts.join(replacement));
}

/** The fixture with one file more, or with another text in one of its files. */
export async function withText(path: string, text: string): Promise<SeedFiles> {
  const files = new Map(await fixtureFiles());
  return files.set(path, new TextEncoder().encode(text));
}

/** The graph of some seeds files. Throws where they have problems. */
function graphOf(files: SeedFiles): Graph {
  const outcome = parseSeeds(files);
  if (outcome.ok) return graphOfSeeds(outcome.value);
  throw new Error(outcome.issues.map(formatIssue).join("\n"));
}

/** The graph of the two invented agendas. */
export async function fixtureGraph(): Promise<Graph> {
  return graphOf(await fixtureFiles());
}

/** A graph of the two invented agendas in which works are cited together: two at both gaps of the tides, a third at the first of them. */
export function citedTogether({ nodes, relations }: Graph): Graph {
  const more = [
    ["brine-2001", "gap-low"],
    ["nobody", "gap-low"],
    ["orsted-1999", "gap-high"],
    ["brine-2001", "gap-high"],
  ] as const;
  return versioned({
    nodes,
    relations: [
      ...relations,
      ...more.map(([from, to]) => ({
        type: "CITED_AT" as const,
        from,
        to,
        properties: { citations: 1 },
      })),
    ],
  });
}

/** The graph of the project's own seeds. Throws where they have problems. */
export async function ownGraph(): Promise<Graph> {
  const outcome = await readSeeds(
    fileURLToPath(new URL("../seeds", import.meta.url)),
  );
  if (outcome.ok) return outcome.value.graph;
  throw new Error(outcome.messages.join("\n"));
}
