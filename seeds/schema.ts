import * as v from "valibot";

/**
 * What a seeds file may say. There are four kinds of file, told apart by their path:
 *
 * - `schemes/<scheme>.yaml` and `agendas/<agenda>/schemes/<scheme>.yaml`: a {@link Scheme}
 * - `agendas/<agenda>/agenda.yaml`: an {@link Agenda} with its outline
 * - `agendas/<agenda>/works.yaml`: a list of {@link Work}
 * - `agendas/<agenda>/text/<name>.yaml`: what a stretch of the text says, a {@link TextFile}
 *
 * The message of every rule names what is expected; the parser puts "expected" before it.
 */

function text(maximum: number) {
  return v.pipe(
    v.string("text"),
    v.trim(),
    v.minLength(1, "text that is not empty"),
    v.maxLength(maximum, `at most ${maximum} characters`),
  );
}

function words(maximum: number) {
  return v.pipe(
    text(maximum * 20),
    v.check(
      (value) => value.split(/\s+/u).length <= maximum,
      `at most ${maximum} words`,
    ),
  );
}

/** An id. Those of authors and passages are made from what they name, so no other may look like them. */
function slug(prefix = "") {
  return v.pipe(
    v.string(`"${prefix}<slug>"`),
    v.regex(
      new RegExp(`^(?!passage-)${prefix}[a-z0-9]+(-[a-z0-9]+)*$`, "u"),
      `"${prefix}<slug>" (a-z, 0-9 and single hyphens)`,
    ),
    v.check(
      (id) => prefix === "author-" || !id.startsWith("author-"),
      "an id that does not begin like an author's",
    ),
    v.maxLength(100, "at most 100 characters"),
  );
}

const offset = v.pipe(
  v.number("a whole number"),
  v.safeInteger("a whole number"),
  v.minValue(0, "an offset of 0 or more"),
);

const year = v.pipe(
  v.number("a year"),
  v.integer("a year"),
  v.minValue(1000, "a year from 1000"),
  v.maxValue(2100, "a year to 2100"),
);

const sha256 = v.pipe(
  v.string("64 hexadecimal digits"),
  v.regex(/^[0-9a-f]{64}$/u, "64 lower-case hexadecimal digits"),
);

const doi = v.pipe(
  v.string("a DOI"),
  v.regex(/^10\.\d{4,9}\/\S+$/u, "a DOI without prefix, such as 10.1000/182"),
);

function list<const Item extends v.GenericSchema>(item: Item) {
  return v.array(item, "a list");
}

function optionalList<const Item extends v.GenericSchema>(item: Item) {
  return v.optional(list(item), []);
}

/** The shapes that the concepts of a scheme can be drawn with. */
const marks = [
  "square",
  "diamond",
  "triangle",
  "hexagon",
  "cross",
  "star",
] as const;

const graphLabels = new Set([
  "Agenda",
  "Author",
  "Citation",
  "Concept",
  "ConceptScheme",
  "Dataset",
  "LacunaNode",
  "Passage",
  "Recommendation",
  "ResearchGap",
  "Section",
  "Work",
]);

export interface Concept {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  readonly notation?: string | undefined;
  readonly narrower: readonly Concept[];
}

const concept: v.GenericSchema<unknown, Concept> = v.strictObject({
  id: slug(),
  label: text(100),
  definition: text(400),
  notation: v.optional(text(40)),
  narrower: v.optional(
    v.lazy(() => list(concept)),
    [],
  ),
});

/** A SKOS concept scheme: terms of one sort, broader ones holding narrower ones. */
export const scheme = v.strictObject({
  id: slug(),
  title: text(100),
  definition: text(400),
  /** Its place among the schemes, lowest first. */
  position: offset,
  /** The shape its concepts are drawn with; without it they are listed, not drawn. */
  mark: v.optional(v.picklist(marks, `one of ${marks.join(", ")}`)),
  /** The label its concepts carry in the graph besides `Concept`. */
  label: v.pipe(
    v.string("a label"),
    v.regex(/^[A-Z][A-Za-z]{1,40}$/u, "a label such as PestelDriver"),
    v.check(
      (label) => !graphLabels.has(label),
      "a label that the graph does not use itself",
    ),
  ),
  concepts: list(concept),
});

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly supplied: boolean;
  readonly number?: string | undefined;
  readonly start: number;
  readonly end: number;
  readonly children: readonly Section[];
}

const section: v.GenericSchema<unknown, Section> = v.strictObject({
  id: slug("section-"),
  title: text(200),
  /** True where the source has no such heading and the title is the curator's. */
  supplied: v.optional(v.boolean("true or false"), false),
  number: v.optional(text(20)),
  start: offset,
  end: offset,
  children: v.optional(
    v.lazy(() => list(section)),
    [],
  ),
});

const author = v.pipe(
  v.strictObject({
    /** A person's family name; a body has `name` instead. */
    family: v.optional(text(100)),
    given: v.optional(text(100)),
    name: v.optional(text(200)),
    /** The author id this spelling belongs to, where the name alone would give another. */
    person: v.optional(slug("author-")),
  }),
  v.check(
    ({ family, given, name }) =>
      name === undefined
        ? family !== undefined
        : family === undefined && given === undefined,
    "a person (family, given) or a body (name)",
  ),
);

