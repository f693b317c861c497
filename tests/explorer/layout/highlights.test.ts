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
