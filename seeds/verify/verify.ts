import { type Issue, sortIssues } from "../issue.ts";
import type { Agenda, Passage, Work } from "../schema.ts";
import { allSections, holds } from "../sections.ts";
import type { InFolder, ParsedFiles } from "../seeds.ts";
import { checkCitations } from "./citations.ts";
import { checkPassages } from "./passages.ts";
import { checkReferences } from "./references.ts";
import { checkWording } from "./wording.ts";

/** What the checks against the source look at: the files of one agenda and the words they speak of. */
export interface Verification {
  /** The source text of the agenda. */
  readonly text: string;
  readonly agenda: InFolder<Agenda>["file"];
  /** The files of its `text/`. */
  readonly texts: readonly ParsedFiles["texts"][number]["file"][];
  /** Every work of the seeds, by id. */
  readonly works: ReadonlyMap<string, Work>;
  /** All files of the agenda and the schemes they use. */
  readonly files: ParsedFiles;
}

/**
 * What is wrong with sound seeds in the light of an agenda's source text, each with its file and line: hashes, cut words, citations and
 * listed titles that are not recorded or do not fit their works, phrases that are not the author's, sentences that are. Empty when
 * nothing is.
 */
export function verifyAgenda(
  files: ParsedFiles,
  folder: string,
  text: string,
): Issue[] {
  const agenda = files.agendas.find((each) => each.folder === folder);
  if (agenda === undefined) throw new RangeError(`No agenda in ${folder}`);
  const verification = {
    text,
    agenda: agenda.file,
    texts: files.texts
      .filter((each) => each.folder === folder)
      .map(({ file }) => file),
    works: new Map(
      files.works.flatMap(({ file }) =>
        file.value.works.map((work) => [work.id, work]),
      ),
    ),
    files,
  };
  const issues = [
    ...checkPassages(verification),
    ...checkCitations(verification),
    ...checkReferences(verification),
    ...checkWording(verification),
  ];
  return sortIssues(issues);
}

/** An issue at the innermost section of the outline that holds a stretch of the text. */
export function issueInOutline(
  { agenda, text }: Verification,
  { start, end }: Pick<Passage, "start" | "end">,
  expected: string,
): Issue {
  const innermost = allSections(agenda.value).findLast(({ section }) =>
    holds(section, { start, end }),
  );
  return agenda.issue(
    innermost?.path ?? [],
    `${expected} at ${start}-${end}`,
    text.slice(start, end),
  );
}
