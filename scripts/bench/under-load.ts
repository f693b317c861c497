import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { Agent, request } from "node:http";
import { createInterface } from "node:readline";

/** A server in a process of its own. */
export interface BenchServer extends AsyncDisposable {
  readonly url: string;
  readonly process: ChildProcess;
}

/** Starts `node` with arguments, and resolves when it prints its address. */
export async function startBenchServer(
  command: readonly string[],
): Promise<BenchServer> {
  const server = spawn(process.execPath, command, {
    env: { ...process.env, PORT: "0", NEO4J_URI: "", LOG_LEVEL: "error" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: server.stdout })) {
    const url = /http:\/\/[\w.:]+/u.exec(line)?.[0];
    if (url === undefined) continue;
    return {
      url,
      process: server,
      [Symbol.asyncDispose]: async () => {
        server.kill();
        await once(server, "exit");
      },
    };
  }
  throw new Error(`${command.join(" ")} ended before it served.`);
}

/** What requests took. */
export interface Load {
  /** Time of the server's processor for one request, in microseconds. */
  readonly cpu: number;
  /** From request to whole answer, in ms. */
  readonly p50: number;
  readonly p99: number;
}

export interface LoadOptions {
  readonly requests: number;
  readonly connections: number;
  /** The body of the request of a number. */
  readonly body: (index: number) => string;
}

/** Sends requests over some connections that stay open, as fast as they are answered, after a tenth of them to warm up. */
export async function underLoad(
  { url }: BenchServer,
  { requests, connections, body }: LoadOptions,
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let sent = 0;
  async function each(until: number, times: number[]): Promise<void> {
    while (sent < until) {
      sent += 1;
      const began = performance.now();
      await ask(agent, `${url}/graphql`, body(sent));
      times.push(performance.now() - began);
    }
  }
  async function all(until: number): Promise<number[]> {
    const times: number[] = [];
    await Promise.all(
      Array.from({ length: connections }, () => each(until, times)),
    );
    return times.toSorted((a, b) => a - b);
  }
  const warm = Math.ceil(requests / 10);
  await all(warm);
  const before = await cpuTime(agent, url);
  const times = await all(warm + requests);
  const cpu = ((await cpuTime(agent, url)) - before) * 1e6;
  agent.destroy();
  return {
    cpu: cpu / requests,
    p50: times[Math.floor(times.length * 0.5)] ?? 0,
    p99: times[Math.floor(times.length * 0.99)] ?? 0,
  };
}

/** Sends an operation and returns the whole answer. */
export function ask(agent: Agent, url: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
    };
    const sent = request(url, { agent, method: "POST", headers });
    sent.on("error", reject);
    sent.on("response", (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => (text += chunk));
      response.on("end", () => {
        if (response.statusCode === 200) resolve(text);
        else reject(new Error(`${response.statusCode ?? ""} ${text}`));
      });
    });
    sent.end(body);
  });
}

/** The processor time that the server has used, in seconds. */
function cpuTime(agent: Agent, url: string): Promise<number> {
  return told(agent, url, "process_cpu_seconds_total");
}

/** A figure that the server tells Prometheus. */
export async function told(
  agent: Agent,
  url: string,
  name: string,
): Promise<number> {
  const text = await new Promise<string>((resolve, reject) => {
    request(`${url}/metrics`, { agent }, (response) => {
      let told = "";
      response.on("data", (chunk) => (told += String(chunk)));
      response.on("end", () => {
        resolve(told);
      });
    })
      .on("error", reject)
      .end();
  });
  const line = text.split("\n").find((each) => each.startsWith(`${name} `));
  if (line === undefined) throw new Error(`${url} does not tell ${name}.`);
  return Number(line.slice(name.length));
}
