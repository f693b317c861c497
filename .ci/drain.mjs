// Ends the server while clients ask it without pause: every request on a connection that was open is answered whole, and the process is
// gone within five seconds, also with a client that never finishes what it sends.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { Agent, request } from "node:http";
import { connect } from "node:net";
import { createInterface } from "node:readline";

const connections = 16;
const longest = 5_000;
const body = JSON.stringify({
  query: "{ researchGaps(first: 5) { totalCount nodes { title } } }",
});

async function start() {
  const server = spawn(process.execPath, ["scripts/start.mjs"], {
    env: { ...process.env, PORT: "0", NEO4J_URI: "" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: server.stdout })) {
    const url = /Lacuna is at (\S+)/u.exec(line)?.[1];
    if (url !== undefined) return { server, url };
  }
  throw new Error("The server ended before it served.");
}

/** The answer to one request; `socket` tells whether its connection had served before. */
function ask(agent, url) {
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/graphql`, {
      agent,
      method: "POST",
      headers: {
        "content-type": "application/json",
        "content-length": Buffer.byteLength(body),
      },
    });
    sent.on("error", (error) => {
      reject(Object.assign(error, { reused: sent.reusedSocket }));
    });
    sent.on("response", (response) => {
      let text = "";
      response.on("data", (chunk) => (text += chunk));
      response.on("error", reject);
      response.on("end", () => {
        resolve({ status: response.statusCode, text });
      });
    });
    sent.end(body);
  });
}

const { server, url } = await start();
const exited = once(server, "exit");
const agent = new Agent({ keepAlive: true, maxSockets: connections });
const { text: right } = await ask(agent, url);
let answers = 0;
let ended;

async function client() {
  for (;;) {
    try {
      const { status, text } = await ask(agent, url);
      if (status !== 200 || text !== right) {
        throw new Error(`A wrong answer: ${status} ${text.slice(0, 200)}`);
      }
      answers += 1;
    } catch (error) {
      // Who knocks at a closed door was never let in.
      if (ended !== undefined && error.code === "ECONNREFUSED") return;
      throw error;
    }
  }
}

// One sends half of its headers, one half of its body, and both then say nothing more.
const { hostname, port } = new URL(url);
for (const half of [
  "POST /graphql HTTP/1.1\r\nhost: lacuna\r\n",
  "POST /graphql HTTP/1.1\r\nhost: lacuna\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{",
]) {
  const socket = connect(Number(port), hostname);
  socket.on("error", () => undefined);
  socket.write(half);
}

const clients = Array.from({ length: connections }, client);
while (answers < 500) await new Promise((resolve) => setImmediate(resolve));
const before = answers;
server.kill("SIGTERM");
ended = performance.now();
const late = setTimeout(() => {
  console.error(`The server is still there after ${longest} ms.`);
  server.kill("SIGKILL");
  process.exitCode = 1;
}, longest);
await Promise.all(clients);
const [code] = await exited;
clearTimeout(late);
if (code !== 0) throw new Error(`The server ended with code ${code}.`);
console.log(
  `Drained: ${before} answers before SIGTERM and ${answers - before} after it, none failed; the process was gone after ${(performance.now() - ended).toFixed(0)} ms.`,
);
process.exit();
