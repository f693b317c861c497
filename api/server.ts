import { once } from "node:events";
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from "node:http";
import sirv from "sirv";
import type { Readiness } from "./readiness.ts";
import { type Refusal, refusalOf } from "./request-gate.ts";

export interface ServerOptions {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  /** The folder of the built explorer. */
  readonly explorer: string;
  readonly graphql: RequestListener;
  readonly readiness: () => Promise<Readiness>;
}

export interface RunningServer extends AsyncDisposable {
  /** Where a browser finds it, without a slash at the end. */
  readonly url: string;
}

/** The address could not be taken; the message says what to do. */
export class ListenError extends Error {
  override readonly name = "ListenError";
}

/** How long requests under way may take once the server closes, in ms. */
const drainTime = 4_000;

/** How long a client may take to send a request, in ms: its headers, and all of it. */
const patience = { headersTimeout: 10_000, requestTimeout: 20_000 };

/** What a page of the explorer may load: its own files and nothing else. */
const pageHeaders = {
  "content-security-policy":
    "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
};

/** Serves `/graphql`, `/livez`, `/readyz` and, at every other path, the explorer. Rejects with `ListenError` where it cannot listen. */
export async function startServer(
  options: ServerOptions,
): Promise<RunningServer> {
  const { host, port, graphql, readiness } = options;
  const explorer = sirv(options.explorer, {
    single: true,
    etag: true,
    setHeaders: (response, path) => {
      for (const [name, value] of Object.entries(pageHeaders)) {
        response.setHeader(name, value);
      }
      // The bundler puts a hash of the content into the names of these.
      const forever = path.startsWith("/assets/");
      response.setHeader(
        "cache-control",
        forever ? "public, max-age=31536000, immutable" : "no-cache",
      );
    },
  });
  const server = createServer(patience, (request, response) => {
    const path = (request.url ?? "/").split("?", 1)[0];
    if (path === "/graphql") {
      const refusal = refusalOf(request);
      if (refusal === null) graphql(request, response);
      else refuse(response, refusal);
    } else if (path === "/livez") answer(response, 200, { live: true });
    else if (path === "/readyz") void answerReadiness(response, readiness);
    else {
      explorer(request, response, () => {
        notFound(request, response);
      });
    }
  });
  try {
    server.listen(port, host);
    await once(server, "listening");
  } catch (cause) {
    throw new ListenError(listenMessage(cause, host, port), { cause });
  }
  const address = server.address();
  const taken = typeof address === "object" && address ? address.port : port;
  return {
    url: `http://${urlHost(host)}:${taken}`,
    [Symbol.asyncDispose]: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeIdleConnections();
      const late = setTimeout(() => {
        server.closeAllConnections();
      }, drainTime);
      await closed;
      clearTimeout(late);
    },
  };
}

async function answerReadiness(
  response: ServerResponse,
  readiness: () => Promise<Readiness>,
): Promise<void> {
  const state = await readiness();
  answer(response, state.ready ? 200 : 503, state);
}

/** Answers a request that may not go on to the API as the API would, with its body unread. */
function refuse(response: ServerResponse, { status, message }: Refusal): void {
  // What is left of the body is not worth reading.
  response.setHeader("connection", "close");
  if (status === 405) response.setHeader("allow", "GET, HEAD, OPTIONS, POST");
  const extensions = { code: "BAD_REQUEST" };
  answer(response, status, { errors: [{ message, extensions }] });
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  response.end(`${JSON.stringify(body)}\n`);
}

function notFound(request: IncomingMessage, response: ServerResponse): void {
  answer(response, 404, { error: `Nothing is at ${request.url ?? "/"}.` });
}

function listenMessage(cause: unknown, host: string, port: number): string {
  const code = cause instanceof Error && "code" in cause ? cause.code : "";
  switch (code) {
    case "EADDRINUSE":
      return `Port ${port} on ${host} is taken by another program: stop that one, or choose another port, for example PORT=${port + 1} npm start.`;
    case "EACCES":
      return `This user may not listen on port ${port}: choose one above 1023, for example PORT=4000 npm start.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `${host} is no address of this machine: set HOST to 127.0.0.1 for this machine only, or 0.0.0.0 for all its addresses.`;
    default:
      return `The server cannot listen on ${host} port ${port}: ${cause instanceof Error ? cause.message : String(cause)}`;
  }
}

/** The host as a browser on this machine reaches it. */
function urlHost(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}
