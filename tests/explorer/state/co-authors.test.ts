import { describe, expect, it } from "vitest";
import {
  authorSentence,
  coAuthors,
} from "../../../explorer/state/co-authors.ts";

const ann = { id: "ann", name: "Ann" };
const bo = { id: "bo", name: "Bo" };
const cy = { id: "cy", name: "Cy" };
const works = [
  { authors: [ann, cy], gaps: { nodes: [{ id: "silt" }, { id: "eels" }] } },
  { authors: [bo, ann], gaps: { nodes: [{ id: "silt" }] } },
  { authors: [bo, ann], gaps: { nodes: [] } },
];

describe("the works of an author", () => {
  it("name those they were written with, most works first, then by name", () => {
    expect(coAuthors(works, "ann")).toEqual([
      { ...bo, works: 2 },
      { ...cy, works: 1 },
    ]);
    expect(coAuthors(works.slice(0, 2), "ann").map(({ id }) => id)).toEqual([
      "bo",
      "cy",
    ]);
  });

  it.each([
    [works, 3, "3 works, cited at 2 gaps."],
    [works.slice(1, 2), 1, "1 work, cited at 1 gap."],
    [works.slice(2), 1, "1 work, cited at no gap."],
  ])(
    "count the gaps at which they are cited, each once",
    (some, total, said) => {
      expect(authorSentence(some, total)).toBe(said);
    },
  );
});
