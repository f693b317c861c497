// Plain JavaScript that old versions of Node read too: it runs before anything is installed, and says what is missing.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join, relative } from "node:path";

const oldestNode = [20, 19];

/** What keeps a command from going on, in a sentence that says what to do. */
class PrepareError extends Error {}

/** Throws where this version of Node is too old. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split(".").map(Number);
  const [oldMajor, oldMinor] = oldestNode;
  if (major > oldMajor || (major === oldMajor && minor >= oldMinor)) return;
  throw new PrepareError(
    `Lacuna needs Node ${oldestNode.join(".")} or newer and this is ${version}: install a newer one from https://nodejs.org.`,
  );
}

/** Installs what the lock file names, where something of it is missing or of another version. */
export function install(root = process.cwd()) {
  if (isInstalled(root)) return;
  checkWritable(root);
  checkWritable(join(root, "node_modules"));
  console.log(
    "Installing what is missing (a minute, from the npm registry) ...",
  );
  const npm = process.env.npm_execpath;
  const command = npm === undefined ? "npm" : process.execPath;
  const before = npm === undefined ? [] : [npm];
  const { status, error } = spawnSync(
    command,
    [...before, "ci", "--include=dev", "--loglevel=error"],
    {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      shell: npm === undefined && process.platform === "win32",
    },
  );
  if (status === 0) return;
  throw new PrepareError(
    error === undefined
      ? `npm ci failed (see above): check the network, then try again.`
      : `npm cannot be run (${error.message}): install npm, then try again.`,
  );
}

/** Throws where this user may not write to a folder; one that does not exist yet is its parent's to allow. */
function checkWritable(folder) {
  if (!existsSync(folder)) return;
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw new PrepareError(
      `This user may not write to ${folder}: give them the right to, or clone the project into a folder of theirs.`,
    );
  }
}

/** Whether every package of the lock file is there in its version; optional ones may be missing. */
function isInstalled(root) {
  const hidden = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(hidden)) return false;
  const wanted = readJson(join(root, "package-lock.json")).packages;
  const present = readJson(hidden).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === "" ||
      present[path]?.version === version ||
      (optional === true && present[path] === undefined),
  );
}

function readJson(path) {
  return JSON.parse(readFileSync(path, "utf8"));
}

/** What the explorer and the server are built from. */
const sourceFolders = ["api", "explorer", "graph", "scripts", "seeds"];
const sourceFiles = [
  "package-lock.json",
  "vite.compressed.ts",
  "vite.config.ts",
  "vite.graphiql.config.ts",
  "vite.preact.ts",
  "vite.server.config.ts",
];

/** Builds explorer and server into `dist`, where a source file has changed since the last time. */
export function build(root = process.cwd()) {
  const hash = sourceHash(root);
  const stamp = join(root, "dist", "source-hash.txt");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  console.log("Building explorer and server (some seconds) ...");
  checkWritable(root);
  checkWritable(join(root, "dist"));
  mkdirSync(join(root, "dist"), { recursive: true });
  // Marks a build that breaks off as stale.
  writeFileSync(stamp, "");
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  for (const step of [
    ...[
      "vite.config.ts",
      "vite.graphiql.config.ts",
      "vite.server.config.ts",
    ].map((config) => [
      vite,
      ...["build", "--config", config, "--logLevel", "warn"],
    ]),
    ["--import", "tsx", join("scripts", "explorer-documents.mjs")],
  ]) {
    const { status } = spawnSync(process.execPath, step, {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      // Tests say otherwise, and what they build is served to people.
      env: { ...process.env, NODE_ENV: "production" },
    });
    if (status !== 0) {
      throw new PrepareError(`The build failed: see above why.`);
    }
  }
  writeFileSync(stamp, hash);
}

/** A hash of all source files; seeds are read at every start and do not count. */
function sourceHash(root) {
  const hash = createHash("sha256");
  const paths = [...sourceFiles, ...sourceFolders.flatMap(filesBelow)];
  for (const path of paths.filter((each) => !each.endsWith(".yaml"))) {
    hash
      .update(path)
      .update("\0")
      .update(readFileSync(join(root, path)));
  }
  return hash.digest("hex");

  function filesBelow(folder) {
    return readdirSync(join(root, folder), {
      recursive: true,
      withFileTypes: true,
    })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)))
      .sort();
  }
}

/** Runs a command's steps; what a person can mend is printed as a sentence and ends it with exit code 1. */
export async function run(steps) {
  try {
    await steps();
  } catch (error) {
    if (!(error instanceof PrepareError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
