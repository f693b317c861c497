import type { Issue } from "../issue.ts";
import { plain } from "../plain.ts";
import type { Citation, Passage } from "../schema.ts";
import type { Work } from "../works-schema.ts";
import { holds } from "../sections.ts";
import { issueInOutline, type Verification } from "./verification.ts";

/**
 * Author-year surfaces of the running text at which no citation is recorded; citations whose words do not name their work or pages; gaps
 * that leave out a citation in one of their passages or name one that stands in no sentence of theirs.
 */
export function checkCitations(verification: Verification): Issue[] {
  return [
    ...unrecorded(verification),
    ...misnamed(verification),
    ...misplaced(verification),
  ];
}

type Stretch = Pick<Passage, "start" | "end">;

/** A year with the capitalised name, or "et al.", before it: `Voorberg et al. (2017`, `Act 2012`. */
const authorYear =
  /(?:\p{Lu}[\p{L}'’.-]*|\bal\s?\.?)(?:\s?['’]s)?\s?,?\s?\(?\s?(?:1[89]|20)\d\d(?!\d)/gu;

/** A year of the text's own story: `In 1980`. */
const dated = /^(?:After|Before|Between|By|During|From|In|Since|Until)\s/u;

/** A further year of the same author: `, 2016`. A range of years (`2018-2020`) has a hyphen instead. */
const furtherYear = /^[,;]\s(?:1[89]|20)\d\d(?!\d)/u;

function unrecorded(verification: Verification): Issue[] {
  const { text, texts } = verification;
  const recorded = texts.flatMap(({ value }) =>
    value.citations.map(({ passage }) => passage),
  );
  const listed = texts.flatMap(({ value }) =>
    value.references.map(({ passage }) => passage),
  );
  return surfaces(text)
    .filter((surface) => !listed.some((title) => overlaps(title, surface)))
    .filter(
      ({ end }) =>
        !recorded.some((each) => holds(each, { start: end - 4, end })),
    )
    .map((surface) => issueInOutline(verification, surface, "a citation"));
}

/** Every stretch of a text that ends in a year and names an author before it; each year of one author by itself. */
function surfaces(text: string): Stretch[] {
  const matches = [...text.matchAll(authorYear)];
  const cited = matches.filter(([words]) => !dated.test(words));
  return cited.flatMap((match) => {
    const found = [{ start: match.index, end: match.index + match[0].length }];
    let end = match.index + match[0].length;
    let further = furtherYear.exec(text.slice(end));
    while (further !== null) {
      const start = end + 2;
      end += further[0].length;
      found.push({ start, end });
      further = furtherYear.exec(text.slice(end));
    }
    return found;
  });
}

function misnamed({ text, texts, works }: Verification): Issue[] {
  return texts.flatMap(({ value, issue }) =>
    value.citations.flatMap((citation, index) => {
      const { passage, work, candidates, pages } = citation;
      const words = text.slice(passage.start, passage.end);
      const path = ["citations", index];
      const meant = work === undefined ? candidates : [work];
      const named = meant.some((id) => {
        const cited = works.get(id);
        return cited !== undefined && names(words, cited);
      });
      const issues =
        named || meant.length === 0
          ? []
          : [
              issue(
                [...path, "passage"],
                `a passage that names ${meant.join(" or ")} and its year`,
                words,
              ),
            ];
      const pagesRead = pagesIn(words);
      if (pagesRead === pages) return issues;
      const expected =
        pagesRead === undefined
          ? "no pages, as the passage gives none"
          : `"${pagesRead}", as the passage says`;
      return [...issues, issue([...path, "pages"], expected, pages)];
    }),
  );
}

/** The pages at the end of a citation, `2018, 274-275`; a second year, `2015, 2016`, is none. */
function pagesIn(words: string): string | undefined {
  const after = /\d{4}\s?,\s(?<pages>\d+(?:[-–]\d+)?)[)\s]*$/u.exec(words);
  const pages = after?.groups?.["pages"];
  return /^(?:1[89]|20)\d\d$/u.test(pages ?? "") ? undefined : pages;
}

/** Whether words hold a work's year and the name of its first author (or editor); without either, as of a law, its title. */
function names(words: string, work: Work): boolean {
  const { authors, editors, title, year } = work;
  if (year !== undefined && !words.includes(String(year))) return false;
  const [first] = [...authors, ...editors];
  const name = first?.name ?? first?.family;
  if (name !== undefined) return words.includes(name);
  return (
    title === undefined || plain(words).includes(plain(title).slice(0, 20))
  );
}

function misplaced({ text, texts }: Verification): Issue[] {
  const places = new Map<string, Citation>(
    texts.flatMap(({ value }) =>
      value.citations.map((citation) => [citation.id, citation] as const),
    ),
  );
  return texts.flatMap(({ value, issue }) =>
    value.gaps.flatMap(({ passages, citations }, index) => {
      const named = new Set(citations);
      const missing = [...places.values()].filter(
        ({ id, passage }) =>
          !named.has(id) && passages.some((each) => holds(each, passage)),
      );
      return [
        ...missing.map(({ id }) =>
          issue(
            ["gaps", index, "citations"],
            `${id}, which stands in a passage of the gap`,
            citations,
          ),
        ),
        ...citations.flatMap((id, place) => {
          const passage = places.get(id)?.passage;
          if (passage === undefined) return [];
          return passages.some((each) => sameSentence(text, each, passage))
            ? []
            : [
                issue(
                  ["gaps", index, "citations", place],
                  "a citation in a passage of the gap, or in the sentence of one",
                  id,
                ),
              ];
        }),
      ];
    }),
  );
}

const sentences = new Intl.Segmenter("en", { granularity: "sentence" });

/** The full stop of these ends no sentence. */
const abbreviation = /(?<=\b(?:al|e\.g|i\.e|cf|vs|Sect|Fig)\s?)\./gu;

/** Whether a citation stands in a passage or in a sentence that the passage touches. */
function sameSentence(text: string, passage: Stretch, cited: Stretch): boolean {
  if (overlaps(passage, cited)) return true;
  const start = Math.max(0, Math.min(passage.start, cited.start) - 1000);
  const end = Math.max(passage.end, cited.end) + 1000;
  const around = text.slice(start, end).replace(abbreviation, ",");
  return [...sentences.segment(around)].some((each) => {
    const from = start + each.index;
    const sentence = { start: from, end: from + each.segment.length };
    return overlaps(sentence, passage) && overlaps(sentence, cited);
  });
}

function overlaps(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}
