/** So many values an object holds before they count for more than the object itself. */
const valuesOfObject = 10;

/** The length of a value with its name that counts as one, in bytes. */
const usualSize = 40;

/**
 * The values that are longer than an id or a number: as how many such they count, by the longest ones of the seeds. Nothing holds them to it;
 * they bound how long an answer is, and how long it takes to write it out.
 */
const longValues: Readonly<Record<string, number>> = {
  "Agenda.title": 3,
  "Agenda.readSoFar": 8,
  "Section.title": 2,
  "ResearchGap.title": 3,
  "ResearchGap.statement": 7,
  "ResearchGap.question": 5,
  "RelatedGap.because": 8,
  "Passage.sha256": 2,
  "Passage.text": 40,
  "ConceptLink.rationale": 4,
  "ConceptScheme.definition": 4,
  "Concept.definition": 4,
  "Work.title": 5,
  "Work.label": 2,
  "Work.editors": 3,
  "Work.containerTitle": 3,
  "Work.unverified": 2,
  "Work.csl": 30,
  "Work.bibtex": 30,
  "Work.ris": 30,
  "Work.citation": 10,
  "Recommendation.statement": 7,
  "Hop.sentence": 8,
  "LedgerEntry.message": 6,
  "SearchEdge.highlights": 6,
  "Link.sentence": 8,
  "__Type.description": 6,
  "__Field.description": 6,
  "__InputValue.description": 4,
  "__EnumValue.description": 3,
  "__Directive.description": 6,
};

/** As how many values one under a name counts: what an answer calls it, it calls it each time. `key` is `Type.field`; 0 where it holds objects. */
export function valueSize(key: string, name: string, isLeaf: boolean): number {
  return (
    (isLeaf ? (longValues[key] ?? 1) : 0) + Math.floor(name.length / usualSize)
  );
}

/** What an object costs beyond itself for the values that it holds. */
export function costOfValues(values: number): number {
  return Math.max(0, values / valuesOfObject - 1);
}
