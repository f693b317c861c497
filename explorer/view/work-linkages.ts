import type { FragmentOf } from "../data/graphql.ts";
import type { LinkageNode, Linkages } from "../layout/linkages.ts";
import { shareSides } from "../layout/share-sides.ts";
import { bySection } from "../state/by-section.ts";
import { citationSentence } from "../state/sentences.ts";
import type { WORK_CITATIONS } from "./work-citations.tsx";

type CitedWork = FragmentOf<typeof WORK_CITATIONS>;

/** A work amid the gaps at which it is cited, grouped by the section that states them. */
export function workLinkages(work: CitedWork): Linkages {
  const gaps = new Map<
    string,
    LinkageNode & { section: { id: string; title: string } }
  >();
  for (const citation of work.citations) {
    const sentence = citationSentence(citation);
    for (const { id, title, section } of citation.gaps) {
      const before = gaps.get(id)?.sentence;
      gaps.set(id, {
        id,
        kind: "gap",
        label: title,
        mark: "BRACKETS",
        basis: null,
        sentence: before ? `${before}; ${sentence}` : sentence,
        section,
      });
    }
  }
  const groups = bySection([...gaps.values()]).map(({ title, things }) => ({
    title,
    nodes: things,
    total: things.length,
  }));
  return {
    focus: {
      id: work.id,
      kind: "work",
      label: work.label,
      mark: "DISC",
      note: "work cited",
    },
    ...shareSides(groups),
  };
}
