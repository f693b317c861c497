import { describe, expect, it } from "vitest";
import { csvOf } from "../../../explorer/state/csv.ts";

describe("a table as CSV", () => {
  it("begins with a byte order mark and ends each row as RFC 4180 has it", () => {
    expect(
      csvOf([
        ["Gap", "Count"],
        ["Silt", 2],
      ]),
    ).toBe("\uFEFFGap,Count\r\nSilt,2\r\n");
  });

  it.each([
    ["a comma", "silt, sand", '"silt, sand"'],
    ["quotation marks", 'the "bar"', '"the ""bar"""'],
    ["lines", "one\ntwo", '"one\ntwo"'],
  ])("quotes %s", (_, text, cell) => {
    expect(csvOf([[text]])).toBe(`\uFEFF${cell}\r\n`);
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"])(
    "lets no spreadsheet run %j",
    (text) => {
      expect(csvOf([[text]])).toBe(`\uFEFF'${text}\r\n`);
    },
  );
});
