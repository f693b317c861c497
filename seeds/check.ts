import { checkText } from "./check-text.ts";
import { checkDuplicateGaps } from "./duplicates.ts";
import type { Issue } from "./issue.ts";
import { collectNames, type Names } from "./names.ts";
import type { Agenda, Section } from "./schema.ts";
import type { Work } from "./works-schema.ts";
import { allSections, holds } from "./sections.ts";
import type { InFolder, ParsedFiles } from "./seeds.ts";
import type { FieldPath } from "./yaml-content.ts";
import type { YamlFile } from "./yaml-file.ts";

/** What is wrong between sound files: repeated ids, references that lead nowhere, passages outside their section. Empty when nothing is. */
export function checkContent(files: ParsedFiles): Issue[] {
  const names = collectNames(files);
  return [
    ...names.issues,
    ...files.agendas.flatMap((agenda) => checkAgenda(agenda)),
    ...files.works.flatMap(({ file }) => checkWorks(file, names)),
    ...checkDois(files),
    ...files.texts.flatMap((text) => checkText(text, files, names)),
    ...checkDuplicateGaps(files),
  ];
}

function checkAgenda({ file, folder }: InFolder<Agenda>): Issue[] {
  const { value, issue } = file;
  const issues: Issue[] = [];
  if (value.id !== folder) {
    const expected = `the name of its folder, "${folder}"`;
    issues.push(issue(["id"], expected, value.id));
  }
  const whole = { start: 0, end: value.source.length };
  for (const { section, path, parent } of allSections(value)) {
    const outer = parent ?? whole;
    const previous = siblingBefore(value, path);
    if (section.end <= section.start) {
      const expected = `an offset behind the start, ${section.start}`;
      issues.push(issue([...path, "end"], expected, section.end));
    } else if (!holds(outer, section)) {
      const expected = `a stretch within ${outer.start}-${outer.end}, ${parent === undefined ? "the text" : parent.id}`;
      const received = `${section.start}-${section.end}`;
      issues.push(issue([...path, "start"], expected, received));
    } else if (previous !== undefined && section.start < previous.end) {
      const expected = `an offset from ${previous.end}, the end of ${previous.id}`;
      issues.push(issue([...path, "start"], expected, section.start));
    }
  }
  return issues;
}

function siblingBefore(agenda: Agenda, path: FieldPath): Section | undefined {
  let sections: readonly Section[] = agenda.sections;
  const indexes = path.filter((step) => typeof step === "number");
  for (const index of indexes.slice(0, -1)) {
    sections = sections[index]?.children ?? [];
  }
  return sections[(indexes.at(-1) ?? 0) - 1];
}

function checkWorks(file: YamlFile<{ works: Work[] }>, names: Names): Issue[] {
  return file.value.works.flatMap((work, index) => [
    ...work.authors.flatMap((author, place) =>
      author.person === undefined || names.authors.has(author.person)
        ? []
        : [
            file.issue(
              ["works", index, "authors", place, "person"],
              "the id of an author who is named without person somewhere",
              author.person,
            ),
          ],
    ),
    ...work.unverified.flatMap((fact, place) =>
      work[fact] === undefined
        ? [
            file.issue(
              ["works", index, "unverified", place],
              "a fact that the work has",
              fact,
            ),
          ]
        : [],
    ),
  ]);
}

function checkDois(files: ParsedFiles): Issue[] {
  const seen = new Map<string, string>();
  return files.works.flatMap(({ file }) =>
    file.value.works.flatMap(({ doi, id }, index) => {
      if (doi === undefined) return [];
      const before = seen.get(doi.toLowerCase());
      seen.set(doi.toLowerCase(), before ?? id);
      if (before === undefined) return [];
      const expected = `a DOI of its own (${before} has it too)`;
      return [file.issue(["works", index, "doi"], expected, doi)];
    }),
  );
}
