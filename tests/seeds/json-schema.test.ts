import { readdirSync, readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { jsonSchemas } from "../../seeds/json-schema.ts";

const validators = new Map<string, ValidateFunction>();
beforeAll(() => {
  for (const [name, schema] of jsonSchemas()) {
    validators.set(name, new Ajv().compile(JSON.parse(schema) as object));
  }
});

const seedFiles = readdirSync("seeds", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".yaml"))
  .map((path) => `seeds/${path}`);

describe("the JSON Schemas of the seeds", () => {
  it("are those that npm run schemas makes", () => {
    const committed = new Map(
      readdirSync("seeds/json-schema").map((name) => [
        name,
        readFileSync(`seeds/json-schema/${name}`, "utf8"),
      ]),
    );
    expect(committed).toEqual(new Map(jsonSchemas()));
  });

  it.each(seedFiles)("hold for %s, which names its own", (path) => {
    const content = readFileSync(path, "utf8");
    const named = /^# yaml-language-server: \$schema=(?<at>.*)$/mu.exec(content)
      ?.groups?.["at"];
    const schema = new URL(named ?? "", `file:///${path}`).pathname;
    const validate = validators.get(schema.replace("/seeds/json-schema/", ""));
    expect(validate?.(parse(content)), JSON.stringify(validate?.errors)).toBe(
      true,
    );
  });

  const sha256 = "0".repeat(64);
  const passage = { start: 0, end: 4, sha256 };
  const sound = {
    section: "section-a",
    gaps: [
      {
        id: "gap-a",
        title: "A title",
        statement: "A statement.",
        question: "A question?",
        certainty: "explicit",
        passages: [passage],
        links: [{ concept: "a", inferred: "Why." }],
      },
    ],
  };
  it.each([
    ["a title of 13 words", { title: "a b c d e f g h i j k l m" }],
    ["a question without its mark", { question: "A question" }],
    ["no passage", { passages: [] }],
    ["an unknown field", { strenght: "hardly any" }],
    ["a link without basis", { links: [{ concept: "a" }] }],
    [
      "a link with both bases",
      { links: [{ concept: "a", inferred: "Why.", stated: passage }] },
    ],
  ])("mark %s", (_, change) => {
    const validate = validators.get("text.json");
    expect(validate?.(sound)).toBe(true);
    const [gap] = sound.gaps;
    expect(validate?.({ ...sound, gaps: [{ ...gap, ...change }] })).toBe(false);
  });
});
