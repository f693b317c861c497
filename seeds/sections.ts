import type { Agenda, Link, Passage, Section, TextFile } from "./schema.ts";
import type {
  AgendaSeeds,
  ParsedFiles,
  PlacedLink,
  PlacedPassage,
  Seeds,
} from "./seeds.ts";

/** A section with the keys that lead to it in its agenda's file. */
export interface SectionEntry {
  readonly section: Section;
  readonly path: readonly (string | number)[];
  readonly parent: Section | undefined;
}

/** All sections of an agenda, each before those below it. */
export function allSections(agenda: Agenda): SectionEntry[] {
  function below(
    sections: readonly Section[],
    path: readonly (string | number)[],
    parent: Section | undefined,
  ): SectionEntry[] {
    return sections.flatMap((section, index) => [
      { section, path: [...path, index], parent },
      ...below(section.children, [...path, index, "children"], section),
    ]);
  }
  return below(agenda.sections, ["sections"], undefined);
}

/** Whether a stretch of text lies in another; both ends exclusive. */
export function holds(
  outer: { readonly start: number; readonly end: number },
  inner: { readonly start: number; readonly end: number },
): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The seeds with the innermost section of every passage, which {@link checkContent} has found to exist. */
export function placePassages(files: ParsedFiles): Seeds {
  return {
    schemes: files.schemes.map(({ file }) => file.value),
    works: files.works.flatMap(({ file }) => file.value.works),
    agendas: files.agendas.map(({ file, folder }) => {
      const texts = files.texts
        .filter((text) => text.folder === folder)
        .map((text) => text.file.value);
      return placedAgenda(file.value, texts);
    }),
  };
}

function placedAgenda(agenda: Agenda, texts: readonly TextFile[]): AgendaSeeds {
  const sections = allSections(agenda).map(({ section }) => section);
  function placed(passage: Passage): PlacedPassage {
    const section = sections.findLast((each) => holds(each, passage));
    if (section === undefined) {
      throw new RangeError(
        `No section of ${agenda.id} holds ${passage.start}-${passage.end}`,
      );
    }
    return { ...passage, section: section.id };
  }
  function placedLink(link: Link): PlacedLink {
    return { ...link, stated: link.stated && placed(link.stated) };
  }
  return {
    agenda,
    gaps: texts.flatMap(({ gaps }) =>
      gaps.map((gap) => ({
        ...gap,
        passages: gap.passages.map(placed),
        links: gap.links.map(placedLink),
      })),
    ),
    citations: texts.flatMap(({ citations }) =>
      citations.map((citation) => ({
        ...citation,
        passage: placed(citation.passage),
      })),
    ),
    recommendations: texts.flatMap(({ recommendations }) =>
      recommendations.map((recommendation) => ({
        ...recommendation,
        passages: recommendation.passages.map(placed),
        links: recommendation.links.map(placedLink),
      })),
    ),
    references: texts.flatMap(({ references }) =>
      references.map((reference) => ({
        ...reference,
        passage: placed(reference.passage),
      })),
    ),
  };
}
