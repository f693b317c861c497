import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import {
  buildSchema,
  getNamedType,
  isObjectType,
  isRequiredArgument,
} from "graphql";
import relay from "relay-compiler";
import { sdl } from "./schema.mjs";

/** Whether Relay makes of every list of the schema a fragment that it can page through and fetch again. */
export async function relayCompiler() {
  const schema = buildSchema(sdl);
  const lists = listsOf(schema);
  const names = lists.map(({ parent, field }) => `${parent}.${field.name}`);
  return [
    {
      name: `pages through ${names.length} lists: ${names.join(", ")}`,
      problems: await compile(lists.map((list) => moduleOf(schema, list))),
    },
  ];
}

/** The fields that give a connection, each with the type it belongs to. */
function listsOf(schema) {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => getNamedType(field.type).name.endsWith("Connection"))
        .map((field) => ({ parent: type.name, field })),
    );
}

/** A module of a Relay project that shows the list, with a variable for each of its arguments. */
function moduleOf(schema, { parent, field }) {
  const name = parent + field.name[0].toUpperCase() + field.name.slice(1);
  const definitions = field.args.map(
    (arg) => `${arg.name}: { type: "${String(arg.type)}" }`,
  );
  const values = field.args.map((arg) => `${arg.name}: $${arg.name}`);
  const { on, open, close } = refetchableAbove(schema, parent);
  return {
    name,
    text: `
import { graphql } from "react-relay";

graphql\`
  fragment ${name}_list on ${on}
  @refetchable(queryName: "${name}PageQuery")
  @argumentDefinitions(${definitions.join(", ")}) {
    ${open}
    ${field.name}(${values.join(", ")}) @connection(key: "${name}_${field.name}") {
      edges { node { __typename } }
    }
    ${close}
  }
\`;
`,
  };
}

/** Relay fetches again what has an id or is at the root; any other type is reached by a field of the root. */
function refetchableAbove(schema, parent) {
  const query = schema.getQueryType();
  const interfaces = schema.getType(parent).getInterfaces();
  if (parent === query.name || interfaces.some(({ name }) => name === "Node")) {
    return { on: parent, open: "", close: "" };
  }
  const way = Object.values(query.getFields()).find(
    ({ type, args }) =>
      getNamedType(type).name === parent && !args.some(isRequiredArgument),
  );
  if (way === undefined) throw new Error(`No way leads to ${parent}`);
  return { on: query.name, open: `${way.name} {`, close: "}" };
}

/** Compiles the modules in a folder of their own; what the compiler says where it refuses them. */
async function compile(modules) {
  if (relay === null) return ["relay-compiler does not run on this machine"];
  const folder = await mkdtemp(join(tmpdir(), "lacuna-relay-"));
  try {
    for (const { name, text } of modules) {
      await writeFile(join(folder, `${name}.ts`), text);
    }
    const config = {
      src: ".",
      schema: "schema.graphql",
      language: "typescript",
    };
    await writeFile(join(folder, "relay.config.json"), JSON.stringify(config));
    await writeFile(join(folder, "schema.graphql"), sdl);
    const { status, stdout, stderr } = spawnSync(
      relay,
      ["relay.config.json", "--noWatchman", "--output", "quiet-with-errors"],
      { cwd: folder, encoding: "utf8" },
    );
    if (status === 0) return [];
    return [stripVTControlCharacters(`${stdout}${stderr}`).trim()];
  } finally {
    await rm(folder, { recursive: true });
  }
}
