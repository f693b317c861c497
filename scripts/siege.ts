import { once } from "node:events";
import { Agent } from "node:http";
import { Worker } from "node:worker_threads";
import * as v from "valibot";
import { attacks, dearest, type Request } from "../tests/api/attacks.ts";
import { post } from "../tests/api/post.ts";
import {
  ask,
  type BenchServer,
  startBenchServer,
  told,
} from "./bench/under-load.ts";

/**
 * Besieges a server, after `npm start` has installed and built: `npm run siege`. First each attack of the tests, one after the other and then
 * many at once, while a thread of its own asks whether the server is alive; then a hundred thousand different operations, right and wrong
 * ones, while it prints how much memory the server takes. Exits with 1 where it takes more and more.
 */

const operations = 100_000;
const looks = 20;
const connections = 8;
const timesEach = 24;

/** What an attack does to others: the time that `/livez` takes, in ms. */
interface Noticed {
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
}

await using server = await startBenchServer(["scripts/start.mjs"]);
await besiege(server);
await fill(server);

async function besiege({ url }: BenchServer): Promise<void> {
  const script = new URL("bench/probe.mjs", import.meta.url);
  const probe = new Worker(script, { workerData: url, execArgv: [] });
  async function during(work: () => Promise<unknown>): Promise<Noticed> {
    await times(probe);
    await work();
    return noticed(await times(probe));
  }
  const agent = new Agent({ keepAlive: true });
  let number = 0;
  /** Sends an attack, as many at a time as said, and then waits a little, so that some ask when all is over. */
  async function attack(make: Request, atOnce: number): Promise<void> {
    for (let sent = 0; sent < timesEach; sent += atOnce) {
      const sending = Array.from({ length: atOnce }, () => {
        number += 1;
        return post(agent, `${url}/graphql`, make(number));
      });
      await Promise.all(sending);
    }
    await quiet(50);
  }
  const before = await during(() => quiet(2_000));
  console.log(`Quiet: ${shown(before)}`);
  const worst = { one: 0, many: 0 };
  for (const [what, make] of named()) {
    const one = await during(() => attack(make, 1));
    const many = await during(() => attack(make, connections));
    console.log(
      `${what}: ${shown(one)}; ${connections} at once: ${shown(many)}`,
    );
    worst.one = Math.max(worst.one, one.most - before.p50);
    worst.many = Math.max(worst.many, many.most - before.p50);
  }
  agent.destroy();
  await probe.terminate();
  console.log(
    `At most ${worst.one.toFixed(0)} ms over quiet one after the other, and ${worst.many.toFixed(0)} ms with ${connections} at once.`,
  );
}

function named(): [string, Request][] {
  return [
    ...attacks.map(({ what, request: make }): [string, Request] => [
      what,
      make,
    ]),
    ...Object.entries(dearest),
  ];
}

async function times(probe: Worker): Promise<number[]> {
  const message = once(probe, "message");
  probe.postMessage(null);
  const [taken] = (await message) as [unknown];
  return v.parse(v.array(v.number()), taken);
}

function noticed(taken: readonly number[]): Noticed {
  const sorted = taken.toSorted((a, b) => a - b);
  function at(part: number): number {
    return sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
  }
  return { p50: at(0.5), p99: at(0.99), most: at(1) };
}

function shown({ p50, p99, most }: Noticed): string {
  return `p50 ${p50.toFixed(1)}, p99 ${p99.toFixed(1)}, most ${most.toFixed(1)} ms`;
}

function quiet(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time));
}

/** Operations that no server has seen before: another text, other variables, or another mistake each time. */
function operation(index: number): string {
  const words = ["trust", "digital", "co-delivery", "care", "volunteer"];
  const word = words[index % words.length] ?? "";
  switch (index % 6) {
    case 0:
      return operationBody(
        `query Q${index} { researchGaps(first: ${(index % 20) + 1}) { totalCount nodes { id title works { label } } } }`,
      );
    case 1:
      return operationBody(
        "query ($text: String!) { search(text: $text, first: 5) { totalCount edges { node { id } } } }",
        { text: `${word} ${index.toString(36)}` },
      );
    case 2:
      return operationBody(
        `{ a${index}: researchGap(id: "gap-${index}") { title } }`,
      );
    case 3:
      return operationBody(
        `{ researchGaps { nodes { ${Array.from({ length: 50 }, (_, field) => `unknown${index}x${field}`).join(" ")} } } }`,
      );
    case 4:
      return operationBody(
        `{ ${Array.from({ length: 50 }, (_, field) => `a${index}x${field}: node(id: "${field}") { id }`).join(" ")} }`,
      );
    default:
      return operationBody(
        "query ($where: ResearchGapWhere) { researchGaps(where: $where, first: 3) { totalCount } }",
        { where: { cites: { eq: `work-${index}` } } },
      );
  }
}

function operationBody(query: string, variables: object = {}): string {
  return JSON.stringify({ query, variables });
}

async function fill({ url }: BenchServer): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let sent = 0;
  async function send(until: number): Promise<void> {
    while (sent < until) {
      sent += 1;
      await ask(agent, `${url}/graphql`, operation(sent));
    }
  }
  const memory: number[] = [];
  for (let look = 1; look <= looks; look += 1) {
    const until = (operations / looks) * look;
    await Promise.all(Array.from({ length: connections }, () => send(until)));
    const resident = await told(agent, url, "process_resident_memory_bytes");
    const heap = await told(agent, url, "nodejs_heap_size_used_bytes");
    memory.push(resident);
    console.log(
      `${sent} operations: ${megabytes(resident)} MB resident, ${megabytes(heap)} MB of heap`,
    );
  }
  agent.destroy();
  const third = Math.floor(looks / 3);
  const growth =
    mean(memory.slice(-third)) / mean(memory.slice(third, 2 * third));
  console.log(
    `The last third takes ${growth.toFixed(2)} times the memory of the middle third.`,
  );
  if (growth > 1.1) process.exitCode = 1;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / values.length;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}
