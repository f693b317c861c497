import type { Issue } from "../issue.ts";
import type { YamlFile } from "../yaml-file.ts";
import type { FieldPath } from "../yaml-content.ts";
import { sourceRuns } from "./source-runs.ts";
import type { Verification } from "./verification.ts";

/** Phrases that are said to be the author's and are not in the gap's passages; wordings that take over a sentence of the source. */
export function checkWording(verification: Verification): Issue[] {
  return [...strangePhrases(verification), ...borrowedSentences(verification)];
}

function strangePhrases({ text, texts }: Verification): Issue[] {
  return texts.flatMap(({ value, issue }) =>
    value.gaps.flatMap(({ strength, passages }, index) => {
      if (strength === undefined) return [];
      const words = passages.map(({ start, end }) => text.slice(start, end));
      return words.some((each) => each.includes(strength))
        ? []
        : [
            issue(
              ["gaps", index, "strength"],
              "words that stand in a passage of the gap",
              strength,
            ),
          ];
    }),
  );
}

function borrowedSentences({
  text,
  agenda,
  texts,
  works,
  files,
}: Verification): Issue[] {
  const titles = [agenda.value, ...works.values()].flatMap((each) => [
    each.title ?? "",
    "container" in each ? (each.container ?? "") : "",
  ]);
  const listed = texts.flatMap(({ value }) =>
    value.references.map(({ passage }) => passage),
  );
  const runsIn = sourceRuns(text, titles, listed);
  const all: Pick<YamlFile<unknown>, "value" | "issue">[] = [
    ...texts,
    ...files.schemes.map(({ file }) => file),
  ];
  return all.flatMap(({ value, issue }) =>
    textsIn(value, []).flatMap(({ path, words }) =>
      runsIn(words).map((run) =>
        issue(path, "words of your own, no run of nine from the source", run),
      ),
    ),
  );
}

/** Every text in a value with the keys that lead to it. */
function textsIn(
  value: unknown,
  path: FieldPath,
): { readonly path: FieldPath; readonly words: string }[] {
  if (typeof value === "string") return [{ path, words: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    textsIn(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
