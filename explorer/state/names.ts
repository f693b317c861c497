import type { Names } from "./result-sentence.ts";

interface NamedTree {
  readonly id: string;
  readonly label: string;
  readonly narrower?: readonly NamedTree[];
}

interface TitledTree {
  readonly id: string;
  readonly title: string;
  readonly children?: readonly TitledTree[];
}

/** The names of all concepts, schemes and sections, however deep. */
export function namesOf(
  schemes: readonly {
    readonly id: string;
    readonly title: string;
    readonly concepts: readonly NamedTree[];
  }[],
  agendas: readonly { readonly sections: readonly TitledTree[] }[],
): Names {
  const concepts = new Map<string, string>();
  const sections = new Map<string, string>();
  function addConcept(concept: NamedTree) {
    concepts.set(concept.id, concept.label);
    concept.narrower?.forEach(addConcept);
  }
  function addSection(section: TitledTree) {
    sections.set(section.id, section.title);
    section.children?.forEach(addSection);
  }
  for (const scheme of schemes) scheme.concepts.forEach(addConcept);
  for (const agenda of agendas) agenda.sections.forEach(addSection);
  return {
    concepts,
    sections,
    schemes: new Map(schemes.map(({ id, title }) => [id, title])),
  };
}
