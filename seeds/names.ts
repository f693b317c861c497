import { distance } from "fastest-levenshtein";
import type { Issue } from "./issue.ts";
import type { Concept } from "./schema.ts";
import { allSections } from "./sections.ts";
import { authorId, type ParsedFiles } from "./seeds.ts";
import type { FieldPath } from "./yaml-content.ts";
import type { YamlFile } from "./yaml-file.ts";

export type Kind =
  | "scheme"
  | "concept"
  | "agenda"
  | "section"
  | "work"
  | "gap"
  | "citation"
  | "recommendation";

/** What an id names. */
interface Named {
  readonly kind: Kind;
  /** The scheme of a concept, the folder of a section, gap or citation. */
  readonly of: string;
}

/** Every id of the seeds. */
export interface Names {
  readonly byId: ReadonlyMap<string, Named>;
  readonly authors: ReadonlySet<string>;
  readonly issues: readonly Issue[];
}

type AnyFile = Pick<YamlFile<unknown>, "issue" | "file">;

/** Every id with what it names, and an issue for each that is given twice. */
export function collectNames(files: ParsedFiles): Names {
  const byId = new Map<string, Named & { readonly where: string }>();
  const issues: Issue[] = [];
  function name(
    file: AnyFile,
    path: FieldPath,
    id: string,
    kind: Kind,
    of: string,
  ): void {
    const before = byId.get(id);
    if (before === undefined) {
      const { line } = file.issue([...path, "id"], "", id);
      byId.set(id, { kind, of, where: `${file.file}:${line}` });
    } else {
      const expected = `an id of its own (${before.where} has it too)`;
      issues.push(file.issue([...path, "id"], expected, id));
    }
  }
  function nameConcepts(
    file: AnyFile,
    path: FieldPath,
    concepts: readonly Concept[],
    of: string,
  ): void {
    for (const [index, concept] of concepts.entries()) {
      name(file, [...path, index], concept.id, "concept", of);
      nameConcepts(file, [...path, index, "narrower"], concept.narrower, of);
    }
  }
  for (const { file } of files.schemes) {
    name(file, [], file.value.id, "scheme", "");
    nameConcepts(file, ["concepts"], file.value.concepts, file.value.id);
  }
  for (const { file, folder } of files.agendas) {
    name(file, [], file.value.id, "agenda", "");
    for (const { section, path } of allSections(file.value)) {
      name(file, path, section.id, "section", folder);
    }
  }
  const authors = new Set<string>();
  for (const { file, folder } of files.works) {
    for (const [index, work] of file.value.works.entries()) {
      name(file, ["works", index], work.id, "work", folder);
      for (const author of work.authors) {
        if (author.person === undefined) authors.add(authorId(author));
      }
    }
  }
  for (const { file } of files.agendas) {
    for (const author of file.value.authors) {
      if (author.person === undefined) authors.add(authorId(author));
    }
  }
  for (const { file, folder } of files.texts) {
    const lists = [
      ["gaps", "gap"],
      ["citations", "citation"],
      ["recommendations", "recommendation"],
    ] as const;
    for (const [list, kind] of lists) {
      for (const [index, { id }] of file.value[list].entries()) {
        name(file, [list, index], id, kind, folder);
      }
    }
  }
  return { byId, authors, issues };
}

/** The id of that kind that a mistyped one most likely stands for: at most a third of its letters differ. Undefined where none is near. */
export function nearestId(
  names: Names,
  id: string,
  kind: Kind,
  of?: string,
): string | undefined {
  const near = [...names.byId]
    .filter(
      ([, named]) =>
        named.kind === kind && (of === undefined || named.of === of),
    )
    .map(([other]) => ({ other, differs: distance(id, other) }))
    .filter(({ other, differs }) => differs * 3 <= other.length)
    .toSorted((a, b) => a.differs - b.differs);
  return near[0]?.other;
}
