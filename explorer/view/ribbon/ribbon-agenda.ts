import { type FragmentOf, graphql } from "../../data/graphql.ts";
import type { RibbonSection } from "../../layout/ribbon.ts";

const SECTION_SPAN = graphql(`
  fragment SectionSpan on Section {
    id
    title
    start
    end
  }
`);

/** What a ribbon shows of an agenda's text besides its gaps: sections four levels deep, and citations. */
export const RIBBON_AGENDA = graphql(
  `
    fragment RibbonAgenda on Agenda {
      id
      title
      length
      sections {
        ...SectionSpan
        children {
          ...SectionSpan
          children {
            ...SectionSpan
            children {
              ...SectionSpan
            }
          }
        }
      }
      citations {
        id
        start
      }
    }
  `,
  [SECTION_SPAN],
);

export type RibbonAgenda = FragmentOf<typeof RIBBON_AGENDA>;

interface FetchedSection extends Omit<RibbonSection, "children"> {
  readonly children?: readonly FetchedSection[];
}

/** The sections as the ribbon's layout takes them, the deepest without any below. */
export function ribbonSections(
  sections: readonly FetchedSection[],
): RibbonSection[] {
  return sections.map((section) => ({
    ...section,
    children: ribbonSections(section.children ?? []),
  }));
}
