import { type Issue, sortIssues } from "./issue.ts";
import { plain } from "./plain.ts";
import type { Concept } from "./schema.ts";
import type { ParsedFiles } from "./seeds.ts";
import type { FieldPath } from "./yaml-content.ts";
import type { YamlFile } from "./yaml-file.ts";

/**
 * What is not wrong in sound seeds but not done well either: statements that are no sentences or stand twice, titles that are, long
 * rationales and definitions, definitions that only repeat the label, schemes and works that nothing uses.
 */
export function checkStyle(files: ParsedFiles): Issue[] {
  return sortIssues([
    ...writings(files).flatMap(checkWriting),
    ...repeated(writings(files)),
    ...deadSchemes(files),
    ...deadWorks(files),
  ]);
}

type AnyFile = Pick<YamlFile<unknown>, "file" | "issue">;

/** A text in a curator's words, with what it is. */
interface Writing {
  readonly file: AnyFile;
  readonly path: FieldPath;
  readonly kind: "title" | "sentence" | "rationale" | "definition";
  readonly words: string;
  /** The label that a definition explains. */
  readonly label?: string;
  /** Among these, no two may say the same; undefined where they may. */
  readonly distinctIn?: string;
}

const longest = { title: 12, sentence: 50, rationale: 25, definition: 30 };

function writings(files: ParsedFiles): Writing[] {
  const said = files.texts.flatMap(({ file, folder }) =>
    (["gaps", "recommendations"] as const).flatMap((list) =>
      file.value[list].flatMap((saying, index) => [
        ...("title" in saying
          ? [
              {
                file,
                path: [list, index, "title"],
                kind: "title" as const,
                words: saying.title,
                distinctIn: `titles of ${folder}`,
              },
              {
                file,
                path: [list, index, "question"],
                kind: "sentence" as const,
                words: saying.question,
                distinctIn: `questions of ${folder}`,
              },
            ]
          : []),
        {
          file,
          path: [list, index, "statement"],
          kind: "sentence" as const,
          words: saying.statement,
          distinctIn: `statements of ${folder}`,
        },
        ...saying.links.flatMap(({ inferred }, place) =>
          inferred === undefined
            ? []
            : [
                {
                  file,
                  path: [list, index, "links", place, "inferred"],
                  kind: "rationale" as const,
                  words: inferred,
                },
              ],
        ),
      ]),
    ),
  );
  const defined = files.schemes.flatMap(({ file }) =>
    definitions(file, ["concepts"], file.value.concepts, file.value.id),
  );
  return [...said, ...defined];
}

function definitions(
  file: AnyFile,
  path: FieldPath,
  concepts: readonly Concept[],
  scheme: string,
): Writing[] {
  return concepts.flatMap(({ definition, label, narrower }, index) => [
    {
      file,
      path: [...path, index, "definition"],
      kind: "definition" as const,
      words: definition,
      label,
      distinctIn: `definitions of ${scheme}`,
    },
    ...definitions(file, [...path, index, "narrower"], narrower, scheme),
  ]);
}

function checkWriting({ file, path, kind, words, label }: Writing): Issue[] {
  const rules: readonly (readonly [boolean, string])[] = [
    [/^[\p{Lu}\p{N}‘“'"]/u.test(words), "a capital letter at the beginning"],
    [
      kind === "title" ? !/[.!]$/u.test(words) : /[.?!]['"’”)]*$/u.test(words),
      kind === "title"
        ? "no full stop at the end of a title"
        : "a full stop or question mark at the end",
    ],
    [!/\s{2}/u.test(words), "single spaces"],
    [
      words.split(/\s+/u).length <= longest[kind],
      `at most ${longest[kind]} words in a ${kind}`,
    ],
    [
      label === undefined || plain(words) !== plain(label),
      "a definition that says more than the label",
    ],
  ];
  return rules.flatMap(([kept, expected]) =>
    kept ? [] : [file.issue(path, expected, words)],
  );
}

function repeated(all: readonly Writing[]): Issue[] {
  const seen = new Map<string, string>();
  return all.flatMap(({ file, path, words, distinctIn }) => {
    if (distinctIn === undefined) return [];
    const key = `${distinctIn}: ${plain(words)}`;
    const before = seen.get(key);
    const { line } = file.issue(path, "", words);
    seen.set(key, before ?? `${file.file}:${line}`);
    if (before === undefined) return [];
    const expected = `other words than those at ${before}`;
    return [file.issue(path, expected, words)];
  });
}

function deadSchemes({ schemes, texts }: ParsedFiles): Issue[] {
  const used = new Set(
    texts.flatMap(({ file: { value } }) => [
      ...[...value.gaps, ...value.recommendations].flatMap(({ links }) =>
        links.map(({ concept }) => concept),
      ),
      ...value.citations.map(({ intent }) => intent),
      ...value.recommendations.flatMap(({ family, stakeholders }) => [
        family,
        ...stakeholders,
      ]),
    ]),
  );
  return schemes.flatMap(({ file }) => {
    const ids = idsOf(file.value.concepts);
    return ids.some((id) => used.has(id))
      ? []
      : [
          file.issue(
            ["id"],
            "a scheme of which some text uses a concept",
            file.value.id,
          ),
        ];
  });
}

function idsOf(concepts: readonly Concept[]): string[] {
  return concepts.flatMap(({ id, narrower }) => [id, ...idsOf(narrower)]);
}

function deadWorks({ works, texts }: ParsedFiles): Issue[] {
  const used = new Set(
    texts.flatMap(({ file: { value } }) =>
      [...value.citations, ...value.references].flatMap(
        ({ work, candidates }) => [work, ...candidates],
      ),
    ),
  );
  return works.flatMap(({ file }) =>
    file.value.works.flatMap(({ id }, index) =>
      used.has(id)
        ? []
        : [
            file.issue(
              ["works", index, "id"],
              "a work that some text cites or lists",
              id,
            ),
          ],
    ),
  );
}
