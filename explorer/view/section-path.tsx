import { type FragmentOf, graphql } from "../data/graphql.ts";

const SECTION_TITLE = graphql(`
  fragment SectionTitle on Section {
    id
    title
    number
  }
`);

/** A section with those it lies in, four levels up. */
export const SECTION_PATH = graphql(
  `
    fragment SectionPath on Section {
      ...SectionTitle
      parent {
        ...SectionTitle
        parent {
          ...SectionTitle
          parent {
            ...SectionTitle
          }
        }
      }
    }
  `,
  [SECTION_TITLE],
);

interface Titled {
  readonly title: string;
  readonly number: string | null;
  readonly parent?: Titled | null;
}

/** Where in the text something stands, from the widest section to the narrowest. */
export function SectionPath({
  section,
}: {
  readonly section: FragmentOf<typeof SECTION_PATH>;
}) {
  return <>{pathOf(section).join(" › ")}</>;
}

function pathOf({ title, number, parent }: Titled): string[] {
  const own = number === null ? title : `${number} ${title}`;
  return [...(parent ? pathOf(parent) : []), own];
}
