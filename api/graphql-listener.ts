import type { IncomingMessage, ServerResponse } from "node:http";
import type { GraphqlEndpoint } from "./graphql.ts";
import type { Metrics } from "./metrics.ts";
import { type Refusal, refusalOf } from "./request-gate.ts";

export interface GraphqlListenerOptions {
  readonly endpoint: GraphqlEndpoint;
  /** The origins of other sites whose pages may ask and read the answers. */
  readonly origins: readonly string[];
  readonly metrics: Pick<Metrics, "operation">;
}

/** Where a person finds the page that asks. */
const graphiql = "/graphiql";

/** Answers what arrives at `/graphql`, with the id by which the log knows the request. */
export type GraphqlListener = (
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
) => Promise<void>;

/** Puts an endpoint on the network: what may go on to it, what it is sent, and to whom its answers are shown. */
export function graphqlListener({
  endpoint,
  origins,
  metrics,
}: GraphqlListenerOptions): GraphqlListener {
  const allowed = new Set(origins);
  return async (request, response, id) => {
    const { headers, method } = request;
    if (allowed.size > 0) {
      response.setHeader("vary", "origin");
      if (headers.origin !== undefined && allowed.has(headers.origin)) {
        response.setHeader("access-control-allow-origin", headers.origin);
      }
    }
    const refusal = refusalOf(request);
    if (refusal !== null) {
      metrics.operation("refused");
      refuse(request, response, refusal);
      return;
    }
    if (method === "OPTIONS") {
      answerPreflight(response);
      return;
    }
    const url = request.url ?? "";
    const mark = url.indexOf("?");
    const search = mark === -1 ? "" : url.slice(mark + 1);
    if (search === "" && method === "GET" && isPerson(headers.accept)) {
      response.writeHead(303, { location: graphiql }).end();
      return;
    }
    const body = method === "POST" ? await bodyOf(request) : "";
    // The client went away before it had said what it wants.
    if (body === null) return;
    const answer = await endpoint({
      method: method === "POST" ? "POST" : "GET",
      search,
      body,
      headers,
      id,
    });
    metrics.operation(answer.source);
    for (const [name, value] of Object.entries(answer.headers)) {
      if (name === "vary") response.appendHeader(name, value);
      else response.setHeader(name, value);
    }
    if (answer.status !== 304) {
      response.setHeader("content-length", Buffer.byteLength(answer.body));
    }
    response.statusCode = answer.status;
    response.end(answer.body);
  };
}

/** The body as text; null where the client broke off. */
function bodyOf(request: IncomingMessage): Promise<string | null> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const [only, ...others] = chunks;
      if (only === undefined) resolve("");
      else resolve((others.length ? Buffer.concat(chunks) : only).toString());
    });
    request.on("close", () => {
      resolve(null);
    });
  });
}

/** Whether a browser wants a page. */
function isPerson(accept: string | undefined): boolean {
  return accept?.includes("text/html") ?? false;
}

function answerPreflight(response: ServerResponse): void {
  if (response.hasHeader("access-control-allow-origin")) {
    response.setHeader("access-control-allow-methods", "GET, POST");
    response.setHeader("access-control-allow-headers", "content-type");
    response.setHeader("access-control-max-age", "86400");
  }
  response.writeHead(204, { allow: "GET, OPTIONS, POST" }).end();
}

/** How much is taken of a body that nobody wants, in bytes: most clients read no answer before they have sent all. */
const mostDiscarded = 20_000_000;

/** Answers a request that may not go on to the API as the API would, before its body has come. */
function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  { status, message }: Refusal,
): void {
  response.setHeader("connection", "close");
  if (status === 405) response.setHeader("allow", "GET, OPTIONS, POST");
  const extensions = { code: "BAD_REQUEST" };
  const text = `${JSON.stringify({ errors: [{ message, extensions }] })}\n`;
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(text),
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  response.write(text);
  // The connection stays until the client has sent what it has; its end would take the answer with it.
  let discarded = 0;
  request.on("data", (chunk: Buffer) => {
    discarded += chunk.length;
    if (discarded > mostDiscarded) response.end();
  });
  request.on("end", () => {
    response.end();
  });
}
