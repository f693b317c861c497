// The test of the examples against the API is compiled with the server, which does not know what vite adds.
/// <reference types="vite/types/importMeta.d.ts" />
import { isSame, type Operation } from "./operation.ts";

/** What the users of Lacuna come for: researchers, readers of the literature, funders. */
export const purposes = [
  "Finding a gap",
  "Tracing citations",
  "Scoping a call",
] as const;

/** A question to the API. */
export interface Example extends Operation {
  /** A slug, which is also the name of its file. */
  readonly id: string;
  readonly purpose: (typeof purposes)[number];
  /** What the document answers: its first comment. */
  readonly question: string;
  /** The name of its only operation. */
  readonly name: string;
}

const documents = import.meta.glob<string>("./examples/*.graphql", {
  eager: true,
  import: "default",
  query: "?raw",
});

/** By purpose, the most telling of each first. The first of all is what the page opens with. */
export const examples: readonly [Example, ...Example[]] = [
  example("Finding a gap", "co-design-and-social-inclusion"),
  example("Finding a gap", "digital-co-delivery-and-equality"),
  example("Finding a gap", "what-lies-next-to-a-gap", {
    gap: "gap-social-capital",
  }),
  example("Finding a gap", "search-by-words", { text: "accountability" }),
  example("Finding a gap", "concepts-to-choose-from"),
  example("Finding a gap", "gaps-page-by-page", { after: null }),
  example("Tracing citations", "where-a-work-is-cited", {
    work: "loeffler-bovaird-2018",
  }),
  example("Tracing citations", "how-two-things-are-connected", {
    from: "steen-2018",
    to: "digital-technologies",
  }),
  example("Tracing citations", "reference-list", {
    gaps: [
      "gap-social-capital",
      "gap-governance-mode-by-co",
      "gap-design-thinking-impact",
    ],
  }),
  example("Tracing citations", "works-of-an-author", {
    author: "author-loeffler-elke",
  }),
  example("Tracing citations", "unverified-and-unresolved"),
  example("Scoping a call", "drivers-by-cos"),
  example("Scoping a call", "where-the-agenda-is-silent"),
  example("Scoping a call", "what-gaps-combine"),
  example("Scoping a call", "gaps-that-ask-for-long-studies"),
  example("Scoping a call", "who-is-to-act"),
  example("Scoping a call", "call-brief", {
    gaps: [
      "gap-overcoming-barriers",
      "gap-social-capital",
      "gap-governance-mode-by-co",
    ],
  }),
];

/** The example that an operation is, unchanged; null where it is none. */
export function exampleOf(operation: Operation): Example | null {
  return examples.find((each) => isSame(each, operation)) ?? null;
}

function example(
  purpose: Example["purpose"],
  id: string,
  variables?: object,
): Example {
  const query = documents[`./examples/${id}.graphql`] ?? "";
  const question = /^(?:# .+\n)+/u.exec(query)?.[0];
  const name = /^query (?<name>\w+)/mu.exec(query)?.groups?.["name"];
  if (question === undefined || name === undefined) {
    throw new Error(
      `examples/${id}.graphql: expected a question as a comment and a query with a name`,
    );
  }
  return {
    id,
    purpose,
    question: joined(question),
    name,
    query,
    variables: variables ? JSON.stringify(variables, null, 2) : "",
  };
}

/** The text of lines of comment, as one line. */
function joined(comment: string): string {
  return comment
    .trim()
    .split("\n")
    .map((line) => line.slice("# ".length))
    .join(" ");
}
