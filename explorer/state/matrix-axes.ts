import { sectionAxis } from "./choose-cell.ts";
import type { LandingPicture } from "./landing-picture.ts";

/** What can be an axis: a scheme, or the sections of the texts. */
interface AxisChoice {
  readonly id: string;
  readonly title: string;
}

export interface Axes {
  readonly rows: AxisChoice;
  readonly columns: AxisChoice;
  /** All that can be chosen. */
  readonly choices: readonly AxisChoice[];
}

interface CountedScheme extends AxisChoice {
  readonly concepts: readonly {
    readonly gaps: { readonly totalCount: number };
  }[];
}

/** The axes of the matrix: those chosen, else the first schemes with gaps. Null where there are not two to choose from. */
export function axesOf(
  picture: Pick<LandingPicture, "rows" | "columns">,
  schemes: readonly CountedScheme[],
): Axes | null {
  const choices: AxisChoice[] = schemes
    .filter(({ concepts }) => concepts.some(({ gaps }) => gaps.totalCount > 0))
    .map(({ id, title }) => ({ id, title }));
  choices.push({ id: sectionAxis, title: "Sections" });
  function chosen(id: string | null, other: string | null) {
    return (
      choices.find((each) => each.id === id && id !== other) ??
      choices.find((each) => each.id !== other)
    );
  }
  const wanted = choices.some(({ id }) => id === picture.columns)
    ? picture.columns
    : null;
  const rows = chosen(picture.rows, picture.rows === wanted ? null : wanted);
  const columns = rows && chosen(picture.columns, rows.id);
  return rows && columns ? { rows, columns, choices } : null;
}