/** A text that sets a research agenda, with its outline. Its words are not kept: length and hash identify them. */
export const agenda = v.strictObject({
  id: slug(),
  title: text(300),
  authors: list(author),
  year: v.optional(year),
  doi: v.optional(doi),
  source: v.strictObject({
    /** UTF-16 code units. */
    length: offset,
    /** Of the whole text in UTF-8. */
    sha256,
  }),
  /** What of the text has been curated, in a sentence, as long as that is not all of it. */
  readSoFar: v.optional(text(200)),
  sections: list(section),
});

/** CSL 1.0.2 item types in use: https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types */
const workTypes = [
  "article-journal",
  "article-magazine",
  "article-newspaper",
  "book",
  "chapter",
  "document",
  "legislation",
  "paper-conference",
  "post-weblog",
  "report",
  "thesis",
  "webpage",
] as const;

const workFacts = [
  "type",
  "title",
  "authors",
  "editors",
  "year",
  "container",
  "volume",
  "issue",
  "pages",
  "publisher",
  "doi",
] as const;

/** A work of the literature. What is not known is left out; what nobody verified is named in `unverified`. */
const work = v.strictObject({
  id: slug(),
  type: v.picklist(workTypes, `a CSL type: ${workTypes.join(", ")}`),
  title: v.optional(text(500)),
  authors: list(author),
  authorsIncomplete: v.optional(v.boolean("true or false"), false),
  editors: optionalList(author),
  year: v.optional(year),
  container: v.optional(text(300)),
  volume: v.optional(text(40)),
  issue: v.optional(text(40)),
  pages: v.optional(text(40)),
  publisher: v.optional(text(200)),
  doi: v.optional(doi),
  unverified: optionalList(
    v.picklist(workFacts, `a fact: ${workFacts.join(", ")}`),
  ),
  note: v.optional(text(500)),
});

/** The works of an agenda. */
export const worksFile = v.strictObject({ works: list(work) });

const passage = v.strictObject({
  start: offset,
  end: offset,
  sha256,
  /** The section that holds it, where that is not the file's. */
  section: v.optional(slug("section-")),
});

const link = v.pipe(
  v.strictObject({
    concept: slug(),
    /** Where the text says so. */
    stated: v.optional(passage),
    /** Why a curator concludes it, in a line. */
    inferred: v.optional(text(300)),
  }),
  v.check(
    ({ stated, inferred }) =>
      (stated === undefined) !== (inferred === undefined),
    "either stated (a passage) or inferred (a rationale)",
  ),
);

const gap = v.strictObject({
  id: slug("gap-"),
  title: words(12),
  statement: words(50),
  question: v.pipe(words(50), v.endsWith("?", "a question that ends in ?")),
  certainty: v.picklist(["explicit", "implicit"], "explicit or implicit"),
  /** The author's own few words for how large or pressing the gap is. */
  strength: v.optional(words(6)),
  passages: v.pipe(list(passage), v.minLength(1, "at least one passage")),
  links: optionalList(link),
  /** The ids of the citations that stand at it. */
  citations: optionalList(slug("citation-")),
});

const citation = v.pipe(
  v.strictObject({
    id: slug("citation-"),
    /** The work cited, where that is settled. */
    work: v.optional(slug()),
    /** The works it may mean, where it is not. */
    candidates: optionalList(slug()),
    passage,
    pages: v.optional(text(40)),
    /** A concept of the scheme `citation-intents`. */
    intent: slug(),
  }),
  v.check(
    ({ work, candidates }) => work === undefined || candidates.length === 0,
    "either work or candidates",
  ),
);

const recommendation = v.strictObject({
  id: slug("recommendation-"),
  statement: words(50),
  /** A concept of the scheme `recommendation-families`. */
  family: slug(),
  /** Who is to act: concepts. */
  stakeholders: optionalList(slug()),
  passages: v.pipe(list(passage), v.minLength(1, "at least one passage")),
  links: optionalList(link),
  /** The ids of the gaps it would need answered. */
  gaps: optionalList(slug("gap-")),
});

/** What a stretch of the text says: gaps, citations, recommendations, with the passages that say it. */
export const textFile = v.strictObject({
  /** Every passage in the file lies in this section unless it names another. */
  section: slug("section-"),
  gaps: optionalList(gap),
  citations: optionalList(citation),
  recommendations: optionalList(recommendation),
});

export type Scheme = v.InferOutput<typeof scheme>;
export type Agenda = v.InferOutput<typeof agenda>;
export type Author = v.InferOutput<typeof author>;
export type Work = v.InferOutput<typeof work>;
export type Passage = v.InferOutput<typeof passage>;
export type Link = v.InferOutput<typeof link>;
export type Gap = v.InferOutput<typeof gap>;
export type Citation = v.InferOutput<typeof citation>;
export type Recommendation = v.InferOutput<typeof recommendation>;
export type TextFile = v.InferOutput<typeof textFile>;
