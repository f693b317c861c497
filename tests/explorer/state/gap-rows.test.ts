import { expect, it } from "vitest";
import { gapRows } from "../../../explorer/state/gap-rows.ts";

const schemes = [
  { id: "tides", title: "Tides" },
  { id: "trades", title: "Trades" },
];

function link(scheme: string, label: string, basis: "STATED" | "INFERRED") {
  return { basis, concept: { label, scheme: { id: scheme } } };
}

it("tells of each gap in a row, its concepts scheme by scheme, and marks what is inferred", () => {
  const [header, row] = gapRows(
    [
      {
        id: "silt",
        title: "Silt",
        statement: "It is not known.",
        question: "How?",
        certainty: "IMPLICIT",
        strengthPhrase: null,
        agenda: { title: "Tide mills" },
        section: { title: "Ponds" },
        links: [
          link("tides", "Ebb", "STATED"),
          link("tides", "Spring tide", "INFERRED"),
        ],
        works: [{ label: "Ferrow 2011" }, { label: "Reed 2004" }],
      },
    ],
    schemes,
    "https://lacuna.example",
  );
  expect(
    Object.fromEntries(header?.map((name, i) => [name, row?.[i]]) ?? []),
  ).toEqual({
    Id: "silt",
    Title: "Silt",
    Statement: "It is not known.",
    Question: "How?",
    Certainty: "implicit",
    Strength: "",
    Agenda: "Tide mills",
    Section: "Ponds",
    Tides: "Ebb; Spring tide (inferred)",
    Trades: "",
    Works: "Ferrow 2011; Reed 2004",
    Address: "https://lacuna.example/gaps/silt",
  });
});
