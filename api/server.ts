import { randomUUID } from "node:crypto";
import { once } from "node:events";
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import { Server as NetServer } from "node:net";
import { explorerListener } from "./explorer-listener.ts";
import type { GraphqlListener } from "./graphql-listener.ts";
import type { Log } from "./log.ts";
import type { Metrics } from "./metrics.ts";
import type { PagesListener } from "./pages-listener.ts";
import type { Readiness } from "./readiness.ts";

export interface ServerOptions {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  /** The folder of the built explorer. */
  readonly explorer: string;
  /** Renders its pages; without it, browsers do. */
  readonly pages?: PagesListener;
  readonly graphql: GraphqlListener;
  readonly readiness: () => Promise<Readiness>;
  readonly metrics: Metrics;
  readonly log: Log;
  /** How long those who are connected may still ask once the server closes, in ms; by default 1,000. */
  readonly lastOrders?: number;
  /** How long a client may take to send the headers of a request, in ms; by default 10,000. All of it may take twice as long. */
  readonly headerTime?: number;
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
const drainTime = 3_000;

/** How often Node looks whether a client takes too long to send its request, in ms. */
const connectionsCheckingInterval = 1_000;

/** The routes that the explorer does not serve. */
const routes = ["/graphql", "/livez", "/readyz", "/metrics"] as const;

/**
 * Serves `/graphql`, `/livez`, `/readyz`, `/metrics` and, at every other path, the explorer. Rejects with `ListenError` where it cannot
 * listen. Once closed it takes no new connections, and answers those that are open until each has been told to close.
 */
export async function startServer(
  options: ServerOptions,
): Promise<RunningServer> {
  const { host, port, graphql, readiness, metrics, log } = options;
  const { lastOrders = 1_000, headerTime = 10_000 } = options;
  const explorer = explorerListener(options.explorer, options.pages);
  let draining = false;

  async function respond(
    request: IncomingMessage,
    response: ServerResponse,
    route: (typeof routes)[number] | "explorer",
    id: string,
  ): Promise<void> {
    switch (route) {
      case "/graphql":
        return graphql(request, response, id);
      case "/livez":
        answer(response, 200, { live: true });
        return;
      case "/readyz":
        return answerReadiness(response, draining ? closing : readiness);
      case "/metrics":
        response.writeHead(200, { "content-type": metrics.type });
        response.end(await metrics.text());
        return;
      case "explorer":
        if (!(await explorer(request, response, id))) {
          notFound(request, response);
        }
    }
  }

  const patience = {
    headersTimeout: headerTime,
    requestTimeout: 2 * headerTime,
    connectionsCheckingInterval,
  };
  const server = createServer(patience, (request, response) => {
    const began = performance.now();
    const id = requestId(request);
    const path = (request.url ?? "/").split("?", 1)[0];
    const route = routes.find((each) => each === path) ?? "explorer";
    response.setHeader("x-request-id", id);
    if (draining) response.setHeader("connection", "close");
    response.on("finish", () => {
      const time = performance.now() - began;
      const { statusCode: status } = response;
      metrics.request(route, status, time / 1_000);
      const { method } = request;
      log.info({ requestId: id, method, path, status, time }, "answered");
    });
    respond(request, response, route, id).catch((error: unknown) => {
      log.error({ requestId: id, err: error }, "A request failed.");
      if (!response.headersSent) answer(response, 500, { error: "Failed." });
      response.end();
    });
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
      draining = true;
      await drained(server, lastOrders);
    },
  };
}

/**
 * Resolves when a server has answered all it was asked. Its own `close` would end connections that rest between two requests, of which
 * one may be on its way: they are first given time to ask it, and are told to close with the answer.
 */
async function drained(server: Server, lastOrders: number): Promise<void> {
  const closed = once(server, "close");
  NetServer.prototype.close.call(server);
  const idle = setTimeout(() => {
    server.closeIdleConnections();
  }, lastOrders);
  const busy = setTimeout(() => {
    server.closeAllConnections();
  }, drainTime);
  await closed;
  clearTimeout(idle);
  clearTimeout(busy);
}

function closing(): Promise<Readiness> {
  return Promise.resolve({ ready: false, reason: "The server is closing." });
}

/** The id that a proxy gave a request, or a new one. */
function requestId({ headers }: IncomingMessage): string {
  const given = headers["x-request-id"];
  return typeof given === "string" && /^[\w.-]{1,64}$/u.test(given)
    ? given
    : randomUUID();
}

async function answerReadiness(
  response: ServerResponse,
  readiness: () => Promise<Readiness>,
): Promise<void> {
  const state = await readiness();
  answer(response, state.ready ? 200 : 503, state);
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
