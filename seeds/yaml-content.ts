import { isMap, isScalar, isSeq } from "yaml";

/** Where a value stands: the keys and indexes that lead to it from the top of the file. */
export type FieldPath = readonly (string | number)[];

/** A value in a file that is shown to a person. */
export interface Place {
  readonly path: FieldPath;
  readonly received: unknown;
  /** At the key that ends the path rather than at its value. */
  readonly atKey?: boolean;
  /** What was received, where JSON would not say it well. */
  readonly show?: string;
}

export interface Problem extends Place {
  readonly expected: string;
}

const longestText = 10_000;
const forbiddenKeys = new Set(["__proto__", "constructor", "prototype"]);

/** What YAML allows and a seeds file does not: such keys and texts would be altered or misread further on. */
export function contentProblems(node: unknown, path: FieldPath): Problem[] {
  if (isMap(node)) {
    return node.items.flatMap((pair) => {
      const key = isScalar(pair.key) ? pair.key.value : undefined;
      if (typeof key !== "string" || forbiddenKeys.has(key)) {
        const place = { path: [...path, String(key)], atKey: true };
        const show = JSON.stringify(String(key));
        return [
          { ...place, received: key, show, expected: "a key of plain text" },
        ];
      }
      return contentProblems(pair.value, [...path, key]);
    });
  }
  if (isSeq(node)) {
    return node.items.flatMap((item, index) =>
      contentProblems(item, [...path, index]),
    );
  }
  if (!isScalar(node) || typeof node.value !== "string") return [];
  const { value } = node;
  const expected = textRule(value);
  return expected === undefined ? [] : [{ path, received: value, expected }];
}

function textRule(value: string): string | undefined {
  if (value.length > longestText) return `at most ${longestText} characters`;
  if (value !== value.normalize("NFC")) {
    return "text in Unicode normal form C (composed accents)";
  }
  if (!value.isWellFormed()) return "text without lone surrogates";
  if (/[\p{Cc}--[\n]]/v.test(value)) return "text without control characters";
  return undefined;
}
