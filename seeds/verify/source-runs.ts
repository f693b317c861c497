/** Nine words in a row are a quotation; names and titles apart. */
const runLength = 9;

/**
 * Finds, in a text, the runs of nine or more words that stand in a source as well. Case, punctuation and line breaks do not count; a run
 * that is part of one of the `titles` is none.
 */
export function sourceRuns(
  source: string,
  titles: readonly string[],
): (text: string) => string[] {
  const free = new Set(titles.flatMap((title) => runsOf(wordsOf(title))));
  const taken = new Set(
    runsOf(wordsOf(source)).filter((run) => !free.has(run)),
  );
  return (text) => {
    const words = wordsOf(text);
    const runs: { start: number; end: number }[] = [];
    for (const [start, run] of runsOf(words).entries()) {
      if (!taken.has(run)) continue;
      const end = start + runLength;
      const last = runs.at(-1);
      if (last !== undefined && start < last.end) last.end = end;
      else runs.push({ start, end });
    }
    return runs.map(({ start, end }) => words.slice(start, end).join(" "));
  };
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function runsOf(words: readonly string[]): string[] {
  return words
    .slice(0, Math.max(0, words.length - runLength + 1))
    .map((_, index) => words.slice(index, index + runLength).join(" "));
}
