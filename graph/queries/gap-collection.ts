import * as v from "valibot";
import type { GapCollection } from "../related-gaps.ts";
import { storedWords } from "../search-text.ts";
import type { Reader } from "../store.ts";

/** All gaps in text order with what one can share with another, and the names of concepts and works. Why they are gaps relates none of them. */
export async function gapCollection(reader: Reader): Promise<GapCollection> {
  const gaps = await reader.run(
    `// gapCollection
     MATCH (g:ResearchGap)
     RETURN g.id AS id, g.searchText AS searchText,
            [(g)-[:BEARS_ON]->(c:Concept)-[:IN_SCHEME]->(s:ConceptScheme) WHERE s.id <> $reasons | c.id] AS concepts,
            [(g)<-[:CITED_AT]-(w:Work) | w.id] AS works
     ORDER BY g.sortKey, id`,
    { reasons: "gap-reasons" },
  );
  const concepts = await reader.run(
    `// gapCollectionConcepts
     MATCH (c:Concept)
     RETURN c.id AS id, c.label AS label,
            [(c)-[:BROADER]->(b:Concept) | b.id] AS broader
     ORDER BY id`,
    {},
  );
  const works = await reader.run(
    `// gapCollectionWorks
     MATCH (w:Work)
     RETURN w.id AS id, w.label AS label
     ORDER BY id`,
    {},
  );
  return {
    gaps: gaps.map((row) => {
      const gap = v.parse(gapRow, row);
      return {
        id: gap.id,
        words: storedWords(gap.searchText).words,
        concepts: gap.concepts.toSorted(),
        works: gap.works.toSorted(),
      };
    }),
    concepts: new Map(
      concepts.map((row) => {
        const { id, label, broader } = v.parse(conceptRow, row);
        return [id, { label, broader: broader[0] ?? null }];
      }),
    ),
    works: new Map(
      works.map((row) => {
        const { id, label } = v.parse(workRow, row);
        return [id, label];
      }),
    ),
  };
}

const gapRow = v.object({
  id: v.string(),
  searchText: v.string(),
  concepts: v.array(v.string()),
  works: v.array(v.string()),
});

const conceptRow = v.object({
  id: v.string(),
  label: v.string(),
  broader: v.array(v.string()),
});

const workRow = v.object({ id: v.string(), label: v.string() });
