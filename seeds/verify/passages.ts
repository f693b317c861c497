import { createHash } from "node:crypto";
import type { Issue } from "../issue.ts";
import type { Passage, TextFile } from "../schema.ts";
import { allSections } from "../sections.ts";
import type { FieldPath } from "../yaml-content.ts";
import type { Verification } from "./verification.ts";

/** A length that is not the text's; passages whose hash is not that of their words; passages and sections that cut a word. */
export function checkPassages({ text, agenda, texts }: Verification): Issue[] {
  const issues: Issue[] = [];
  const { length } = agenda.value.source;
  if (length !== text.length) {
    const expected = `${text.length}, the length of the source text`;
    issues.push(agenda.issue(["source", "length"], expected, length));
  }
  for (const { section, path } of allSections(agenda.value)) {
    for (const end of ["start", "end"] as const) {
      if (!cutsWord(text, section[end])) continue;
      const expected = "an offset between words";
      issues.push(agenda.issue([...path, end], expected, section[end]));
    }
  }
  for (const { value, issue } of texts) {
    for (const { path, passage } of passagesOf(value)) {
      const { start, end, sha256 } = passage;
      const hash = createHash("sha256").update(text.slice(start, end));
      const digest = hash.digest("hex");
      if (digest !== sha256) {
        const expected = `the hash of the words at ${start}-${end} of the source text, ${digest}`;
        issues.push(issue([...path, "sha256"], expected, sha256));
      }
      for (const side of ["start", "end"] as const) {
        if (!cutsWord(text, passage[side])) continue;
        const expected = "an offset between words";
        issues.push(issue([...path, side], expected, passage[side]));
      }
    }
  }
  return once(issues);
}

/** Every passage of a file with the keys that lead to it. */
function passagesOf(
  value: TextFile,
): { readonly path: FieldPath; readonly passage: Passage }[] {
  const said = (["gaps", "recommendations"] as const).flatMap((list) =>
    value[list].flatMap(({ passages, links }, index) => [
      ...passages.map((passage, place) => ({
        path: [list, index, "passages", place],
        passage,
      })),
      ...links.flatMap(({ stated }, place) =>
        stated === undefined
          ? []
          : [
              {
                path: [list, index, "links", place, "stated"],
                passage: stated,
              },
            ],
      ),
    ]),
  );
  const named = (["citations", "references"] as const).flatMap((list) =>
    value[list].map(({ passage }, index) => ({
      path: [list, index, "passage"],
      passage,
    })),
  );
  return [...said, ...named];
}

/** Whether an offset stands between two letters or digits. */
function cutsWord(text: string, offset: number): boolean {
  return /^[\p{L}\p{N}]{2}$/u.test(text.slice(offset - 1, offset + 1));
}

/** A passage that several things share by an alias is wrong once. */
function once(issues: readonly Issue[]): Issue[] {
  const byPlace = new Map(
    issues.toReversed().map((issue) => {
      const { file, line, column, expected } = issue;
      return [`${file}:${line}:${column} ${expected}`, issue];
    }),
  );
  return [...byPlace.values()].toReversed();
}
