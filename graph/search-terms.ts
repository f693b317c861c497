import { slipsAllowed } from "./near-words.ts";
import { joinedWords } from "./search-text.ts";

/** A word that nodes are searched for. */
export interface SoughtWord {
  readonly text: string;
  /** Whether a node's word must equal it; otherwise it may also begin with it. */
  readonly whole: boolean;
}

/** One word of a search text, and what a node must have for it. */
export interface Term {
  /** As it was typed, in the spelling in which words are compared: `trust`, `co-production`. */
  readonly text: string;
  /** One of these, */
  readonly anyOf: readonly SoughtWord[];
  /** or these, one directly after the other; none where no hyphens join it. */
  readonly parts: readonly SoughtWord[];
  /** Whether no node has it, and `anyOf` are words near it. */
  readonly corrected: boolean;
}

/** The words that nodes have. */
export interface Vocabulary {
  /** Those of `words` that some node's word satisfies. */
  readonly known: (
    words: readonly SoughtWord[],
  ) => Promise<ReadonlySet<SoughtWord>>;
  /** The words nearest to `word` that are at most `slips` away, sorted; empty where there is none. */
  readonly near: (word: string, slips: number) => Promise<readonly string[]>;
}

/**
 * The terms of a search text: none where it has no word, or one that no node has and that is not near any; then nothing is found.
 *
 * A word that some node has, or that some node's word begins with, means just that. Only any other is taken for the words nearest to it:
 * who asks for police wants no policy, and what is known of neither must look like nothing.
 */
export async function readTerms(
  text: string,
  vocabulary: Vocabulary,
): Promise<Term[]> {
  const typed = typedTerms(text);
  const known = await vocabulary.known(
    typed.flatMap(({ anyOf, parts }) => [...anyOf, ...parts]),
  );
  const terms: Term[] = [];
  for (const term of typed) {
    const anyOf = term.anyOf.filter((word) => known.has(word));
    const all = term.parts.every((word) => known.has(word));
    const parts = all ? term.parts : [];
    if (anyOf.length + parts.length > 0) {
      terms.push({ ...term, anyOf, parts });
      continue;
    }
    const near = await nearestTo(term, vocabulary);
    if (near.length === 0) return [];
    terms.push({ ...term, anyOf: near, parts, corrected: true });
  }
  return terms;
}

/**
 * The words of a search text, each once. Those that hyphens join are also looked for as one word and as parts, of which all but the last
 * are complete.
 */
function typedTerms(text: string): Term[] {
  const terms = joinedWords(text).map((parts): Term => {
    const last = parts.length - 1;
    return {
      text: parts.join("-"),
      anyOf: [{ text: parts.join(""), whole: false }],
      parts:
        last === 0
          ? []
          : parts.map((part, i) => ({ text: part, whole: i < last })),
      corrected: false,
    };
  });
  return [...new Map(terms.map((term) => [term.text, term])).values()];
}

async function nearestTo(
  { anyOf }: Term,
  vocabulary: Vocabulary,
): Promise<SoughtWord[]> {
  const near: SoughtWord[] = [];
  for (const { text } of anyOf) {
    for (const each of await vocabulary.near(text, slipsAllowed(text))) {
      near.push({ text: each, whole: false });
    }
  }
  return near;
}
