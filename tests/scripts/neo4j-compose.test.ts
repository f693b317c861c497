import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { parseEnvironment } from "../../api/environment.ts";
import { defaultVersion } from "../../scripts/neo4j/version.ts";

const compose: unknown = parse(readFileSync("compose.yaml", "utf8"));

it("starts Lacuna when Neo4j answers, reachable from this machine alone", () => {
  expect(compose).toMatchObject({
    services: {
      lacuna: {
        depends_on: { neo4j: { condition: "service_healthy" } },
        ports: ["127.0.0.1:4000:4000"],
      },
    },
  });
  expect(compose).not.toHaveProperty("services.neo4j.ports");
});

it("runs the Neo4j that Lacuna is tested with", () => {
  const [major, minor] = defaultVersion.split(".");
  expect(compose).toHaveProperty(
    "services.neo4j.image",
    `neo4j:${major ?? ""}.${minor ?? ""}-community`,
  );
});

it("gives Lacuna an environment that it accepts", () => {
  expect(compose).toHaveProperty(
    "services.lacuna.environment",
    expect.toSatisfy(
      (given: Record<string, string>) => parseEnvironment(given).ok,
    ),
  );
});

it("declares each volume that it names", () => {
  expect(compose).toHaveProperty("volumes", {
    "neo4j-data": null,
    "node-modules": null,
    dist: null,
  });
});
