import type { Issue } from "./issue.ts";
import { type Kind, type Names, nearestId } from "./names.ts";
import type { Passage } from "./schema.ts";
import { allSections, holds } from "./sections.ts";
import type { ParsedFiles } from "./seeds.ts";
import type { FieldPath } from "./yaml-content.ts";

/** What is wrong in a file of `text/`: references that lead nowhere, passages outside their section, a concept linked twice. */
export function checkText(
  { file, folder }: ParsedFiles["texts"][number],
  files: ParsedFiles,
  names: Names,
): Issue[] {
  const { value, issue } = file;
  const issues: Issue[] = [];
  const agenda = files.agendas.find((each) => each.folder === folder);
  if (agenda === undefined) {
    return [issue([], `an agenda.yaml in agendas/${folder}`, undefined)];
  }
  const sections = new Map(
    allSections(agenda.file.value).map(({ section }) => [section.id, section]),
  );
  function refer(path: FieldPath, id: string, kind: Kind, of?: string): void {
    const named = names.byId.get(id);
    if (named?.kind === kind && (of === undefined || named.of === of)) return;
    const where = of === undefined || of === folder ? "" : ` of ${of}`;
    const near = nearestId(names, id, kind, of);
    const hint = near === undefined ? "" : ` (did you mean "${near}"?)`;
    issues.push(issue(path, `the id of a ${kind}${where}${hint}`, id));
  }
  function checkPassage(path: FieldPath, passage: Passage): void {
    const id = passage.section ?? value.section;
    const section = sections.get(id);
    if (section === undefined) {
      if (passage.section !== undefined) {
        refer([...path, "section"], id, "section", folder);
      }
    } else if (passage.end <= passage.start) {
      const expected = `an offset behind the start, ${passage.start}`;
      issues.push(issue([...path, "end"], expected, passage.end));
    } else if (!holds(section, passage)) {
      const expected = `a stretch within ${section.start}-${section.end}, ${id}`;
      const received = `${passage.start}-${passage.end}`;
      issues.push(issue([...path, "start"], expected, received));
    }
  }
  function checkSaying(
    path: FieldPath,
    { passages, links }: Pick<Saying, "passages" | "links">,
  ): void {
    for (const [place, passage] of passages.entries()) {
      checkPassage([...path, "passages", place], passage);
    }
    const linked = new Set<string>();
    for (const [place, link] of links.entries()) {
      const at = [...path, "links", place];
      refer([...at, "concept"], link.concept, "concept");
      if (linked.has(link.concept)) {
        const expected = "one link to each concept";
        issues.push(issue([...at, "concept"], expected, link.concept));
      }
      linked.add(link.concept);
      if (link.stated !== undefined) {
        checkPassage([...at, "stated"], link.stated);
      }
    }
  }
  function checkWorks(
    path: FieldPath,
    { work, candidates }: { work?: string | undefined; candidates: string[] },
  ): void {
    if (work !== undefined) refer([...path, "work"], work, "work");
    for (const [place, id] of candidates.entries()) {
      refer([...path, "candidates", place], id, "work");
    }
  }
  refer(["section"], value.section, "section", folder);
  for (const [index, gap] of value.gaps.entries()) {
    checkSaying(["gaps", index], gap);
    for (const [place, id] of gap.citations.entries()) {
      refer(["gaps", index, "citations", place], id, "citation", folder);
    }
  }
  for (const [index, citation] of value.citations.entries()) {
    const path = ["citations", index];
    checkPassage([...path, "passage"], citation.passage);
    refer([...path, "intent"], citation.intent, "concept", "citation-intents");
    checkWorks(path, citation);
  }
  for (const [index, reference] of value.references.entries()) {
    const path = ["references", index];
    checkPassage([...path, "passage"], reference.passage);
    checkWorks(path, reference);
  }
  for (const [index, each] of value.recommendations.entries()) {
    const path = ["recommendations", index];
    checkSaying(path, each);
    refer(
      [...path, "family"],
      each.family,
      "concept",
      "recommendation-families",
    );
    for (const [place, id] of each.stakeholders.entries()) {
      refer([...path, "stakeholders", place], id, "concept");
    }
    for (const [place, id] of each.gaps.entries()) {
      refer([...path, "gaps", place], id, "gap", folder);
    }
  }
  return issues;
}

type Saying =
  | ParsedFiles["texts"][number]["file"]["value"]["gaps"][number]
  | ParsedFiles["texts"][number]["file"]["value"]["recommendations"][number];
