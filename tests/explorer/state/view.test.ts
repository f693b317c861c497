import { describe, expect, it } from "vitest";
import { emptyLanding } from "../../../explorer/state/landing.ts";
import {
  toggleExpanded,
  togglePinned,
} from "../../../explorer/state/mark-nodes.ts";
import {
  decodeView,
  encodeView,
  type NodeView,
  type View,
} from "../../../explorer/state/view.ts";
import { drawing } from "../fixture/draw.ts";

const words = [
  "a",
  "eel passes",
  "100 %",
  "a&b=c",
  "q?#/",
  "<script>alert(1)</script>",
  "Überflutung",
  "潮",
  "🌊",
  "in.",
  "..%2f",
  "__proto__",
  "+",
];

describe("a view and its address", () => {
  it("gives every view back from its address", () => {
    const draw = drawing(1);
    for (let i = 0; i < 2000; i++) {
      const view = anyView(draw);
      expect(decodeView(encodeView(view))).toEqual(view);
    }
  });

  it("survives the address bar", () => {
    const draw = drawing(2);
    for (let i = 0; i < 500; i++) {
      const view = anyView(draw);
      const url = new URL(encodeView(view), "http://lacuna.example");
      expect(decodeView(url.pathname + url.search)).toEqual(view);
    }
  });

  it.each([
    ["/gaps/%E0%A4%A", "unknown"],
    ["/gaps/", "unknown"],
    ["/gaps/a/b", "unknown"],
    ["/constructor/a", "unknown"],
    ["//evil.example/gap/a", "unknown"],
    ["", "unknown"],
    ["/gaps/a/", "gap"],
    ["/recommendations/", "unknown"],
    ["/recommendationss/a", "unknown"],
    ["/recommendations?family=&stakeholder=", "recommendations"],
    ["/connections?from=&to=%E0%A4%A&as=cube", "connections"],
    ["/?in.=x&in.a=&not-stated=", "landing"],
    ["/?pages=-1&order=__proto__&certainty=maybe", "landing"],
    ["/?%", "landing"],
    ["/?q=%FF%FE&pages=1e9", "landing"],
  ])("reads the malformed address %j as %s", (href, kind) => {
    expect(decodeView(href).kind).toBe(kind);
  });

  it("takes nothing from parameters that mean nothing", () => {
    expect(
      decodeView("/?pages=-1&pages=x&order=up&certainty=maybe&in.=x&utm=1"),
    ).toEqual(emptyLanding);
  });

  it("writes an address for half a surrogate pair", () => {
    const view: View = {
      kind: "gap",
      id: "\uD800",
      as: "picture",
      expanded: [],
      pinned: [],
    };
    expect(encodeView(view)).toBe("/gaps/%EF%BF%BD");
  });

  it("reads at most twenty expanded and twenty pinned nodes, each once", () => {
    const many = Array.from({ length: 30 }, (_, i) => `n${i}`);
    const query = [...many, ...many].map((id) => `open=${id}&pin=${id}&open=`);
    const view = decodeView(`/gaps/a?${query.join("&")}`);
    expect(view).toEqual({
      kind: "gap",
      id: "a",
      as: "picture",
      expanded: many.slice(0, 20),
      pinned: many.slice(0, 20).sort(),
    });
  });

  it("keeps the order in which nodes were expanded, and sorts the pinned", () => {
    const view = decodeView("/gaps/a?open=z&open=b&pin=z&pin=b");
    expect(encodeView(view)).toBe("/gaps/a?open=z&open=b&pin=b&pin=z");
  });
});

describe("marking the nodes of a picture", () => {
  const view: NodeView = {
    kind: "gap",
    id: "a",
    as: "picture",
    expanded: ["z", "b"],
    pinned: ["m"],
  };

  it("expands and pins what is not, collapses and unpins what is", () => {
    expect(toggleExpanded(view, "c").expanded).toEqual(["z", "b", "c"]);
    expect(toggleExpanded(view, "z").expanded).toEqual(["b"]);
    expect(togglePinned(view, "c").pinned).toEqual(["c", "m"]);
    expect(togglePinned(view, "m").pinned).toEqual([]);
  });

  it("marks no more than twenty", () => {
    const ids = Array.from({ length: 20 }, (_, i) => `n${i}`);
    const full = { ...view, expanded: ids, pinned: ids };
    expect(toggleExpanded(full, "c")).toBe(full);
    expect(togglePinned(full, "c")).toBe(full);
  });
});

function anyView(draw: ReturnType<typeof drawing>): View {
  if (draw.below(4) === 0) {
    const id = draw.from(words) + draw.from(words);
    if (draw.below(5) === 0) return { kind: "author", id };
    return {
      kind: draw.from(["gap", "concept", "work", "recommendation"]),
      id,
      as: draw.from(["picture", "table"]),
      expanded: draw.some(words),
      pinned: draw.some(words).sort(),
    };
  }
  return {
    kind: "landing",
    text: draw.from(["", ...words]),
    concepts: draw
      .some(words)
      .sort()
      .map((scheme) => {
        const concepts = draw.some(words).sort();
        const notStated = concepts.length === 0 || draw.below(2) === 0;
        const match =
          concepts.length > 1 && draw.below(2) === 0 ? "all" : "any";
        return { scheme, concepts, match, notStated } as const;
      }),
    section: draw.from([null, ...words]),
    certainty: draw.from([null, "EXPLICIT", "IMPLICIT"]),
    order: draw.from([null, "text", "relevance", "citations", "title"]),
    pages: 1 + draw.below(50),
    picture: {
      show: draw.from(["matrix", "combinations", "flows"]),
      schemes: draw.some(words).slice(0, 6),
      size: draw.from([2, 3]),
      as: draw.from(["picture", "table"]),
      rows: draw.from([null, ...words]),
      columns: draw.from([null, ...words]),
      sort: draw.from(["author", "count", "label"]),
      opened: draw.some(words).sort(),
    },
  };
}
