import { numbered } from "./sentences.ts";

interface Person {
  readonly id: string;
  readonly name: string;
}

interface Written {
  readonly authors: readonly Person[];
  readonly gaps: {
    readonly nodes: readonly { readonly id: string }[];
  };
}

/** Who wrote some of these works together with an author, most works first, then by name. */
export function coAuthors(
  works: readonly Written[],
  author: string,
): { readonly id: string; readonly name: string; readonly works: number }[] {
  const others = new Map<string, Person & { readonly works: number }>();
  for (const { authors } of works) {
    for (const { id, name } of authors) {
      if (id === author) continue;
      const before = others.get(id)?.works ?? 0;
      others.set(id, { id, name, works: before + 1 });
    }
  }
  return [...others.values()].sort(
    (a, b) => b.works - a.works || a.name.localeCompare(b.name, "en"),
  );
}

/** How many works there are, and at how many gaps they are cited: `3 works, cited at 5 gaps`. */
export function authorSentence(works: readonly Written[], total: number) {
  const gaps = new Set(
    works.flatMap((work) => work.gaps.nodes.map((g) => g.id)),
  );
  return `${numbered(total, "work")}, cited at ${gaps.size === 0 ? "no gap" : numbered(gaps.size, "gap")}.`;
}
