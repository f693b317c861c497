import type { RowOf } from "../graph/rows.ts";

/** A person, or a body, whose name stays whole. Particles belong to the family name. */
type CslName =
  | { readonly family: string; readonly given?: string }
  | { readonly literal: string };

/**
 * A work as reference managers exchange it, in which facts that are not known are absent: one item of CSL-JSON,
 * https://github.com/citation-style-language/schema/blob/v1.0.2/schemas/input/csl-data.json
 */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly issued?: { readonly "date-parts": readonly [readonly [number]] };
  readonly "container-title"?: string;
  readonly "collection-title"?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly publisher?: string;
  readonly DOI?: string;
  readonly note?: string;
}

/** What whole works appear in is a series. */
const wholeWorks = new Set(["book", "report", "thesis"]);

/** The CSL item of a work. Its `note` names the facts that nobody verified, and says where authors are missing. */
export function cslItem(
  work: RowOf<"Work">,
  authors: readonly RowOf<"Author">[],
): CslItem {
  const container = wholeWorks.has(work.type)
    ? "collection-title"
    : "container-title";
  return {
    id: work.id,
    type: work.type,
    ...present({
      title: work.title,
      author: someOf(authors.map(authorName)),
      editor: someOf(editorNames(work)),
      issued:
        work.year === null ? null : { "date-parts": [[work.year]] as const },
      [container]: work.containerTitle,
      volume: work.volume,
      issue: work.issue,
      page: work.pages,
      publisher: work.publisher,
      DOI: work.doi,
      note: note(work),
    }),
  };
}

function authorName({ name, family, given }: RowOf<"Author">): CslName {
  return family === null ? { literal: name } : personName(family, given ?? "");
}

function editorNames({
  editors,
  editorFamilies,
  editorGivens,
}: RowOf<"Work">): CslName[] {
  return editors.map((name, index) => {
    const family = editorFamilies[index] ?? "";
    return family === ""
      ? { literal: name }
      : personName(family, editorGivens[index] ?? "");
  });
}

function personName(family: string, given: string): CslName {
  return given === "" ? { family } : { family, given };
}

function note({ unverified, authorsIncomplete }: RowOf<"Work">): string | null {
  const facts = unverified.map((fact) =>
    fact === "containerTitle" ? "container title" : fact,
  );
  const sentences = [
    ...(facts.length > 0 ? [`Unverified: ${facts.join(", ")}`] : []),
    ...(authorsIncomplete ? ["Authors incomplete"] : []),
  ];
  return sentences.length > 0 ? sentences.join(". ") : null;
}

function someOf<Entry>(list: readonly Entry[]): readonly Entry[] | null {
  return list.length > 0 ? list : null;
}

function present(
  facts: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(facts).filter(([, fact]) => fact !== null),
  );
}
