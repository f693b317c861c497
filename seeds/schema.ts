import * as v from "valibot";
import {
  described,
  doi,
  list,
  offset,
  optionalList,
  sha256,
  slug,
  text,
  words,
  year,
} from "./fields.ts";
import { author } from "./works-schema.ts";

/**
 * What a seeds file may say. There are four kinds of file, told apart by their path:
 *
 * - `schemes/<scheme>.yaml` and `agendas/<agenda>/schemes/<scheme>.yaml`: a {@link Scheme}
 * - `agendas/<agenda>/agenda.yaml`: an {@link Agenda} with its outline
 * - `agendas/<agenda>/works.yaml`: a list of works, in `works-schema.ts`
 * - `agendas/<agenda>/text/<name>.yaml`: what a stretch of the text says, a {@link TextFile}
 *
 * The descriptions reach editors by way of the JSON Schemas that `npm run schemas` makes.
 */

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
  definition: described(text(400), "What is meant, in your own words."),
  notation: described(
    v.optional(text(40)),
    "Its code in the vocabulary that the scheme follows.",
  ),
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
  position: described(offset, "Its place among the schemes, lowest first."),
  mark: described(
    v.optional(v.picklist(marks, `one of ${marks.join(", ")}`)),
    "The shape its concepts are drawn with; without it they are listed, not drawn.",
  ),
  label: described(
    v.pipe(
      v.string("a label"),
      v.regex(/^[A-Z][A-Za-z]{1,40}$/u, "a label such as PestelDriver"),
      v.check(
        (label) => !graphLabels.has(label),
        "a label that the graph does not use itself",
      ),
    ),
    "The label its concepts carry in the graph besides Concept.",
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
  supplied: described(
    v.optional(v.boolean("true or false"), false),
    "True where the source has no such heading and the title is the curator's.",
  ),
  number: v.optional(text(20)),
  start: offset,
  end: described(offset, "Exclusive."),
  children: v.optional(
    v.lazy(() => list(section)),
    [],
  ),
});

/** A text that sets a research agenda, with its outline. Its words are not kept: length and hash identify them. */
export const agenda = v.strictObject({
  id: described(slug(), "The name of its folder."),
  title: text(300),
  authors: list(author),
  year: v.optional(year),
  doi: v.optional(doi),
  source: v.strictObject({
    length: described(offset, "UTF-16 code units."),
    sha256: described(sha256, "Of the whole text in UTF-8."),
  }),
  readSoFar: described(
    v.optional(text(200)),
    "What of the text has been curated, in a sentence, as long as that is not all of it.",
  ),
  sections: described(list(section), "The outline, in text order."),
});

const passage = v.strictObject({
  start: described(offset, "UTF-16 offset into the source text."),
  end: described(offset, "Exclusive."),
  sha256: described(sha256, "Of the words between start and end, in UTF-8."),
  section: described(
    v.optional(slug("section-")),
    "The section that holds it, where that is not the file's.",
  ),
});

const link = v.pipe(
  v.strictObject({
    concept: slug(),
    stated: described(v.optional(passage), "Where the text says so."),
    inferred: described(
      v.optional(text(300)),
      "Why a curator concludes it, in a line.",
    ),
  }),
  v.check(
    ({ stated, inferred }) =>
      (stated === undefined) !== (inferred === undefined),
    "either stated (a passage) or inferred (a rationale)",
  ),
  v.metadata({ oneOf: [{ required: ["stated"] }, { required: ["inferred"] }] }),
);

const passages = described(
  v.pipe(list(passage), v.minLength(1, "at least one passage")),
  "Where the text says it, the main place first.",
);

const gap = v.strictObject({
  id: slug("gap-"),
  title: described(words(12), "At most 12 words."),
  statement: described(
    words(50),
    "What is not known, in your own words; at most 50.",
  ),
  question: described(
    v.pipe(
      words(50),
      v.endsWith("?", "a question that ends in ?"),
      v.metadata({ allOf: [{ pattern: "\\?$" }] }),
    ),
    "The same as a question that research can answer.",
  ),
  certainty: described(
    v.picklist(["explicit", "implicit"], "explicit or implicit"),
    "explicit: the text says that research is needed or lacking; implicit: it asks, or only shows that something is open.",
  ),
  strength: described(
    v.optional(words(6)),
    "The author's own few words for how large or pressing the gap is.",
  ),
  passages,
  links: optionalList(link),
  citations: described(
    optionalList(slug("citation-")),
    "The citations that stand at it.",
  ),
});

/** One work, or several of which one is meant. */
const oneOrCandidates = {
  work: described(
    v.optional(slug()),
    "The work that is meant, where that is settled.",
  ),
  candidates: described(
    optionalList(slug()),
    "The works that may be meant, where it is not.",
  ),
};

function notBoth({
  work,
  candidates,
}: {
  work?: string | undefined;
  candidates: string[];
}): boolean {
  return work === undefined || candidates.length === 0;
}

/** One occurrence in the running text. */
const citation = v.pipe(
  v.strictObject({
    id: slug("citation-"),
    ...oneOrCandidates,
    passage,
    pages: v.optional(text(40)),
    intent: described(slug(), "A concept of the scheme citation-intents."),
  }),
  v.check((each) => notBoth(each), "either work or candidates"),
  v.metadata({ not: { required: ["work", "candidates"] } }),
);

/** A title in the list of references. */
const reference = v.pipe(
  v.strictObject({ ...oneOrCandidates, passage }),
  v.check((each) => notBoth(each), "either work or candidates"),
  v.metadata({ not: { required: ["work", "candidates"] } }),
);

const recommendation = v.strictObject({
  id: slug("recommendation-"),
  statement: words(50),
  family: described(slug(), "A concept of the scheme recommendation-families."),
  stakeholders: described(optionalList(slug()), "Who is to act: concepts."),
  passages,
  links: optionalList(link),
  gaps: described(
    optionalList(slug("gap-")),
    "The gaps it would need answered, where the text ties them.",
  ),
});

/** What a stretch of the text says: gaps, citations, recommendations, the titles of its list, with the passages that say it. */
export const textFile = v.strictObject({
  section: described(
    slug("section-"),
    "Every passage in the file lies in this section unless it names another.",
  ),
  gaps: optionalList(gap),
  citations: optionalList(citation),
  recommendations: optionalList(recommendation),
  references: optionalList(reference),
});

export type Scheme = v.InferOutput<typeof scheme>;
export type Agenda = v.InferOutput<typeof agenda>;
export type Passage = v.InferOutput<typeof passage>;
export type Link = v.InferOutput<typeof link>;
export type Gap = v.InferOutput<typeof gap>;
export type Citation = v.InferOutput<typeof citation>;
export type Reference = v.InferOutput<typeof reference>;
export type Recommendation = v.InferOutput<typeof recommendation>;
export type TextFile = v.InferOutput<typeof textFile>;
