import { createHash } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import type { Graph } from "../graph/model.ts";
import { readSeedFiles, type SeedFiles } from "../seeds/files.ts";

type Outcome =
  | { readonly ok: true; readonly value: Graph }
  | { readonly ok: false; readonly messages: readonly string[] };

/**
 * The graph of a seeds folder: the one kept in `file` since an earlier start, where the seeds are still the same to the byte, or made
 * anew from them and kept. A file that cannot be read or written costs time and nothing else. Seeds with problems are told as
 * `readSeeds` tells them. Whoever changes what the graph is made like removes the file.
 */
export async function keptGraph(
  folder: string,
  file: string,
): Promise<Outcome> {
  const hash = hashOf(await readSeedFiles(folder));
  const kept = await readKept(file, hash);
  if (kept !== null) return { ok: true, value: kept };
  // What reads the seeds takes longer to load than what was kept of them.
  const { readSeeds } = await import("./agendas.ts");
  const read = await readSeeds(folder);
  if (!read.ok) return read;
  const { graph } = read.value;
  await keep(file, JSON.stringify({ hash, graph }));
  return { ok: true, value: graph };
}

function hashOf(files: SeedFiles): string {
  const hash = createHash("sha256");
  for (const [path, bytes] of files) {
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}

async function readKept(file: string, hash: string): Promise<Graph | null> {
  try {
    // Nobody but `keep` writes this file, and a build removes it.
    const kept = JSON.parse(await readFile(file, "utf8")) as {
      hash: string;
      graph: Graph;
    };
    return kept.hash === hash ? kept.graph : null;
  } catch {
    return null;
  }
}

/** Written whole or not at all: two servers may start at once. */
async function keep(file: string, content: string): Promise<void> {
  const beside = `${file}.${process.pid}`;
  try {
    await writeFile(beside, content);
    await rename(beside, file);
  } catch {
    // A folder that may not be written to: the next start takes as long as this one.
  }
}
