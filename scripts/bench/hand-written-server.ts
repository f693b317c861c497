import { createServer } from "node:http";
import { parseArgs } from "node:util";
import * as v from "valibot";
import { load } from "../../graph/load.ts";
import { openEmbeddedStore } from "../../graph/stores/embedded.ts";
import { readSeeds } from "../agendas.ts";
import { processorTime } from "./processor-time.ts";

/**
 * What somebody would write by hand for the one question `nested`: node:http, one statement and JSON.stringify. With `--from memory` the
 * rows are asked for once, with `--from engine` for each request; with `--from bytes` the answer is made once.
 */
const { values } = parseArgs({
  options: { from: { type: "string", default: "memory" } },
});

const ofGaps = `
  MATCH (g:ResearchGap)
  RETURN g.id AS id, g.title AS title, g.statement AS statement, g.certainty AS certainty, g.sortKey AS sortKey
  ORDER BY sortKey, id
  LIMIT 50`;
const ofCitations = `
  UNWIND $ids AS gap
  MATCH (g:LacunaNode {id: gap})<-[:CITED_IN_GAP]-(c:Citation)
  OPTIONAL MATCH (c)-[:CITES]->(w:Work)
  RETURN g.id AS gap, c.id AS id, c.start AS start, w.id AS work, w.label AS label, w.year AS year, c.sortKey AS sortKey
  ORDER BY gap, sortKey, id`;
const ofConcepts = `
  UNWIND $ids AS gap
  MATCH (g:LacunaNode {id: gap})-[:BEARS_ON]->(c:Concept)
  MATCH (c)-[:IN_SCHEME]->(s:ConceptScheme)
  WHERE s.id = 'four-cos'
  RETURN g.id AS gap, c.id AS id, c.label AS label, c.sortKey AS sortKey
  ORDER BY gap, sortKey, id`;

const gapRow = v.object({
  id: v.string(),
  title: v.string(),
  statement: v.string(),
  certainty: v.string(),
});
const citationRow = v.object({
  gap: v.string(),
  id: v.string(),
  start: v.number(),
  work: v.nullable(v.string()),
  label: v.nullable(v.string()),
  year: v.nullish(v.number(), null),
});
const conceptRow = v.object({
  gap: v.string(),
  id: v.string(),
  label: v.string(),
});

interface Rows {
  readonly gaps: readonly v.InferOutput<typeof gapRow>[];
  readonly citations: ReadonlyMap<string, v.InferOutput<typeof citationRow>[]>;
  readonly concepts: ReadonlyMap<string, v.InferOutput<typeof conceptRow>[]>;
}

const seeds = await readSeeds("seeds");
if (!seeds.ok) throw new Error(seeds.messages.join("\n"));
const store = await openEmbeddedStore();
await load(store, seeds.value.graph);
const totalCount = seeds.value.graph.nodes.filter(({ labels }) =>
  labels.includes("ResearchGap"),
).length;

function rows(): Promise<Rows> {
  return store.read(async (reader) => {
    const gaps = (await reader.run(ofGaps, {})).map((row) =>
      v.parse(gapRow, row),
    );
    const ids = gaps.map(({ id }) => id);
    const citations = await reader.run(ofCitations, { ids });
    const concepts = await reader.run(ofConcepts, { ids });
    return {
      gaps,
      citations: byGap(citations.map((row) => v.parse(citationRow, row))),
      concepts: byGap(concepts.map((row) => v.parse(conceptRow, row))),
    };
  });
}

function byGap<Row extends { readonly gap: string }>(
  found: readonly Row[],
): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of found) {
    const group = groups.get(row.gap);
    if (group === undefined) groups.set(row.gap, [row]);
    else group.push(row);
  }
  return groups;
}

function answer({ gaps, citations, concepts }: Rows): string {
  const nodes = gaps.map(({ id, title, statement, certainty }) => ({
    id,
    title,
    statement,
    certainty,
    citations: (citations.get(id) ?? []).map((each) => ({
      id: each.id,
      start: each.start,
      work:
        each.work === null
          ? null
          : { id: each.work, label: each.label, year: each.year },
    })),
    concepts: (concepts.get(id) ?? []).map((each) => ({
      id: each.id,
      label: each.label,
    })),
  }));
  return JSON.stringify({ data: { researchGaps: { totalCount, nodes } } });
}

const known = await rows();
const bytes = Buffer.from(answer(known));

async function body(): Promise<string | Buffer> {
  if (values.from === "bytes") return bytes;
  return answer(values.from === "memory" ? known : await rows());
}

const server = createServer((request, response) => {
  if (request.url === "/metrics") {
    response.end(processorTime());
    return;
  }
  // Reads what was asked, as any server of questions has to.
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    JSON.parse(Buffer.concat(chunks).toString());
    void body().then((text) => {
      response.writeHead(200, {
        "content-type": "application/json; charset=utf-8",
        "content-length": Buffer.byteLength(text),
      });
      response.end(text);
    });
  });
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  console.log(`http://127.0.0.1:${port}`);
});
