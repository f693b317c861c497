import type { Issue } from "../issue.ts";
import type { Agenda, Passage } from "../schema.ts";
import type { Work } from "../works-schema.ts";
import { allSections, holds } from "../sections.ts";
import type { InFolder, ParsedFiles } from "../seeds.ts";

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
