import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { Agent, createServer, type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GraphqlRequest } from "../../api/graphql-answers.ts";
import { graphqlListener } from "../../api/graphql-listener.ts";
import { createLog } from "../../api/log.ts";
import { createMetrics } from "../../api/metrics.ts";
import type { Readiness } from "../../api/readiness.ts";
import { type RunningServer, startServer } from "../../api/server.ts";

let explorer: string;
beforeAll(async () => {
  explorer = await mkdtemp(join(tmpdir(), "lacuna-explorer-"));
  await writeFile(join(explorer, "index.html"), "<title>Lacuna</title>");
});
afterAll(async () => {
  await rm(explorer, { recursive: true });
});

function start(
  readiness: Readiness = { ready: true },
  port = 0,
  host = "127.0.0.1",
): Promise<RunningServer> {
  return startServer({
    host,
    port,
    explorer,
    graphql: graphqlListener({
      endpoint: (request) =>
        Promise.resolve({ ...echo, body: echoed(request) }),
      origins: ["https://friend.example"],
      metrics,
    }),
    readiness: () => Promise.resolve(readiness),
    metrics,
    log: createLog("silent"),
    lastOrders: 100,
    headerTime: 100,
  });
}

const metrics = createMetrics();

const echo = {
  status: 200,
  headers: { vary: "accept" },
  source: "run",
} as const;

function echoed({ method, search, body }: GraphqlRequest): string {
  return `graphql ${method} ${search} ${body.length}`;
}

