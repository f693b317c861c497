import { type ExecutionResult, GraphQLError } from "graphql";
import type { KeptAnswer } from "./kept-answers.ts";
import type { MediaType } from "./media-type.ts";
import { bytesOf, encodingFor, packedBytes } from "./packed-text.ts";

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

/** A browser that asks by GET keeps the answer, and asks each time whether it still holds. */
function keptByBrowsers(tag: string): Record<string, string> {
  return {
    etag: tag,
    "cache-control": "no-cache",
    vary: "accept, accept-encoding",
  };
}

/** The answer to a browser that holds the one of this tag already. */
export function notModified(type: MediaType, tag: string): GraphqlAnswer {
  const headers = {
    ...safe,
    ...keptByBrowsers(tag),
    "content-type": `${type}; charset=utf-8`,
  };
  return { status: 304, headers, body: "", source: "kept" };
}

/** An answer without errors, as this request takes it. */
export async function keptAnswer(
  request: GraphqlRequest,
  answer: KeptAnswer,
  tag: string,
  source: "kept" | "run",
): Promise<GraphqlAnswer> {
  const { type, text } = answer;
  const own: Record<string, string> = {
    ...safe,
    ...(request.method === "GET"
      ? keptByBrowsers(tag)
      : { "cache-control": "no-store" }),
    "content-type": `${type}; charset=utf-8`,
  };
  const accepted = request.headers["accept-encoding"];
  const encoding = encodingFor(accepted, text.length);
  if (encoding === null) {
    const body = source === "run" ? text : bytesOf(answer);
    return { status: 200, headers: own, body, source };
  }
  own["content-encoding"] = encoding;
  const body = await packedBytes(answer, encoding);
  return { status: 200, headers: own, body, source };
}
