import { type ExecutionResult, GraphQLError } from "graphql";
import type { Store } from "../graph/store.ts";
import type { ServerFacts } from "./context.ts";
import { notOffered, preparedDocuments } from "./documents.ts";
import {
  encodingFor,
  type KeptAnswer,
  keptAnswers,
  packedBytes,
} from "./kept-answers.ts";
import { createLog, type Log } from "./log.ts";
import { type MediaType, mediaTypeFor } from "./media-type.ts";
import { operationsOver, type Outcome } from "./operations.ts";
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

/** A request for an operation, as it came. */
export interface GraphqlRequest {
  readonly method: "GET" | "POST";
  /** What follows the `?` of the URL. */
  readonly search: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** What the log and the answer to an unexpected failure call it. */
  readonly id: string;
}

export interface GraphqlAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
  /** How it came about: from kept bytes, by running the operation, or by refusing it. */
  readonly source: "kept" | "run" | "refused";
}

/** Answers a request: GraphQL over HTTP, https://graphql.github.io/graphql-over-http/draft/. Never rejects. */
export type GraphqlEndpoint = (
  request: GraphqlRequest,
) => Promise<GraphqlAnswer>;

/** The GraphQL endpoint over a store. An operation that was answered before is answered with the same bytes, while the dataset is the same. */
export function createGraphql({
  typeDefs,
  store,
  facts,
  log = createLog("silent"),
  costLimit = 10_000,
  deadline = 10_000,
  documents = [],
}: GraphqlOptions): GraphqlEndpoint {
  const prepared = preparedDocuments(createSchema(typeDefs));
  const persisted = persistedDocuments(documents);
  const kept = keptAnswers();
  const build = documentHash(typeDefs + facts.build).slice(0, 8);
  const operations = operationsOver(store, { facts, log, costLimit, deadline });

  return async (request) => {
    const { headers, method, search, body } = request;
    const accept = String(headers["accept"] ?? "*/*");
    const key = `${accept}\n${method === "GET" ? search : body}\n${method}`;
    try {
      const before = kept.get(key);
      if (before !== undefined) {
        const now = await operations.version();
        if (!now.ok) return outcomeAnswer(request, before.type, now.outcome);
        if (now.version === before.version) {
          return await keptAnswer(request, before, "kept");
        }
      }
      const type = mediaTypeFor(accept);
      if (type === null) return notAcceptable;
      const parsed =
        method === "GET" ? paramsOfUrl(search) : paramsOfBody(body);
      if (!parsed.ok) return badRequest(type, parsed.messages);
      const document = documentOf(parsed.value);
      if (!document.ok) return errorsAnswer(type, [document.error]);
      const { operationName, variables } = parsed.value;
      const preparation = prepared(document.text, operationName);
      if (!preparation.ok) {
        const { errors } = preparation;
        const changes = errors.some(
          ({ extensions }) => extensions["code"] === notOffered,
        );
        return method === "GET" && changes
          ? resultAnswer(type, { errors }, 405)
          : errorsAnswer(type, errors);
      }
      const outcome = await operations.run(preparation.value, variables);
      const { version, result } = outcome;
      if (version === null || result.errors !== undefined) {
        return outcomeAnswer(request, type, outcome);
      }
      const bytes = Buffer.from(JSON.stringify(result));
      const answer = { version, type, bytes, packed: new Map() };
      kept.set(key, answer);
      return await keptAnswer(request, answer, "run");
    } catch (error) {
      return failed(request, error);
    }
  };

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

  /** What is kept, as this request takes it: by GET with a tag that lets a browser keep it too, and ask whether it still holds. */
  async function keptAnswer(
    { method, headers }: GraphqlRequest,
    answer: KeptAnswer,
    source: "kept" | "run",
  ): Promise<GraphqlAnswer> {
    const { version, type, bytes } = answer;
    const common: Record<string, string> = {
      ...safe,
      "content-type": `${type}; charset=utf-8`,
    };
    if (method === "GET") {
      const tag = `W/"${version}-${build}"`;
      common["etag"] = tag;
      common["cache-control"] = "no-cache";
      common["vary"] = "accept, accept-encoding";
      if (headers["if-none-match"] === tag) {
        return { status: 304, headers: common, body: "", source };
      }
    } else {
      common["cache-control"] = "no-store";
    }
    const encoding = encodingFor(headers["accept-encoding"], bytes.length);
    if (encoding === null) {
      return { status: 200, headers: common, body: bytes, source };
    }
    common["content-encoding"] = encoding;
    const body = await packedBytes(answer, encoding);
    return { status: 200, headers: common, body, source };
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

const safe = { "x-content-type-options": "nosniff" };

function isGraphQLError(error: Error): boolean {
  return error instanceof GraphQLError || error.name === "GraphQLError";
}

/** Errors of a document that was not run. Those who take only `application/json` expect a status of 200 with it. */
function errorsAnswer(
  type: MediaType,
  errors: readonly GraphQLError[],
): GraphqlAnswer {
  return resultAnswer(type, { errors }, 200);
}

function resultAnswer(
  type: MediaType,
  result: ExecutionResult,
  status: number,
): GraphqlAnswer {
  const notRun =
    type === "application/graphql-response+json" && result.data === undefined;
  return {
    status: status === 200 && notRun ? 400 : status,
    headers: {
      ...safe,
      "content-type": `${type}; charset=utf-8`,
      "cache-control": "no-store",
    },
    body: JSON.stringify(result),
    source: result.data === undefined ? "refused" : "run",
  };
}

function badRequest(
  type: MediaType,
  messages: readonly string[],
): GraphqlAnswer {
  const extensions = { code: "BAD_REQUEST" };
  const errors = messages.map(
    (message) => new GraphQLError(message, { extensions }),
  );
  return resultAnswer(type, { errors }, 400);
}

/** As the clients that send a hash first expect it: https://www.apollographql.com/docs/apollo-server/performance/apq */
function persistedError(code: string, name: string): GraphQLError {
  return new GraphQLError(`PersistedQuery${name}`, {
    extensions: { code: `PERSISTED_QUERY_${code}` },
  });
}

const notAcceptable: GraphqlAnswer = {
  status: 406,
  headers: { ...safe, "content-type": "application/json; charset=utf-8" },
  body: JSON.stringify({
    errors: [
      {
        message:
          "Accept: expected application/graphql-response+json or application/json",
        extensions: { code: "BAD_REQUEST" },
      },
    ],
  }),
  source: "refused",
};
