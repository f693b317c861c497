import * as v from "valibot";
import {
  described,
  doi,
  list,
  optionalList,
  slug,
  text,
  year,
} from "./fields.ts";

/** What `works.yaml` may say: works of the literature and their authors. */

export const author = v.pipe(
  v.strictObject({
    family: described(
      v.optional(text(100)),
      "A person's family name; a body has name instead.",
    ),
    given: v.optional(text(100)),
    name: v.optional(text(200)),
    person: described(
      v.optional(slug("author-")),
      "The author id this spelling belongs to, where the name alone would give another.",
    ),
  }),
  v.check(
    ({ family, given, name }) =>
      name === undefined
        ? family !== undefined
        : family === undefined && given === undefined,
    "a person (family, given) or a body (name)",
  ),
  v.metadata({ oneOf: [{ required: ["family"] }, { required: ["name"] }] }),
);

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
  container: described(
    v.optional(text(300)),
    "The journal, book or series it is part of.",
  ),
  volume: v.optional(text(40)),
  issue: v.optional(text(40)),
  pages: v.optional(text(40)),
  publisher: v.optional(text(200)),
  doi: v.optional(doi),
  unverified: described(
    optionalList(v.picklist(workFacts, `a fact: ${workFacts.join(", ")}`)),
    "The facts given here that nobody verified.",
  ),
  note: v.optional(text(500)),
});

/** The works of an agenda. */
export const worksFile = v.strictObject({ works: list(work) });

export type Author = v.InferOutput<typeof author>;
export type Work = v.InferOutput<typeof work>;
