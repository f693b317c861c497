import type { IncomingMessage, ServerResponse } from "node:http";

/** More than any sensible operation with its variables takes. */
const largestBody = 100_000;

interface Refusal {
  readonly status: number;
  readonly message: string;
}

/**
 * Whether a request may go on to the API: reads by GET, operations as a JSON body of known size by POST. Where it may not, it is answered
 * with a 4xx and a GraphQL error that says why, and its body is not read.
 */
export function letThrough(
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const refusal = refusalOf(request);
  if (refusal === null) return true;
  const { status, message } = refusal;
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    // What is left of the body is not worth reading.
    connection: "close",
    ...(status === 405 ? { allow: "GET, HEAD, OPTIONS, POST" } : {}),
  });
  const extensions = { code: "BAD_REQUEST" };
  response.end(`${JSON.stringify({ errors: [{ message, extensions }] })}\n`);
  return false;
}

function refusalOf({ method, headers }: IncomingMessage): Refusal | null {
  if (method === "GET" || method === "HEAD" || method === "OPTIONS") {
    return null;
  }
  if (method !== "POST") {
    const message = `Method: expected GET or POST, received ${method ?? "none"}`;
    return { status: 405, message };
  }
  const type = headers["content-type"] ?? "none";
  if (!/^application\/(?:graphql\+)?json\s*(?:;|$)/iu.test(type)) {
    const message = `Content-Type: expected application/json, received ${type}`;
    return { status: 415, message };
  }
  const length = headers["content-length"];
  if (length === undefined) {
    const message =
      "Content-Length: expected the size of the body, received none";
    return { status: 411, message };
  }
  if (Number(length) > largestBody) {
    const message = `Body: expected at most ${largestBody} bytes, received ${length}`;
    return { status: 413, message };
  }
  return null;
}
