import * as v from "valibot";
import { searchableLabels } from "../model.ts";
import { nearestWords } from "../near-words.ts";
import { searchColumns, searchRow } from "../queries/search-rows.ts";
import type { SoughtWord, Term } from "../search-terms.ts";
import type { TextIndex } from "../store.ts";

const index = "lacuna_search";

/** The statement that makes the index. Search texts are normalised already: their words are what stands between spaces. */
export const createTextIndex = `CREATE FULLTEXT INDEX ${index} IF NOT EXISTS FOR (n:${searchableLabels.join("|")}) ON EACH [n.searchText] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'whitespace'}}`;

/**
 * Neo4j's full-text index. What it is asked is Lucene's syntax round words of letters and digits in lower case: nothing in these is syntax. A
 * word that is near another one is found among the 50 nearest (Lucene, `FuzzyQuery.defaultMaxExpansions`).
 */
export function neo4jTextIndex(above: number): TextIndex {
  return {
    above,
    vocabulary: (reader) => ({
      known: async (words) => {
        const rows = await reader.run(
          `// knownWords
           UNWIND $queries AS query
           CALL db.index.fulltext.queryNodes($index, query, {limit: 1}) YIELD node
           RETURN DISTINCT query
           ORDER BY query`,
          { index, queries: [...new Set(words.map(lucene))] },
        );
        const known = new Set(rows.map((row) => v.parse(knownRow, row).query));
        return new Set(words.filter((word) => known.has(lucene(word))));
      },
      near: async (word, slips) => {
        if (slips === 0) return [];
        const rows = await reader.run(
          `// nearWords
           CALL db.index.fulltext.queryNodes($index, $query) YIELD node AS n
           UNWIND split(n.searchText, ' ') AS word
           WITH DISTINCT word
           WHERE abs(size(word) - $length) <= $slips
           RETURN word
           ORDER BY word`,
          {
            index,
            query: `${word}~${slips}`,
            length: word.length,
            slips,
          },
        );
        const words = rows.map((row) => v.parse(wordRow, row).word);
        return nearestWords(words.toSorted(), word, slips);
      },
    }),
    rows: async (reader, terms, labels) => {
      if (terms.length === 0) return [];
      const rows = await reader.run(
        `// searchNeo4j
         CALL db.index.fulltext.queryNodes($index, $query) YIELD node AS n
         WITH n
         WHERE any(label IN labels(n) WHERE label IN $labels)
         RETURN ${searchColumns}
         ORDER BY id`,
        { index, query: terms.map(luceneTerm).join(" "), labels },
      );
      return rows.map((row) => searchRow(row));
    },
  };
}

const knownRow = v.object({ query: v.string() });

const wordRow = v.object({ word: v.string() });

function luceneTerm({ anyOf, parts }: Term): string {
  const inOrder = parts.map((word) => `+${lucene(word)}`).join(" ");
  const ways = [
    ...anyOf.map(lucene),
    ...(inOrder === "" ? [] : [`(${inOrder})`]),
  ];
  return `+(${ways.join(" ")})`;
}

function lucene({ text, whole }: SoughtWord): string {
  return whole ? text : `${text}*`;
}
