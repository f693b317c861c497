import type { IncomingMessage } from "node:http";

/** More than any sensible operation with its variables takes. */
const largestBody = 100_000;

/** Why a request may not go on to the API: a status of 4xx and a message. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
}

/** What keeps a request from the API, null where nothing does: reads go by GET, operations as a JSON body of known size by POST. */
export function refusalOf({
  method,
  headers,
}: IncomingMessage): Refusal | null {
  if (method === "GET" || method === "OPTIONS") return null;
  if (method !== "POST") {
    const message = `Method: expected GET or POST, received ${method ?? "none"}`;
    return { status: 405, message };
  }
  const type = headers["content-type"] ?? "none";
  if (!/^application\/json\s*(?:;|$)/iu.test(type)) {
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
