import { GraphQLError } from "graphql";
import { breathe } from "../graph/breath.ts";
import type { Store } from "../graph/store.ts";
import type { ServerFacts } from "./context.ts";
import { notOffered, preparedDocuments } from "./documents.ts";
import {
  type GraphqlAnswer,
  type GraphqlRequest,
  keptAnswer,
  notModified,
  refusal,
  resultAnswer,
} from "./graphql-answers.ts";
import { keptAnswers } from "./kept-answers.ts";
import { createLog, type Log } from "./log.ts";
import { type MediaType, mediaTypeFor } from "./media-type.ts";
import { operationsOver, type Outcome } from "./operations.ts";
import { packedText } from "./packed-text.ts";
import { documentHash, persistedDocuments } from "./persisted-documents.ts";
import {
  paramsOfBody,
  paramsOfUrl,
  type RequestParams,
} from "./request-params.ts";
import { createSchema } from "./schema.ts";

export interface GraphqlOptions {
  /** The text of `schema.graphql`. */
  readonly typeDefs: string;
  readonly store: Store;
  readonly facts: ServerFacts;
  readonly log?: Log;
  /** How much an operation may cost, by default 10,000: see `operationCost`. */
  readonly costLimit?: number;
  /** How long an operation may take, in ms, by default 10,000. */
  readonly deadline?: number;
  /** Documents that may be named by their hash from the start. */
  readonly documents?: readonly string[];
}

/** Answers a request: GraphQL over HTTP, https://graphql.github.io/graphql-over-http/draft/. Never rejects. */
export type GraphqlEndpoint = (
  request: GraphqlRequest,
) => Promise<GraphqlAnswer>;

/** An endpoint that says what its answers rest on. */
export interface TaggedEndpoint extends GraphqlEndpoint {
  /** The entity tag of every answer by GET at some moment after the call; null while there are none to be had. */
  readonly tag: () => Promise<string | null>;
}

/** The GraphQL endpoint over a store. An operation that was answered before is answered with the same bytes, while the dataset is the same. */
export function createGraphql({
  typeDefs,
  store,
  facts,
  log = createLog("silent"),
  costLimit = 10_000,
  deadline = 10_000,
  documents = [],
}: GraphqlOptions): TaggedEndpoint {
  const prepared = preparedDocuments(createSchema(typeDefs));
  const persisted = persistedDocuments(documents);
  const kept = keptAnswers();
  const build = documentHash(typeDefs + facts.build).slice(0, 8);
  const operations = operationsOver(store, { facts, log, costLimit, deadline });

  return Object.assign(endpoint, {
    tag: async () => {
      const now = await operations.version();
      return now.ok && now.version !== null ? tagOf(now.version) : null;
    },
  });

  async function endpoint(request: GraphqlRequest): Promise<GraphqlAnswer> {
    const { headers, method, search, body } = request;
    const type = mediaTypeFor(headers["accept"]);
    if (type === null) {
      const expected =
        "Accept: expected application/graphql-response+json or application/json";
      return refusal("application/json", [expected], 406);
    }
    const key = `${type}\n${method === "GET" ? search : body}\n${method}`;
    try {
      const before = kept.get(key);
      const tags = method === "GET" ? tagsIn(headers["if-none-match"]) : [];
      if (before !== undefined || tags.length > 0) {
        const now = await operations.version();
        if (!now.ok) return outcomeAnswer(request, type, now.outcome);
        const { version } = now;
        if (version !== null && tags.includes(tagOf(version))) {
          return notModified(type, tagOf(version));
        }
        if (before?.version === version) {
          return await keptAnswer(
            request,
            before,
            tagOf(before.version),
            "kept",
          );
        }
      }
      // Many may come at once.
      await breathe();
      const parsed =
        method === "GET" ? paramsOfUrl(search) : paramsOfBody(body);
      if (!parsed.ok) return refusal(type, parsed.messages);
      const document = documentOf(parsed.value);
      if (!document.ok) return resultAnswer(type, { errors: [document.error] });
      const { operationName, variables } = parsed.value;
      await breathe();
      const preparation = prepared(document.text, operationName);
      if (!preparation.ok) {
        const { errors } = preparation;
        const changes = errors.some(
          ({ extensions }) => extensions["code"] === notOffered,
        );
        const status = method === "GET" && changes ? 405 : 200;
        return resultAnswer(type, { errors }, status);
      }
      const outcome = await operations.run(preparation.value, variables);
      const { version, result } = outcome;
      if (version === null || result.errors !== undefined) {
        return outcomeAnswer(request, type, outcome);
      }
      await breathe();
      const text = JSON.stringify(result);
      const answer = { version, type, ...packedText(text, "little") };
      kept.offer(key, answer);
      return await keptAnswer(request, answer, tagOf(version), "run");
    } catch (error) {
      return failed(request, error);
    }
  }

  /** The version, and what tells this server from one that may answer otherwise. Weak: an answer has other bytes for each encoding. */
  function tagOf(version: string): string {
    return `W/"${version}-${build}"`;
  }

  function documentOf({
    query,
    documentHash: hash,
  }: RequestParams):
    | { readonly ok: true; readonly text: string }
    | { readonly ok: false; readonly error: GraphQLError } {
    if (hash === null) return { ok: true, text: query ?? "" };
    if (query === null) {
      const text = persisted.textOf(hash);
      return text === null
        ? { ok: false, error: persistedError("NOT_FOUND", "NotFound") }
        : { ok: true, text };
    }
    return persisted.hold(hash, query)
      ? { ok: true, text: query }
      : { ok: false, error: persistedError("HASH_MISMATCH", "HashMismatch") };
  }

  function outcomeAnswer(
    request: GraphqlRequest,
    type: MediaType,
    { result, status }: Outcome,
  ): GraphqlAnswer {
    const errors = result.errors?.map((error) => shown(request, error));
    return resultAnswer(type, { ...result, ...(errors && { errors }) }, status);
  }

  /** An error that a resolver meant to give, or one that only says where to look for the other. */
  function shown({ id }: GraphqlRequest, error: GraphQLError): GraphQLError {
    const { originalError } = error;
    if (!originalError || isGraphQLError(originalError)) return error;
    log.error(
      { requestId: id, path: error.path, err: originalError },
      "A field failed.",
    );
    return new GraphQLError(unexpected, {
      ...(error.nodes && { nodes: error.nodes }),
      ...(error.path && { path: error.path }),
      extensions: { code: "INTERNAL_SERVER_ERROR", requestId: id },
    });
  }

  function failed({ id }: GraphqlRequest, error: unknown): GraphqlAnswer {
    log.error({ requestId: id, err: error }, "A request failed.");
    const extensions = { code: "INTERNAL_SERVER_ERROR", requestId: id };
    const errors = [new GraphQLError(unexpected, { extensions })];
    return resultAnswer("application/json", { errors }, 500);
  }
}

const unexpected = "Unexpected error.";

/** The tags of what a browser holds already. */
function tagsIn(header: GraphqlRequest["headers"][string]): string[] {
  return header === undefined ? [] : String(header).split(/\s*,\s*/u);
}

function isGraphQLError(error: Error): boolean {
  return error instanceof GraphQLError || error.name === "GraphQLError";
}

/** As the clients that send a hash first expect it: https://www.apollographql.com/docs/apollo-server/performance/apq */
function persistedError(code: string, name: string): GraphQLError {
  return new GraphQLError(`PersistedQuery${name}`, {
    extensions: { code: `PERSISTED_QUERY_${code}` },
  });
}
