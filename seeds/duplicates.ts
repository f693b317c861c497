import type { Issue } from "./issue.ts";
import type { Gap, Passage } from "./schema.ts";
import type { ParsedFiles } from "./seeds.ts";

/** Two gaps on one passage that have this share of their longer words in common are taken for one gap written twice. */
const alike = 0.9;

/**
 * An issue for each gap that repeats one before it: their main passages overlap by half of the shorter, and their statements or questions
 * have most of their words in common. One passage may well state several gaps, each with a wording of its own.
 */
export function checkDuplicateGaps({ texts }: ParsedFiles): Issue[] {
  const seen: { gap: Gap; folder: string; where: string }[] = [];
  const issues: Issue[] = [];
  for (const { file, folder } of texts) {
    for (const [index, gap] of file.value.gaps.entries()) {
      const path = ["gaps", index];
      const before = seen.find(
        (each) => each.folder === folder && repeats(gap, each.gap),
      );
      const { line } = file.issue([...path, "id"], "", gap.id);
      if (before === undefined) {
        seen.push({ gap, folder, where: `${file.file}:${line}` });
      } else {
        const { gap: other, where } = before;
        const expected = `a gap of its own (${other.id} at ${where} says nearly the same of the same passage)`;
        issues.push(
          file.issue([...path, "statement"], expected, gap.statement),
        );
      }
    }
  }
  return issues;
}

function repeats(a: Gap, b: Gap): boolean {
  const [first, second] = [a.passages[0], b.passages[0]];
  if (first === undefined || second === undefined) return false;
  if (overlap(first, second) < 0.5) return false;
  const fields = ["statement", "question"] as const;
  return fields.some((field) => sharedWords(a[field], b[field]) >= alike);
}

/** The share of the shorter passage that lies in the other, 0 to 1. */
function overlap(a: Passage, b: Passage): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return Math.max(0, common) / Math.min(a.end - a.start, b.end - b.start);
}

/** Longer words in both of two texts per such word in either (Jaccard), 0 to 1; case and punctuation apart. */
function sharedWords(a: string, b: string): number {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const common = [...first].filter((word) => second.has(word)).length;
  return common / (first.size + second.size - common);
}

/** The words of four letters and more: the others mostly join them. */
function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu));
}
