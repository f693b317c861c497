import { describe, expect, it } from "vitest";
import { arrange } from "../../../../explorer/layout/overview/arrange.ts";
import {
  layoutInput,
  linkedNodes,
} from "../../../../explorer/layout/overview/overview-graph.ts";
import { overviewSvg } from "../../../../explorer/layout/overview/overview-svg.ts";
import type { Palette } from "../../../../explorer/layout/overview/palette.ts";
import {
  type SceneOptions,
  scenesOf,
} from "../../../../explorer/layout/overview/scene.ts";
import { textWidth } from "../../../../explorer/layout/text-width.ts";
import { overviewGraph } from "../../../../explorer/state/overview-graph.ts";
import { inventAgenda } from "../../fixture/agenda.ts";
import { drawnOf, linkedGaps } from "../../fixture/overview.ts";

const graph = overviewGraph(drawnOf(["tides"]), linkedGaps(inventAgenda(60)));
const positions = arrange(layoutInput(graph, "wide"));
const sceneFor = scenesOf(graph, positions, textWidth);
const whole: SceneOptions = {
  scale: 1,
  magnification: 1,
  lit: null,
  next: new Set(),
  bounds: null,
};

function labels(options: Partial<SceneOptions>) {
  return sceneFor({ ...whole, ...options }).labels;
}

describe("what is seen of the overview", () => {
  it("names concepts from afar, titles of gaps from near", () => {
    expect(labels({}).map(({ kind }) => kind)).not.toContain("gap");
    expect(labels({}).map(({ kind }) => kind)).toContain("concept");
    const near = labels({ scale: 3, magnification: 3 });
    expect(near.filter(({ kind }) => kind === "gap").length).toBeGreaterThan(
      20,
    );
  });

  it("names the biggest concept first, with the number of its gaps", () => {
    const biggest = graph.nodes
      .filter(({ kind }) => kind === "concept")
      .reduce((a, b) => (b.degree > a.degree ? b : a));
    const label = labels({}).find(
      ({ lines }) => lines.join(" ") === biggest.label,
    );
    expect(label?.note).toBe(String(biggest.degree));
  });

  it("brings a node out with those next to it, dims the rest, and moves nothing", () => {
    const lit = graph.nodes.findIndex(({ id }) => id === "ebb");
    const next = linkedNodes(graph)[lit] ?? new Set();
    const scene = sceneFor({ ...whole, lit, next });
    const usual = sceneFor(whole);
    for (const [i, mark] of scene.marks.entries()) {
      const out = i === lit || next.has(i);
      expect(mark.opacity).toBe(out ? 1 : 0.2);
      expect([mark.x, mark.y]).toEqual([usual.marks[i]?.x, usual.marks[i]?.y]);
    }
    const own = scene.labels.find(({ number }) => number === lit);
    expect(own?.opacity).toBe(1);
  });

  it("draws stated links solid, inferred ones dotted", () => {
    const counts = { solid: 0, dotted: 0 };
    for (const { mark, dotted, segments } of sceneFor(whole).strokes) {
      if (mark === null) continue;
      counts[dotted ? "dotted" : "solid"] += segments.length / 4;
    }
    const stated = graph.links.filter((link) => link.stated).length;
    expect(counts).toEqual({
      solid: stated,
      dotted: graph.links.length - stated,
    });
  });

  it("says how many gaps have no link to what is drawn", () => {
    const loose = graph.nodes.filter(({ degree }) => degree === 0).length;
    expect(loose).toBeGreaterThan(0);
    expect(sceneFor(whole).note?.lines.join(" ")).toBe(
      `${loose} gaps without a link to these`,
    );
  });
});

describe("the overview as an SVG file", () => {
  const palette: Palette = {
    paper: "#fff",
    ink: "#000",
    softInk: "#555",
    rule: "#ddd",
    focus: "#00f",
    sans: '"A Sans", sans-serif',
    serif: "serif",
    mark: () => "#123456",
  };
  const caption = { title: "All gaps", description: "60 gaps" };

  it("holds every node and its text as text", () => {
    const svg = overviewSvg(graph, positions, null, caption, palette);
    expect(svg).toContain("<title>All gaps</title>");
    expect(svg).toContain("<desc>60 gaps</desc>");
    expect(svg.match(/<path [^>]*transform/gu)).toHaveLength(
      graph.nodes.length,
    );
    expect(svg).toMatch(/<text [^>]*><tspan [^>]*>Ebb <tspan/u);
  });

  it("takes hostile texts as texts", () => {
    const hostile = `"><script>alert(1)</script>&\u0000`;
    const nodes = graph.nodes.map((node) => ({ ...node, label: hostile }));
    const svg = overviewSvg(
      { ...graph, nodes },
      positions,
      null,
      { title: hostile, description: hostile },
      palette,
    );
    expect(svg).not.toContain("<script");
    expect(svg).not.toContain("\u0000");
    expect(svg).toContain("&lt;script&gt;");
  });
});
