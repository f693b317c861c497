import { distance } from "fastest-levenshtein";
import type { Issue } from "../issue.ts";
import type { Work } from "../works-schema.ts";
import { allSections, holds } from "../sections.ts";
import { issueInOutline, type Verification } from "./verification.ts";

/** Titles may be spelt otherwise in a list than on the work itself; this share of the letters has to agree. */
const likeness = 0.75;

/** What stands in a list of references and is recorded as no title; recorded titles that stand for no work, or for one of another name. */
export function checkReferences(verification: Verification): Issue[] {
  return [...unlisted(verification), ...mistitled(verification)];
}

/** A section that holds a title of the list holds nothing else: what lies between two titles was overlooked. */
function unlisted(verification: Verification): Issue[] {
  const { text, agenda, texts } = verification;
  const titles = texts
    .flatMap(({ value }) => value.references.map(({ passage }) => passage))
    .toSorted((a, b) => a.start - b.start);
  const lists = allSections(agenda.value)
    .map(({ section }) => section)
    .filter(
      (section) =>
        section.children.length === 0 &&
        titles.some((title) => holds(section, title)),
    );
  return lists.flatMap((list) => {
    const within = titles.filter((title) => holds(list, title));
    const starts = [list.start, ...within.map(({ end }) => end)];
    const ends = [...within.map(({ start }) => start), list.end];
    return starts.flatMap((start, index) => {
      const stretch = { start, end: ends[index] ?? list.end };
      const words = text.slice(stretch.start, stretch.end);
      return /[\p{L}\p{N}]/u.test(words)
        ? [issueInOutline(verification, stretch, "a title of the list")]
        : [];
    });
  });
}

function mistitled({ text, texts, works }: Verification): Issue[] {
  return texts.flatMap(({ value, issue }) =>
    value.references.flatMap(({ work, candidates, passage }, index) => {
      const listed = text.slice(passage.start, passage.end);
      const ids = work === undefined ? candidates : [work];
      const path = ["references", index];
      if (ids.length === 0) {
        return [issue(path, "the work that this title names", listed)];
      }
      return ids.flatMap((id) => {
        const named = works.get(id);
        if (named === undefined || isTitled(named, listed)) return [];
        const expected = `the title of ${id}, or of the book or journal that holds it`;
        return [issue([...path, "passage"], expected, listed)];
      });
    }),
  );
}

/** Whether a listed title is that of a work, of what holds it, or both one after the other. */
function isTitled({ title, container }: Work, listed: string): boolean {
  const names = [title, container, `${title ?? ""}${container ?? ""}`];
  return names.some((name) => {
    if (name === undefined || name === "") return false;
    const [a, b] = [letters(name), letters(listed)];
    return 1 - distance(a, b) / Math.max(a.length, b.length) >= likeness;
  });
}

function letters(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
