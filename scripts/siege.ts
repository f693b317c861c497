import { Agent } from "node:http";
import { ask, startBenchServer, told } from "./bench/under-load.ts";

/**
 * Sends a hundred thousand different operations, right and wrong ones, and prints how much memory the server takes meanwhile: `npm run siege`,
 * after `npm start` has installed and built. Exits with 1 where it takes more and more.
 */

const operations = 100_000;
const looks = 20;
const connections = 8;

/** Operations that no server has seen before: another text, other variables, or another mistake each time. */
function operation(index: number): string {
  const words = ["trust", "digital", "co-delivery", "care", "volunteer"];
  const word = words[index % words.length] ?? "";
  switch (index % 5) {
    case 0:
      return body(
        `query Q${index} { researchGaps(first: ${(index % 20) + 1}) { totalCount nodes { id title works { label } } } }`,
      );
    case 1:
      return body(
        "query ($text: String!) { search(text: $text, first: 5) { totalCount edges { node { id } } } }",
        { text: `${word} ${index.toString(36)}` },
      );
    case 2:
      return body(`{ a${index}: researchGap(id: "gap-${index}") { title } }`);
    case 3:
      return body(`{ researchGaps { nodes { unknown${index} } } }`);
    default:
      return body(
        "query ($where: ResearchGapWhere) { researchGaps(where: $where, first: 3) { totalCount } }",
        { where: { cites: { eq: `work-${index}` } } },
      );
  }
}

function body(query: string, variables: object = {}): string {
  return JSON.stringify({ query, variables });
}

await using server = await startBenchServer(["scripts/start.mjs"]);
const agent = new Agent({ keepAlive: true, maxSockets: connections });
let sent = 0;
async function send(until: number): Promise<void> {
  while (sent < until) {
    sent += 1;
    await ask(agent, `${server.url}/graphql`, operation(sent));
  }
}

const memory: number[] = [];
for (let look = 1; look <= looks; look += 1) {
  const until = (operations / looks) * look;
  await Promise.all(Array.from({ length: connections }, () => send(until)));
  const resident = await told(
    agent,
    server.url,
    "process_resident_memory_bytes",
  );
  const heap = await told(agent, server.url, "nodejs_heap_size_used_bytes");
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

function mean(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / values.length;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}
