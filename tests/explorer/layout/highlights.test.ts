import { describe, expect, it } from "vitest";
import { highlight } from "../../../explorer/layout/highlights.ts";

describe("highlights", () => {
  it.each([
    [
      "words that begin with one searched for",
      "Digital tools",
      "digi",
      ["Digital"],
    ],
    ["no word that only contains it", "Predigital tools", "digi", []],
    [
      "any of several words",
      "Silt in mill ponds",
      "pond silt",
      ["Silt", "ponds"],
    ],
    [
      "whatever the case and accents",
      "Écluse et ÉCLUSES",
      "ecluse",
      ["Écluse", "ÉCLUSES"],
    ],
    [
      "a word with hyphens searched for as one",
      "Co-production of co-design",
      "coprod",
      ["Co-production"],
    ],
    [
      "one word searched for with hyphens, and no part alone",
      "Coproduction by communities",
      "co-prod",
      ["Coproduction"],
    ],
    [
      "the part of a word with hyphens that is searched for",
      "In co‑production",
      "production",
      ["production"],
    ],
    ["nothing for no words", "Silt", " , ", []],
    ["nothing by the meaning of signs", "a.b (c", "(", []],
  ])("mark %s", (_sentence, text, search, hits) => {
    const parts = highlight(text, search);
    expect(parts.filter(({ hit }) => hit).map((part) => part.text)).toEqual(
      hits,
    );
    expect(parts.map((part) => part.text).join("")).toBe(text);
  });
});
