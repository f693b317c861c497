import type {
  Agenda,
  Citation,
  Gap,
  Link,
  Passage,
  Recommendation,
  Reference,
  Scheme,
  TextFile,
} from "./schema.ts";
import type { Author, Work } from "./works-schema.ts";
import type { YamlFile } from "./yaml-file.ts";

/** A file and the agenda folder it lies in (empty for the schemes of all agendas). */
export interface InFolder<Value> {
  readonly file: YamlFile<Value>;
  readonly folder: string;
}

/** Seeds files, each sound in itself, by kind. */
export interface ParsedFiles {
  readonly schemes: InFolder<Scheme>[];
  readonly agendas: InFolder<Agenda>[];
  readonly works: InFolder<{ works: Work[] }>[];
  readonly texts: InFolder<TextFile>[];
}

/** A passage with the innermost section that holds it. */
export type PlacedPassage = Passage & { readonly section: string };

type Placed<Value> = Omit<Value, "passages" | "links" | "passage"> & {
  readonly passages: readonly PlacedPassage[];
  readonly links: readonly PlacedLink[];
};

export type PlacedLink = Omit<Link, "stated"> & {
  readonly stated?: PlacedPassage | undefined;
};
export type PlacedGap = Placed<Gap>;
export type PlacedRecommendation = Placed<Recommendation>;
export type PlacedCitation = Omit<Citation, "passage"> & {
  readonly passage: PlacedPassage;
};
export type PlacedReference = Omit<Reference, "passage"> & {
  readonly passage: PlacedPassage;
};

/** An agenda with everything read from its text. */
export interface AgendaSeeds {
  readonly agenda: Agenda;
  readonly gaps: readonly PlacedGap[];
  readonly citations: readonly PlacedCitation[];
  readonly recommendations: readonly PlacedRecommendation[];
  readonly references: readonly PlacedReference[];
}

/** Everything the seeds say, checked: every id is unique, every reference leads somewhere, every passage lies in its section. */
export interface Seeds {
  readonly schemes: readonly Scheme[];
  readonly works: readonly Work[];
  readonly agendas: readonly AgendaSeeds[];
}

const letters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
};

/** The id of an author's node: `person` where given, else `author-<family>-<given>` in plain letters. */
export function authorId(author: Author): string {
  if (author.person !== undefined) return author.person;
  const name = author.name ?? [author.family, author.given].join(" ");
  const plain = name
    .toLowerCase()
    .replace(/[ßæœøłđðþ]/gu, (letter) => letters[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-");
  return `author-${plain.replace(/^-+|-+$/gu, "")}`;
}
