import * as v from "valibot";

/**
 * The nodes as queries return them: one row type for each label, told apart by `__typename`, as GraphQL names it. Facts that are not known are null. Every node
 * of ours parses as one of them; anything else in the database is not ours to read.
 */

const maybeText = v.nullish(v.string(), null);
const maybeNumber = v.nullish(v.number(), null);

const agenda = v.object({
  __typename: v.literal("Agenda"),
  id: v.string(),
  title: v.string(),
  year: maybeNumber,
  doi: maybeText,
  readSoFar: maybeText,
  length: v.number(),
});

const section = v.object({
  __typename: v.literal("Section"),
  id: v.string(),
  title: v.string(),
  titleSupplied: v.boolean(),
  number: maybeText,
  start: v.number(),
  end: v.number(),
});

const researchGap = v.object({
  __typename: v.literal("ResearchGap"),
  id: v.string(),
  title: v.string(),
  statement: v.string(),
  question: v.string(),
  certainty: v.picklist(["EXPLICIT", "IMPLICIT"]),
  strengthPhrase: maybeText,
  position: v.number(),
});

const passage = v.object({
  __typename: v.literal("Passage"),
  id: v.string(),
  start: v.number(),
  end: v.number(),
  sha256: v.string(),
});

const conceptScheme = v.object({
  __typename: v.literal("ConceptScheme"),
  id: v.string(),
  title: v.string(),
  definition: v.string(),
  mark: maybeText,
});

const concept = v.object({
  __typename: v.literal("Concept"),
  id: v.string(),
  label: v.string(),
  definition: v.string(),
  notation: maybeText,
});

const work = v.object({
  __typename: v.literal("Work"),
  id: v.string(),
  type: v.string(),
  title: maybeText,
  label: v.string(),
  authorsIncomplete: v.boolean(),
  editors: v.nullish(v.array(v.string()), []),
  /** In the order of `editors`: family names, empty for a body, and given names, empty where unknown. */
  editorFamilies: v.nullish(v.array(v.string()), []),
  editorGivens: v.nullish(v.array(v.string()), []),
  year: maybeNumber,
  containerTitle: maybeText,
  volume: maybeText,
  issue: maybeText,
  pages: maybeText,
  publisher: maybeText,
  doi: maybeText,
  unverified: v.nullish(v.array(v.string()), []),
});

const author = v.object({
  __typename: v.literal("Author"),
  id: v.string(),
  name: v.string(),
  /** Null for a body. */
  family: maybeText,
  given: maybeText,
});

const citation = v.object({
  __typename: v.literal("Citation"),
  id: v.string(),
  status: v.picklist(["RESOLVED", "AMBIGUOUS", "UNRESOLVED"]),
  start: v.number(),
  end: v.number(),
  pages: maybeText,
});

const recommendation = v.object({
  __typename: v.literal("Recommendation"),
  id: v.string(),
  statement: v.string(),
});

const dataset = v.object({
  __typename: v.literal("Dataset"),
  id: v.string(),
  version: v.string(),
});

/** Any node of ours as a row. */
export const nodeRow = v.variant("__typename", [
  agenda,
  section,
  researchGap,
  passage,
  conceptScheme,
  concept,
  work,
  author,
  citation,
  recommendation,
  dataset,
]);

export type NodeRow = v.InferOutput<typeof nodeRow>;

/** The row of one label. */
export type RowOf<Label extends NodeRow["__typename"]> = Extract<
  NodeRow,
  { __typename: Label }
>;