describe("startServer", () => {
  it("serves the explorer at every path of its own, under a strict policy", async () => {
    await using server = await start();
    for (const path of ["/", "/gaps/gap-low", "/?q=a%20b"]) {
      const response = await fetch(server.url + path);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain("<title>Lacuna</title>");
      const policy = response.headers.get("content-security-policy");
      expect(policy).toContain("default-src 'self'");
      expect(policy).not.toContain("unsafe");
    }
  });

  it("answers 404 for a file that is not there, also outside its folder", async () => {
    await using server = await start();
    for (const path of ["/assets/no.js", "/../package.json", "/%2e%2e/x.txt"]) {
      expect((await fetch(server.url + path)).status).toBe(404);
    }
  });

  it("hands /graphql to the API", async () => {
    await using server = await start();
    const response = await fetch(`${server.url}/graphql?query=x`);
    expect(await response.text()).toBe("graphql GET query=x 0");
  });

  // Each row: method, type and body of what is sent, and the status and message that answer it.
  it.each([
    [
      "another method",
      ["DELETE", "text/plain", null],
      405,
      "Method: expected GET or POST, received DELETE",
    ],
    [
      "a form",
      ["POST", "application/x-www-form-urlencoded", "query=x"],
      415,
      "Content-Type: expected application/json, received application/x-www-form-urlencoded",
    ],
    [
      "a body of ten megabytes",
      ["POST", "application/json", "x".repeat(10_000_000)],
      413,
      "Body: expected at most 100000 bytes, received 10000000",
    ],
    [
      "a body of more than 100 kB",
      ["POST", "application/json", "x".repeat(100_001)],
      413,
      "Body: expected at most 100000 bytes, received 100001",
    ],
  ] as const)(
    "refuses %s before reading it",
    async (_, sent, status, message) => {
      await using server = await start();
      const [method, type, body] = sent;
      const response = await fetch(`${server.url}/graphql`, {
        method,
        body,
        headers: { "content-type": type },
      });
      expect(response.status).toBe(status);
      expect(await response.json()).toEqual({
        errors: [{ message, extensions: { code: "BAD_REQUEST" } }],
      });
    },
  );

  it("refuses a body whose size nobody says", async () => {
    await using server = await start();
    const sent = request(`${server.url}/graphql`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "transfer-encoding": "chunked",
      },
    });
    sent.write("{");
    const [response] = (await once(sent, "response")) as [IncomingMessage];
    expect(response.statusCode).toBe(411);
    sent.destroy();
  });

  it("takes operations as JSON of a known size", async () => {
    await using server = await start();
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      body: "x".repeat(100_000),
      headers: { "content-type": "application/json; charset=utf-8" },
    });
    expect(await response.text()).toBe("graphql POST  100000");
  });

  it("leads a person who opens the API to the page that asks", async () => {
    await using server = await start();
    const response = await fetch(`${server.url}/graphql`, {
      headers: { accept: "text/html,*/*;q=0.8" },
      redirect: "manual",
    });
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe("/graphiql");
  });

  // Each row: the origin of a page, and whether it may ask and read.
  it.each([
    ["https://friend.example", "https://friend.example"],
    ["https://stranger.example", null],
    ["null", null],
  ])("tells a page of %s whether it may ask", async (origin, allowed) => {
    await using server = await start();
    for (const method of ["OPTIONS", "GET"]) {
      const response = await fetch(`${server.url}/graphql?query=x`, {
        method,
        headers: { origin, "access-control-request-method": "POST" },
      });
      expect(response.ok).toBe(true);
      expect(response.headers.get("access-control-allow-origin")).toBe(allowed);
      expect(response.headers.get("vary")).toMatch(
        method === "GET" ? /origin, accept/u : /origin/u,
      );
    }
  });

  it("gives each request an id, a proxy's where it is plain", async () => {
    await using server = await start();
    const own = await fetch(`${server.url}/livez`);
    expect(own.headers.get("x-request-id")).toMatch(/^[\da-f-]{36}$/u);
    for (const [sent, expected] of [
      ["abc-1", /^abc-1$/u],
      ["a b", /^[\da-f-]{36}$/u],
    ] as const) {
      const headers = { "x-request-id": sent };
      const response = await fetch(`${server.url}/livez`, { headers });
      expect(response.headers.get("x-request-id")).toMatch(expected);
    }
  });

  it("tells Prometheus how many requests it answered, how and how fast", async () => {
    await using server = await start();
    await fetch(`${server.url}/graphql?query=x`);
    const response = await fetch(`${server.url}/metrics`);
    expect(response.headers.get("content-type")).toContain("version=0.0.4");
    const told = await response.text();
    expect(told).toMatch(
      /^lacuna_request_seconds_count\{route="\/graphql",status="200"\} [1-9]/mu,
    );
    expect(told).toMatch(/^lacuna_operations_total\{source="run"\} [1-9]/mu);
    expect(told).toContain("nodejs_eventloop_lag_seconds");
  });

  it("answers who is connected until they are told to close", async () => {
    const server = await start();
    const agent = new Agent({ keepAlive: true });
    const before = await get(`${server.url}/livez`, agent);
    expect(before.connection).toBe("keep-alive");
    const closed = server[Symbol.asyncDispose]();
    const after = await get(`${server.url}/readyz`, agent);
    expect(after).toEqual({
      connection: "close",
      body: '{"ready":false,"reason":"The server is closing."}\n',
    });
    await closed;
    await expect(get(`${server.url}/livez`, agent)).rejects.toThrow(
      "ECONNREFUSED",
    );
  });

  it.each([
    ["headers", "GET /livez HTTP/1.1\r\nhost: x\r\n"],
    [
      "a body",
      "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{",
    ],
  ])(
    "does not wait for a client that never ends its %s",
    async (_, unfinished) => {
      await using server = await start();
      const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
      socket.write(unfinished);
      // It ends when the server closes the connection: seconds before Node would have by itself.
      expect(await text(socket)).toMatch(/^HTTP\/1\.1 408 /u);
    },
  );

  it("is live always, and ready when it can answer", async () => {
    await using server = await start({ ready: false, reason: "No database." });
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
    const ready = await fetch(`${server.url}/readyz`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({
      ready: false,
      reason: "No database.",
    });
  });

  it("says what to do about a taken port", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = typeof address === "object" && address ? address.port : 0;
    await expect(start(undefined, port)).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is taken by another program: stop that one, or choose another port, for example PORT=${port + 1} npm start.`,
    );
    other.close();
  });

  it("says what to do about an address that is not this machine's", async () => {
    await expect(start(undefined, 0, "192.0.2.1")).rejects.toThrow(
      "192.0.2.1 is no address of this machine: set HOST to 127.0.0.1",
    );
  });
});

async function get(
  url: string,
  agent: Agent,
): Promise<{ connection: string | undefined; body: string }> {
  const sent = request(url, { agent }).end();
  const [response] = (await once(sent, "response")) as [IncomingMessage];
  return {
    connection: response.headers.connection,
    body: await text(response),
  };
}
