import { type ExecutionResult, GraphQLError } from "graphql";
import {
  bytesOf,
  encodingFor,
  type KeptAnswer,
  packedBytes,
} from "./kept-answers.ts";
import type { MediaType } from "./media-type.ts";

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

const safe = { "x-content-type-options": "nosniff" };

/** The result of an operation. Errors of a document that was not run have the status 200 for those who take only `application/json`. */
export function resultAnswer(
  type: MediaType,
  result: ExecutionResult,
  status = 200,
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

/** The answer to a request that is none, with a status of 4xx. */
export function refusal(
  type: MediaType,
  messages: readonly string[],
  status = 400,
): GraphqlAnswer {
  const extensions = { code: "BAD_REQUEST" };
  const errors = messages.map(
    (message) => new GraphQLError(message, { extensions }),
  );
  return resultAnswer(type, { errors }, status);
}

/** What is kept, as this request takes it: by GET with a tag that lets a browser keep it too, and ask whether it still holds. */
export async function keptAnswer(
  { method, headers }: GraphqlRequest,
  answer: KeptAnswer,
  tag: string,
  source: "kept" | "run",
): Promise<GraphqlAnswer> {
  const { type, text } = answer;
  const own: Record<string, string> = {
    ...safe,
    "content-type": `${type}; charset=utf-8`,
    "cache-control": "no-store",
  };
  if (method === "GET") {
    own["etag"] = tag;
    own["cache-control"] = "no-cache";
    own["vary"] = "accept, accept-encoding";
    const held = String(headers["if-none-match"] ?? "").split(/\s*,\s*/u);
    if (held.includes(tag)) {
      return { status: 304, headers: own, body: "", source };
    }
  }
  const encoding = encodingFor(headers["accept-encoding"], text.length);
  if (encoding === null) {
    const body = source === "run" ? text : bytesOf(answer);
    return { status: 200, headers: own, body, source };
  }
  own["content-encoding"] = encoding;
  const body = await packedBytes(answer, encoding);
  return { status: 200, headers: own, body, source };
}
