import { Agent } from "node:http";
import { isDeepStrictEqual } from "node:util";
import * as v from "valibot";
import { nested } from "./bench/questions.ts";
import {
  ask,
  type BenchServer,
  type Load,
  startBenchServer,
  underLoad,
} from "./bench/under-load.ts";

/**
 * Measures the API against what others would write for one question, in one run on this machine: `npm run bench:api`, after `npm start` has
 * installed and built. Every server is a process of its own, all run at once and are asked in turn; only the ratios mean anything elsewhere.
 */

type Name = "kept" | "bytes" | "uncached" | "memory" | "engine" | "naive";

const tsx = ["--import", "tsx"];
const byHand = "scripts/bench/hand-written-server.ts";
const rounds = 5;

/** The same question each time, and one that no server has been asked before: a variable that nobody reads differs. */
const repeated = JSON.stringify({ query: nested });
function fresh(index: number): string {
  return JSON.stringify({ query: nested, variables: { n: index } });
}

const answered = v.object({
  data: v.object({
    researchGaps: v.looseObject({
      nodes: v.pipe(v.array(v.unknown()), v.length(50)),
    }),
  }),
});

await using lacuna = await startBenchServer(["scripts/start.mjs"]);
await using memory = await startBenchServer([
  ...tsx,
  byHand,
  "--from",
  "memory",
]);
await using engine = await startBenchServer([
  ...tsx,
  byHand,
  "--from",
  "engine",
]);
await using bytes = await startBenchServer([...tsx, byHand, "--from", "bytes"]);
await using naive = await startBenchServer([
  ...tsx,
  "scripts/bench/naive-server.ts",
]);

await checkAnswers();
let asked = 0;
const runs: Readonly<Record<Name, Load>>[] = [];
for (let round = 0; round < rounds; round += 1) {
  const run = {
    kept: await loaded(lacuna, 4_000, () => repeated),
    bytes: await loaded(bytes, 4_000, () => repeated),
    uncached: await loaded(lacuna, 1_500, fresh),
    memory: await loaded(memory, 1_500, fresh),
    engine: await loaded(engine, 150, fresh),
    naive: await loaded(naive, 30, fresh),
  };
  runs.push(run);
}

function loaded(
  server: BenchServer,
  requests: number,
  body: (index: number) => string,
): Promise<Load> {
  asked += 1;
  const offset = asked * 1_000_000;
  return underLoad(server, {
    requests,
    connections: 16,
    body: (index) => body(offset + index),
  });
}

/** All servers give the same gaps: what is fast and wrong is not measured. */
async function checkAnswers(): Promise<void> {
  const agent = new Agent();
  const answers: unknown[] = [];
  for (const { url } of [lacuna, memory, engine, bytes, naive]) {
    const answer = await ask(agent, `${url}/graphql`, repeated);
    answers.push(v.parse(answered, JSON.parse(answer)).data);
  }
  agent.destroy();
  const odd = answers.findIndex((each) => !isDeepStrictEqual(each, answers[0]));
  if (odd !== -1) throw new Error(`Server ${odd} gives another answer.`);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Of each round the ratio, of the rounds the median: a busy moment then weighs on both sides. */
function report(what: string, of: Name, to: Name): void {
  const ratio = median(runs.map((run) => run[to].cpu / run[of].cpu));
  const [own, other] = [of, to].map((name) =>
    median(runs.map((run) => run[name].cpu)).toFixed(0),
  );
  console.log(
    `${what}: ${ratio.toFixed(2)} (${own ?? ""} µs of processor time a request, to ${other ?? ""})`,
  );
}

report("uncached, to rows in memory by hand", "uncached", "memory");
report("uncached, to the engine asked by hand", "uncached", "engine");
report("uncached, to graphql-yoga with naive resolvers", "uncached", "naive");
report("repeated, to a fixed buffer", "kept", "bytes");
// Beside what others reach here: a machine that is busy with the asking as well gives nobody an even time.
for (const name of ["uncached", "memory", "kept", "bytes"] as const) {
  const ratio = median(runs.map((run) => run[name].p99 / run[name].p50));
  const p50 = median(runs.map((run) => run[name].p50));
  console.log(
    `${name}, at 16 connections: p99 is ${ratio.toFixed(2)} times p50 (${p50.toFixed(1)} ms)`,
  );
}
