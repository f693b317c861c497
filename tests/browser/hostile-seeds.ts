import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { payloads } from "./payloads.ts";

const sha256 = "f".repeat(64);

/** The payload in this place, counted round: any whole number from 0. */
export function payloadAt(place: number): string {
  return payloads[place % payloads.length] ?? "";
}

/** Writes seeds into a folder whose every free text is a payload: gap `gap-N` has payload N as its title, and so concept `topic-N`, work `work-N` and recommendation `recommendation-N`. */
export async function writeHostileSeeds(folder: string): Promise<void> {
  const text = join(folder, "agendas/hostile/text");
  await mkdir(text, { recursive: true });
  await mkdir(join(folder, "schemes"));
  // JSON is YAML too.
  async function write(path: string, content: unknown): Promise<void> {
    await writeFile(join(folder, path), JSON.stringify(content, null, 1));
  }
  await write("schemes/topics.yaml", {
    ...scheme("topics", "topic", 2, 12),
    mark: "hexagon",
  });
  await write("schemes/trades.yaml", {
    ...scheme("trades", "trade", 3, 12),
    mark: "cross",
  });
  await write(
    "schemes/intents.yaml",
    scheme("citation-intents", "intent", 1, 1),
  );
  await write(
    "schemes/families.yaml",
    scheme("recommendation-families", "family", 4, 1),
  );
  await write("agendas/hostile/agenda.yaml", {
    id: "hostile",
    title: payloadAt(0),
    authors: [
      { name: payloadAt(1) },
      { family: payloadAt(2), given: payloadAt(3) },
    ],
    year: 2021,
    source: { length: 10_000, sha256 },
    sections: [0, 1, 2].map((n) => ({
      id: `section-${n}`,
      title: payloadAt(n + 10),
      start: n * 3_000,
      end: (n + 1) * 3_000,
    })),
  });
  await write("agendas/hostile/works.yaml", {
    works: payloads.map((title, n) => ({
      id: `work-${n}`,
      type: "book",
      title,
      authors: [{ family: payloadAt(n + 1), given: payloadAt(n + 2) }],
      publisher: payloadAt(n + 3),
      year: 2001,
    })),
  });
  await write("agendas/hostile/text/all.yaml", {
    section: "section-0",
    gaps: payloads.map((title, n) => ({
      id: `gap-${n}`,
      title,
      statement: `${payloadAt(n + 1)} is open.`,
      question: `${payloadAt(n + 2)}?`,
      certainty: n % 2 === 0 ? "explicit" : "implicit",
      strength: payloadAt(n + 3),
      passages: [passage(n)],
      links: [
        { concept: `topic-${n % 12}`, stated: passage(n) },
        { concept: `trade-${(n * 5) % 12}`, inferred: payloadAt(n + 4) },
      ],
      citations: [`citation-${n}`],
    })),
    citations: payloads.map((_, n) => ({
      id: `citation-${n}`,
      work: `work-${n}`,
      passage: passage(n),
      intent: "intent-0",
    })),
    recommendations: payloads.slice(0, 12).map((statement, n) => ({
      id: `recommendation-${n}`,
      statement,
      family: "family-0",
      stakeholders: [`trade-${n}`],
      passages: [passage(n)],
      links: [{ concept: `topic-${n}`, inferred: payloadAt(n + 5) }],
      gaps: [`gap-${n}`],
    })),
  });
}

function scheme(id: string, concept: string, position: number, count: number) {
  return {
    id,
    title: payloadAt(position * 7),
    definition: payloadAt(position * 7 + 1),
    position,
    label: concept.replace(/^./u, (first) => first.toUpperCase()),
    concepts: payloads.slice(0, count).map((each, n) => ({
      id: `${concept}-${n}`,
      label: each,
      definition: payloadAt(n + 1),
    })),
  };
}

function passage(n: number) {
  return { start: n * 40, end: n * 40 + 30, sha256 };
}
