import { searchRows } from "./queries/search-rows.ts";
import type { Reader } from "./store.ts";
import { indexWords, type SearchRow, type WordIndex } from "./word-index.ts";

/** An index, null where there are too many nodes for one, and whether it is of one version of the dataset. */
interface Built {
  readonly index: WordIndex | null;
  readonly settled: boolean;
}

/** Of how many versions the index is kept: readers may still be at the one before. */
const versionsKept = 2;

const kept = new Map<string, Promise<Built>>();

/**
 * The index of all nodes that can be searched for, null where there are more than `most`. It is built once for each version of the dataset, by
 * the first reader that asks while others wait for it, and kept for the last two. Where no version is known it is built each time.
 */
export async function searchIndex(
  reader: Reader,
  most: number,
): Promise<WordIndex | null> {
  const { version } = reader;
  if (version === null) return (await build(reader, most)).index;
  const key = `${version} ${most}`;
  for (;;) {
    const building = kept.get(key);
    if (building === undefined) break;
    // What went wrong for another reader need not for this one.
    const built = await building.catch(() => null);
    if (built?.settled === true) return built.index;
  }
  return (await remembered(key, build(reader, most))).index;
}

/** Keeps what is being built for those that come now, and for longer only where it turns out well. */
async function remembered(
  key: string,
  building: Promise<Built>,
): Promise<Built> {
  kept.set(key, building);
  for (const old of [...kept.keys()].slice(0, -versionsKept)) kept.delete(old);
  let isGood = false;
  try {
    const built = await building;
    isGood = built.settled;
    return built;
  } finally {
    if (!isGood && kept.get(key) === building) kept.delete(key);
  }
}

async function build(reader: Reader, most: number): Promise<Built> {
  const rows: SearchRow[] = [];
  for await (const page of searchRows(reader)) {
    for (const row of page) rows.push(row);
    if (rows.length > most) break;
  }
  const settled = await reader.isSettled();
  const index = rows.length > most ? null : await indexWords(rows);
  return { index, settled };
}
