import { type Issue, sortIssues } from "../issue.ts";
import type { ParsedFiles } from "../seeds.ts";
import { checkCitations } from "./citations.ts";
import { checkPassages } from "./passages.ts";
import { checkReferences } from "./references.ts";
import type { Verification } from "./verification.ts";
import { checkWording } from "./wording.ts";

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
  const verification: Verification = {
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
