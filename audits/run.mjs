// What programs of others say of the API: a conformance suite, a compiler, two clients and two linters.
// They are heavy and only needed here, so they are no packages of the project: `npm ci --prefix audits`, then `node audits/run.mjs`.
// It serves as `npm start` does (or asks the server of `--url URL`), prints a line for each check, and fails where one failed.
import { inspect, parseArgs } from "node:util";
import { clients } from "./clients.mjs";
import { graphqlEslint } from "./graphql-eslint.mjs";
import { graphqlHttp } from "./graphql-http.mjs";
import { graphqlSchemaLinter } from "./graphql-schema-linter.mjs";
import { relayCompiler } from "./relay-compiler.mjs";
import { startServer } from "./server.mjs";

/**
 * Each audit takes where the API is served and gives its checks: a name, and the problems found, none where all is well. Those of the
 * schema read it from its file.
 */
const audits = {
  "graphql-http": graphqlHttp,
  "relay-compiler": relayCompiler,
  clients,
  "graphql-schema-linter": graphqlSchemaLinter,
  "graphql-eslint": graphqlEslint,
};

const { values } = parseArgs({ options: { url: { type: "string" } } });
const server =
  values.url === undefined
    ? await startServer()
    : { url: values.url, stop: () => {} };
let passed = 0;
let failed = 0;
try {
  const endpoint = new URL("/graphql", server.url).href;
  for (const [title, audit] of Object.entries(audits)) {
    for (const { name, problems } of await checksOf(audit, endpoint)) {
      if (problems.length === 0) passed += 1;
      else failed += 1;
      const outcome = problems.length === 0 ? "ok    " : "FAILED";
      console.log(`${outcome} ${title}: ${name}`);
      for (const problem of problems) {
        console.log(problem.replace(/^/gmu, "         "));
      }
    }
  }
} finally {
  await server.stop();
}
console.log(`${passed} passed, ${failed} failed`);
if (passed === 0 || failed > 0) process.exitCode = 1;

/** The checks of an audit; one that breaks off is a check that failed, and the others still run. */
async function checksOf(audit, endpoint) {
  try {
    return await audit(endpoint);
  } catch (error) {
    return [{ name: "runs to its end", problems: [inspect(error)] }];
  }
}
