import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeConf } from "../../scripts/neo4j/conf.ts";
import { claimHome, temporaryHome } from "../../scripts/neo4j/home.ts";
import { freePort, requirePort } from "../../scripts/neo4j/port.ts";
import { asProblem } from "../../scripts/neo4j/problem.ts";

const uri = "bolt://127.0.0.1:7687";
let root = "";
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "lacuna-home-"));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe("a home", () => {
  it("is claimed by one server at a time, and the second is told where the first answers", () => {
    const home = path.join(root, "made", "on the way");
    const claim = claimHome(home, uri);
    claim.running(process.pid);
    expect(() => claimHome(home, uri)).toThrow(
      `Neo4j already runs on this home, at ${uri} (process ${process.pid}): use that one, stop it, or add --ephemeral`,
    );
    claim[Symbol.dispose]();
    claimHome(home, uri)[Symbol.dispose]();
    expect(existsSync(path.join(home, "running.json"))).toBe(false);
  });

  it.each([
    // Past the largest process id of any system, so no process has it.
    ["a killed process", '{"pid":2147483000,"uri":"bolt://127.0.0.1:1"}'],
    ["a write that was cut off", '{"pid":21'],
    ["something else", "null"],
  ])("is free again after %s left its claim behind", (_, content) => {
    const file = path.join(root, "running.json");
    writeFileSync(file, content);
    const claim = claimHome(root, uri);
    expect(readFileSync(file, "utf8")).toContain(uri);
    claim[Symbol.dispose]();
  });

  it("in the temporary folder is removed at the end, with what is in it", () => {
    const home = temporaryHome();
    mkdirSync(path.join(home.path, "data"));
    home[Symbol.dispose]();
    expect(existsSync(home.path)).toBe(false);
  });

  it("gets a conf that listens on 127.0.0.1 alone, without HTTP, and sends no reports", () => {
    writeConf(root, { port: 7700, authentication: true });
    const lines = readFileSync(
      path.join(root, "conf", "neo4j.conf"),
      "utf8",
    ).split("\n");
    expect(lines).toEqual(
      expect.arrayContaining([
        "server.default_listen_address=127.0.0.1",
        "server.bolt.listen_address=127.0.0.1:7700",
        "server.http.enabled=false",
        "server.https.enabled=false",
        "dbms.security.auth_enabled=true",
        "dbms.usage_report.enabled=false",
      ]),
    );
    writeConf(root, { port: 7700, authentication: false });
    expect(
      readFileSync(path.join(root, "conf", "neo4j.conf"), "utf8"),
    ).toContain("dbms.security.auth_enabled=false");
  });
});

describe("a port", () => {
  it("that is free passes", async () => {
    await expect(requirePort(await freePort())).resolves.toBeUndefined();
  });

  it("that is taken gives one sentence that says what to do", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    // A TCP server's address is an AddressInfo once it listens.
    const { port } = other.address() as AddressInfo;
    await expect(requirePort(port)).rejects.toThrow(
      new RegExp(
        `^Port ${port} of 127\\.0\\.0\\.1 is taken: stop what listens there, or choose another port with --port \\d+\\.$`,
      ),
    );
    other.close();
  });
});

describe("a failure of the file system", () => {
  it.each([
    ["EACCES", "lacks the permission"],
    ["EROFS", "read-only"],
    ["ENOSPC", "disk is full"],
  ])("%s becomes a sentence with the path", (code, reason) => {
    const cause = Object.assign(new Error("mkdir"), {
      code,
      path: "/x/.neo4j",
    });
    expect(asProblem(cause)).toHaveProperty(
      "message",
      expect.stringMatching(
        new RegExp(`^Cannot write /x/\\.neo4j: .*${reason}`),
      ),
    );
  });

  it("stays as it is where nobody can mend it", () => {
    const cause = Object.assign(new Error("?"), { code: "EIO", path: "/x" });
    expect(asProblem(cause)).toBe(cause);
  });
});
