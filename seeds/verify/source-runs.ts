/** Nine words in a row are a quotation; names and titles apart. */
const runLength = 9;

/**
 * Finds, in a text, the runs of nine or more words that stand in a source as well. Case, punctuation and line breaks do not count. No run
 * goes through a DOI, one of the `titles`, or one of the `listed` stretches of the source: those are facts that anyone may state.
 */
export function sourceRuns(
  source: string,
  titles: readonly string[],
  listed: readonly { readonly start: number; readonly end: number }[] = [],
): (text: string) => string[] {
  const facts = titles
    .map(wordsOf)
    .filter((words) => words.length > 1)
    .map(spaced)
    .toSorted((a, b) => b.length - a.length);
  const pieces = between(source, listed).flatMap((stretch) =>
    facts
      .reduce(
        (text, fact) => text.replaceAll(fact, "|"),
        spaced(wordsOf(stretch)),
      )
      .split("|"),
  );
  const taken = new Set(pieces.flatMap((piece) => runsOf(wordsOf(piece))));
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

/** What lies between stretches of a text. */
function between(
  text: string,
  stretches: readonly { readonly start: number; readonly end: number }[],
): string[] {
  const sorted = stretches.toSorted((a, b) => a.start - b.start);
  const starts = [0, ...sorted.map(({ end }) => end)];
  const ends = [...sorted.map(({ start }) => start), text.length];
  return starts.map((start, index) => text.slice(start, ends[index]));
}

/** Words with a space on either side of each, so that one sequence of them can be found next to another. */
function spaced(words: readonly string[]): string {
  return words.map((word) => ` ${word} `).join("");
}

function wordsOf(text: string): string[] {
  const withoutDois = text.replace(/\b10\.\d{4,9}\/\S+/gu, " ");
  return withoutDois.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function runsOf(words: readonly string[]): string[] {
  return words
    .slice(0, Math.max(0, words.length - runLength + 1))
    .map((_, index) => words.slice(index, index + runLength).join(" "));
}
