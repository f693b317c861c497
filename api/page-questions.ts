import type { GraphqlEndpoint } from "./graphql.ts";

/** Answers a GraphQL operation: its data as JSON, null where it has errors. */
export type Ask = (query: string, variables: object) => Promise<string | null>;

/** So many questions a page may have answered here; what it asks beyond them its browser asks, and the API may refuse. */
const mostQuestions = 100;

/** The database does not answer. */
export class AwayError extends Error {
  override readonly name = "AwayError";
}

interface PageQuestions {
  /** Rejects with `AwayError` while the database is away. */
  readonly ask: Ask;
  /** The entity tags of the answers so far: more than one where another version of the dataset came meanwhile. */
  readonly tags: ReadonlySet<string>;
  /** Whether something was not answered. */
  readonly failed: () => boolean;
}

/** What a page asks of an endpoint, as a browser would, so that nothing is asked here that anybody else would be refused. */
export function pageQuestions(
  endpoint: GraphqlEndpoint,
  id: string,
): PageQuestions {
  const tags = new Set<string>();
  let failed = false;
  let questions = 0;
  async function ask(query: string, variables: object): Promise<string | null> {
    questions += 1;
    if (questions > mostQuestions) {
      failed = true;
      return null;
    }
    const params = { query, variables: JSON.stringify(variables) };
    const { status, headers, body } = await endpoint({
      method: "GET",
      search: new URLSearchParams(params).toString(),
      body: "",
      headers: {},
      id,
    });
    if (status === 503) throw new AwayError("The API answers 503.");
    const tag = headers["etag"];
    if (tag === undefined) {
      failed = true;
      return null;
    }
    tags.add(tag);
    // An answer with a tag has data and no errors.
    const { data } = JSON.parse(body.toString()) as { data: unknown };
    return JSON.stringify(data);
  }
  return { ask, tags, failed: () => failed };
}
