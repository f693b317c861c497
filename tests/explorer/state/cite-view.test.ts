import { describe, expect, it } from "vitest";
import { citeView } from "../../../explorer/state/cite-view.ts";

const view = {
  summary: "6 gaps in Ebb × Miller.",
  version: "0123456789abcdef",
  date: new Date(2026, 10, 26),
  url: "https://lacuna.example/?q=silt",
};

describe("a reference to a view", () => {
  it("says what is shown, of which text, from which data, when and where", () => {
    const agendas = [
      {
        title: "The Silting of Harbours",
        authors: [{ name: "Ada Tide" }, { name: "Bo Ebb" }],
        year: 1999,
        doi: "10.1000/silt",
      },
    ];
    expect(citeView({ ...view, agendas })).toBe(
      "“6 gaps in Ebb × Miller.” Read from Ada Tide and Bo Ebb (1999), The Silting of Harbours, https://doi.org/10.1000/silt. Lacuna, data version 0123456789ab, 26 November 2026. https://lacuna.example/?q=silt",
    );
  });

  it("leaves out what is not known", () => {
    const agendas = [{ title: "Harbours", authors: [], year: null, doi: null }];
    expect(citeView({ ...view, agendas })).toContain("Read from Harbours. ");
    expect(citeView({ ...view, agendas: [] })).not.toContain("Read from");
  });
});
