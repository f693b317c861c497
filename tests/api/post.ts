import { once } from "node:events";
import { type Agent, type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";

export interface SentRequest {
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a request as JSON by POST, and reads the answer, whatever it is. */
export async function post(
  agent: Agent,
  url: string,
  { body, headers }: SentRequest,
): Promise<{ status: number; body: string }> {
  const sent = request(url, {
    agent,
    method: "POST",
    headers: {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
      accept: "application/graphql-response+json",
      ...headers,
    },
  });
  sent.end(body);
  const [response] = (await once(sent, "response")) as [IncomingMessage];
  return { status: response.statusCode ?? 0, body: await text(response) };
}
