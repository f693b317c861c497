/**
 * How many slips of the pen a word may have and still be understood: none up to 4 letters, 1 up to 8, 2 in longer ones. None where each
 * sign counts, in numbers and Han characters: 2018 is no misspelt 2017.
 *
 * Short words have too many neighbours: of the English words that the seeds lack, one slip takes more than half of those with 4 letters for
 * another one (farm for form), and a second slip a third of those with 8.
 */
export function slipsAllowed(word: string): number {
  if (word.length <= 4 || /[\p{N}\p{Script=Han}]/u.test(word)) return 0;
  return word.length <= 8 ? 1 : 2;
}

/**
 * Of `words`, sorted by code unit, the nearest to `word` that are at most `slips` away: a letter more, less or another, and two neighbours
 * that changed places, count one each (optimal string alignment; Boytsov, "Indexing Methods for Approximate Dictionary Searching:
 * Comparative Analysis", 2011). In their order; empty where none is near.
 */
export function nearestWords(
  words: readonly string[],
  word: string,
  slips: number,
): string[] {
  if (slips === 0) return [];
  const table = distances(word, slips);
  let nearest: string[] = [];
  let best = slips;
  let before = "";
  for (const each of words) {
    const distance = table.to(each, sharedLength(before, each));
    before = each;
    if (distance > best) continue;
    if (distance < best) nearest = [];
    best = distance;
    nearest.push(each);
  }
  return nearest;
}

/**
 * Distances from `word` to one word after another, more than `slips` where they are farther. Rows of the beginning that a word shares with the
 * one before are kept, and a beginning that is too far off rules out all words that share it.
 */
function distances(
  word: string,
  slips: number,
): { readonly to: (other: string, shared: number) => number } {
  const width = word.length + 1;
  const far = slips + 1;
  const longest = word.length + slips;
  const rows = new Uint8Array((longest + 1) * width).fill(far);
  for (let j = 0; j <= Math.min(slips, word.length); j += 1) rows[j] = j;
  /** Rows that hold for the word before, and the one at which it got too far, if it did. */
  let valid = 0;
  let lost = Infinity;
  function fill(other: string, i: number): boolean {
    const row = i * width;
    const from = Math.max(1, i - slips);
    const to = Math.min(word.length, i + slips);
    let nearest = far;
    rows[row + from - 1] = from === 1 ? Math.min(i, far) : far;
    if (from === 1) nearest = Math.min(i, far);
    for (let j = from; j <= to; j += 1) {
      const same = other.charCodeAt(i - 1) === word.charCodeAt(j - 1);
      let least = Math.min(
        at(row - width + j - 1) + (same ? 0 : 1),
        at(row - width + j) + 1,
        at(row + j - 1) + 1,
      );
      if (
        i > 1 &&
        j > 1 &&
        other.charCodeAt(i - 1) === word.charCodeAt(j - 2) &&
        other.charCodeAt(i - 2) === word.charCodeAt(j - 1)
      ) {
        least = Math.min(least, at(row - 2 * width + j - 2) + 1);
      }
      rows[row + j] = Math.min(least, far);
      nearest = Math.min(nearest, least);
    }
    if (to < word.length) rows[row + to + 1] = far;
    return nearest <= slips;
  }
  function at(place: number): number {
    return rows[place] ?? far;
  }
  return {
    to: (other, shared) => {
      if (shared >= lost) return far;
      valid = Math.min(valid, shared);
      lost = Infinity;
      if (other.length > longest) {
        // Its rows were not computed: the next word may use those of the beginning that was.
        return far;
      }
      for (let i = valid + 1; i <= other.length; i += 1) {
        if (!fill(other, i)) {
          valid = i - 1;
          lost = i;
          return far;
        }
        valid = i;
      }
      return at(other.length * width + word.length);
    },
  };
}

function sharedLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) {
    length += 1;
  }
  return length;
}
