import * as v from "valibot";
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type YAMLParseError,
} from "yaml";
import { type Issue, show } from "./issue.ts";
import {
  contentProblems,
  type FieldPath,
  type Place,
  type Problem,
} from "./yaml-content.ts";

/** A parsed file that still knows the place of each of its values. */
export interface YamlFile<Value> {
  readonly file: string;
  readonly value: Value;
  /** An issue at the value that `path` leads to. */
  readonly issue: (
    path: FieldPath,
    expected: string,
    received: unknown,
  ) => Issue;
}

type Outcome<Value> =
  | { readonly ok: true; readonly file: YamlFile<Value> }
  | { readonly ok: false; readonly issues: readonly Issue[] };

const largestFile = 5_000_000;

/**
 * The value of a YAML 1.2 file (UTF-8, without byte order mark, NFC) that satisfies `schema`, or every problem in it. Problems of the
 * YAML itself hide those of the schema: they are mended first.
 */
export function parseYamlFile<const Schema extends v.GenericSchema>(
  file: string,
  bytes: Uint8Array,
  schema: Schema,
): Outcome<v.InferOutput<Schema>> {
  const decoded = decode(bytes);
  if (!decoded.ok) {
    const { line, column, expected, received } = decoded;
    return {
      ok: false,
      issues: [{ file, line, column, field: "", expected, received }],
    };
  }
  const lines = new LineCounter();
  const document = parseDocument(decoded.text, { lineCounter: lines });
  function issueAt(place: Place, expected: string, received: unknown): Issue {
    const { line, col } = lines.linePos(offsetOf(document, place));
    const field = place.path.join(".");
    const shown = place.show ?? show(received);
    return { file, line, column: col, field, expected, received: shown };
  }
  const malformed = [
    ...firstOfEachLine(
      document.errors.map((error) => syntaxIssue(file, error)),
    ),
    ...contentProblems(document.contents, []).map((problem) =>
      issueAt(problem, problem.expected, problem.received),
    ),
  ];
  if (malformed.length > 0) return { ok: false, issues: malformed };
  const outcome = v.safeParse(schema, document.toJS({ maxAliasCount: 10_000 }));
  if (!outcome.success) {
    return {
      ok: false,
      issues: outcome.issues.map((issue) => {
        const { expected, ...place } = ruleProblem(issue);
        return issueAt(place, expected, place.received);
      }),
    };
  }
  return {
    ok: true,
    file: {
      file,
      value: outcome.output,
      issue: (path, expected, received) =>
        issueAt({ path, received }, expected, received),
    },
  };
}

type Decoded =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      readonly line: number;
      readonly column: number;
      readonly expected: string;
      readonly received: string;
    };

function decode(bytes: Uint8Array): Decoded {
  const start = { ok: false, line: 1, column: 1 } as const;
  if (bytes.length > largestFile) {
    return {
      ...start,
      expected: `at most ${largestFile} bytes`,
      received: `${bytes.length} bytes`,
    };
  }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return {
      ...start,
      expected: "UTF-8 without a byte order mark",
      received: "a byte order mark",
    };
  }
  try {
    return {
      ok: true,
      text: new TextDecoder("utf-8", { fatal: true }).decode(bytes),
    };
  } catch {
    return { ...start, expected: "UTF-8", received: "other bytes" };
  }
}

function syntaxIssue(
  file: string,
  error: Pick<YAMLParseError, "linePos" | "message">,
): Issue {
  const { line, col } = error.linePos?.[0] ?? { line: 1, col: 1 };
  const received = error.message.replace(/ at line \d+, column \d+:[^]*$/u, "");
  return {
    file,
    line,
    column: col,
    field: "",
    expected: "YAML 1.2",
    received: received.trim(),
  };
}

/** One slip of the pen makes the YAML parser complain of a line several times. */
function firstOfEachLine(issues: readonly Issue[]): Issue[] {
  const lines = new Map(issues.toReversed().map((each) => [each.line, each]));
  return [...lines.values()];
}

function ruleProblem(issue: v.BaseIssue<unknown>): Problem {
  const items = issue.path ?? [];
  // A path item's key is unknown to valibot; those of lists and objects are numbers and strings.
  const path = items.map((item) => item.key as string | number);
  const last = items.at(-1);
  if (issue.type === "strict_object" && issue.expected === "never") {
    const expected = "no field of that name";
    return { path, received: path.at(-1), atKey: true, expected };
  }
  if (issue.type === "strict_object") {
    const missing = issue.received === "undefined";
    const expected = missing ? "a value" : "a mapping of fields";
    return { path, received: missing ? undefined : issue.input, expected };
  }
  return {
    path,
    received: last === undefined ? issue.input : last.value,
    expected: issue.message,
  };
}

/** The offset of the value (or key) at the end of `path`; of the nearest value above it where it is missing. */
function offsetOf(document: Document, { path, atKey }: Place): number {
  let node: unknown = document.contents;
  let offset = start(node);
  for (const [index, step] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(
        ({ key }) => isScalar(key) && key.value === step,
      );
      if (pair === undefined) return offset;
      if (atKey === true && index === path.length - 1) return start(pair.key);
      node = pair.value;
    } else if (isSeq(node) && typeof step === "number") {
      node = node.items[step];
    } else return offset;
    offset = start(node, offset);
  }
  return offset;
}

function start(node: unknown, otherwise = 0): number {
  return isNode(node) ? (node.range?.[0] ?? otherwise) : otherwise;
}
