import * as v from "valibot";
import { baseLabel, searchableLabels } from "../model.ts";
import type { RawRow, Writer } from "../store.ts";
import type { SearchRow } from "../word-index.ts";

/** Few enough for a page to be read and parsed in passing. */
const pageSize = 1_000;

/** All nodes that can be searched for, page by page. One statement where they fit on one. */
export async function* searchRows(
  reader: Writer,
): AsyncGenerator<readonly SearchRow[]> {
  const first = await reader.run(
    `// searchRows
     MATCH (n:${baseLabel})
     WHERE n.searchText IS NOT NULL
     WITH n, n.id AS place
     ORDER BY place
     LIMIT $pageSize
     RETURN ${searchColumns}
     ORDER BY id`,
    { pageSize },
  );
  const page = first.map(searchRow);
  yield page;
  const last = page.at(-1);
  if (last === undefined || page.length < pageSize) return;
  const others = await idsAfter(reader, last.id);
  for (let start = 0; start < others.length; start += pageSize) {
    const rows = await reader.run(
      `// searchRowsById
       UNWIND $ids AS each
       MATCH (n:${baseLabel} {id: each})
       RETURN ${searchColumns}
       ORDER BY id`,
      { ids: others.slice(start, start + pageSize) },
    );
    yield rows.map(searchRow);
  }
}

/** The ids behind `last`, in one row: to look for the end of each page anew would mean to go through all nodes each time. */
async function idsAfter(reader: Writer, last: string): Promise<string[]> {
  const [row] = await reader.run(
    `// searchIds
     MATCH (n:${baseLabel})
     WHERE n.searchText IS NOT NULL AND n.id > $last
     RETURN collect(n.id) AS ids
     ORDER BY ids`,
    { last },
  );
  return v.parse(idsRow, row).ids;
}

const idsRow = v.object({ ids: v.array(v.string()) });

/** What is returned of a node `n` that is searched for. */
export const searchColumns = `n.id AS id, labels(n) AS labels, n.searchText AS searchText,
  coalesce(n.title, n.label, n.name, n.statement) AS heading`;

/** A row of these columns. */
export function searchRow(row: RawRow): SearchRow {
  const { labels, ...columns } = v.parse(stored, row);
  const label = searchableLabels.find((each) => labels.includes(each));
  if (label === undefined) {
    throw new TypeError(`${columns.id} is none of ${searchableLabels.join()}`);
  }
  return { ...columns, label };
}

const stored = v.object({
  id: v.string(),
  labels: v.array(v.string()),
  heading: v.string(),
  searchText: v.string(),
});
