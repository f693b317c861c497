import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readSeeds } from "../../scripts/agendas.ts";
import { countsSentence } from "../../scripts/counts.ts";
import type { Graph } from "../../graph/model.ts";
import { clientOf } from "../api/client.ts";
import { ownGraph } from "../fixtures.ts";

const documents = [
  "README.md",
  "seeds/README.md",
  "docs/architecture.md",
  "docs/curation.md",
];
const readme = readFileSync("README.md", "utf8");

let graph: Graph;
beforeAll(async () => {
  graph = await ownGraph();
});

describe("README.md", () => {
  it("asks the API questions that it answers", async () => {
    await using client = await clientOf(graph);
    const bodies = [...readme.matchAll(/curl .* -d '(?<body>[^']+)'/gsu)];
    expect(bodies.length).toBeGreaterThan(0);
    for (const { groups } of bodies) {
      const { query } = JSON.parse(
        (groups?.["body"] ?? "").replaceAll("\n", " "),
      ) as { query: string };
      const answer = await client.ask(query);
      expect(answer.errors).toEqual([]);
      expect(JSON.stringify(answer.data)).not.toContain('"totalCount":0');
    }
  });

  it("counts what the seeds hold, as npm run verify does", async () => {
    const read = await readSeeds("seeds");
    if (!read.ok) throw new Error(read.messages.join("\n"));
    expect(readme.replaceAll("\n", " ")).toContain(
      countsSentence(read.value.seeds),
    );
  });
});

describe("the documents", () => {
  const all = [
    ...documents,
    ...readdirSync("docs/adr").map((name) => `docs/adr/${name}`),
  ];
  it.each(all)("%s links to files that are there", (document) => {
    const text = readFileSync(document, "utf8");
    const links = [...text.matchAll(/\]\((?<to>[^)#]+)\)/gu)]
      .map(({ groups }) => groups?.["to"] ?? "")
      .filter((to) => !/^https?:/u.test(to));
    const missing = links.filter(
      (to) => !existsSync(join(dirname(document), to)),
    );
    expect(missing).toEqual([]);
  });
});
