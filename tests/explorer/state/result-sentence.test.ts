import { describe, expect, it } from "vitest";
import {
  emptyLanding,
  type LandingView,
} from "../../../explorer/state/landing.ts";
import {
  correctionSentence,
  resultSentence,
  silenceSentence,
} from "../../../explorer/state/result-sentence.ts";

const names = {
  concepts: new Map([
    ["ebb", "Ebb"],
    ["neap", "Neap tide"],
    ["miller", "Miller"],
    ["fog", "Fog"],
  ]),
  schemes: new Map([
    ["tides", "Tides"],
    ["trades", "Trades"],
    ["airs", "Airs"],
  ]),
  sections: new Map([["timber", "Timber"]]),
};

const ebb = {
  scheme: "tides",
  concepts: ["ebb"],
  match: "any" as const,
  notStated: false,
};
const miller = {
  scheme: "trades",
  concepts: ["miller"],
  match: "any" as const,
  notStated: false,
};
const fog = {
  scheme: "airs",
  concepts: ["fog"],
  match: "any" as const,
  notStated: false,
};
const noTrade = {
  scheme: "trades",
  concepts: [],
  match: "any" as const,
  notStated: true,
};

describe("the sentence above the list", () => {
  it.each<[string, number, Partial<LandingView>]>([
    ["20 gaps", 20, {}],
    ["1 gap", 1, {}],
    ["6 gaps in Ebb × Miller", 6, { concepts: [ebb, miller] }],
    [
      "6 gaps in Ebb or Neap tide",
      6,
      { concepts: [{ ...ebb, concepts: ["ebb", "neap"] }] },
    ],
    // The schemes in their own order, not that of their ids.
    ["2 gaps in Ebb × Fog", 2, { concepts: [fog, ebb] }],
    ["2 gaps in Ebb × Trades not stated", 2, { concepts: [ebb, noTrade] }],
    ["3 gaps for “digital”", 3, { text: " digital " }],
    [
      "1 explicit gap in the section Timber for “silt”",
      1,
      { certainty: "EXPLICIT", section: "timber", text: "silt" },
    ],
    ["0 gaps in the section gone", 0, { section: "gone" }],
  ])("%s", (sentence, count, view) => {
    expect(resultSentence({ ...emptyLanding, ...view }, count, names)).toBe(
      sentence,
    );
  });
});

describe("the sentence in place of an empty list", () => {
  it.each<[string, Partial<LandingView>]>([
    ["The text is silent on Ebb × Miller", { concepts: [ebb, miller] }],
    [
      "The text is silent on Ebb in the section Timber",
      { concepts: [ebb], section: "timber" },
    ],
    ["No gap is found for “silt”", { text: "silt" }],
    [
      "Nothing is claimed as an explicit gap in Ebb",
      { concepts: [ebb], certainty: "EXPLICIT" },
    ],
  ])("%s", (sentence, view) => {
    expect(silenceSentence({ ...emptyLanding, ...view }, names)).toBe(sentence);
  });
});

describe("the sentence about a misspelt word", () => {
  it.each([
    [["tidal"], "No word begins with “tidel”; shown is what has “tidal”."],
    [
      ["tidal", "tide"],
      "No word begins with “tidel”; shown is what has “tidal” or “tide”.",
    ],
  ])("names %s", (readAs, sentence) => {
    expect(correctionSentence({ word: "tidel", readAs })).toBe(sentence);
  });
});
