interface Named {
  readonly id: string;
  readonly label: string;
}

/** A stretch of a sentence, and the thing it names; null where it names none. */
export interface SentencePart<Thing> {
  readonly text: string;
  readonly thing: Thing | null;
}

/**
 * A sentence in parts, in order and complete, so that the names in it can lead to what they name: each thing at the first place where its
 * whole name stands, with the quotation marks round it; the longest name first, none within another. What is not named is no part.
 */
export function linkedSentence<Thing extends Named>(
  sentence: string,
  things: readonly Thing[],
): SentencePart<Thing>[] {
  let parts: SentencePart<Thing>[] = [{ text: sentence, thing: null }];
  const longestFirst = things
    .filter(({ label }) => label !== "")
    .toSorted((a, b) => b.label.length - a.label.length);
  for (const thing of longestFirst) {
    for (const name of [`“${thing.label}”`, thing.label]) {
      const split = splitAt(parts, name, thing);
      if (!split) continue;
      parts = split;
      break;
    }
  }
  return parts;
}

/** The parts with a name's first place among those that name nothing yet as a part of its own; null where it stands nowhere. */
function splitAt<Thing>(
  parts: readonly SentencePart<Thing>[],
  name: string,
  thing: Thing,
): SentencePart<Thing>[] | null {
  const at = parts.findIndex(
    (part) => part.thing === null && part.text.includes(name),
  );
  const found = parts[at];
  if (!found) return null;
  const start = found.text.indexOf(name);
  const split = [
    { text: found.text.slice(0, start), thing: null },
    { text: name, thing },
    { text: found.text.slice(start + name.length), thing: null },
  ].filter(({ text }) => text !== "");
  return parts.toSpliced(at, 1, ...split);
}
