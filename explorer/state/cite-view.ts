import { listed } from "./sentences.ts";

/** What is shown, and from what it was read. */
export interface CitedView {
  /** What the view shows, in a sentence or a phrase. */
  readonly summary: string;
  readonly agendas: readonly {
    readonly title: string;
    readonly authors: readonly { readonly name: string }[];
    readonly year: number | null;
    readonly doi: string | null;
  }[];
  /** The version of the data, as in `dataset.version`. */
  readonly version: string;
  readonly date: Date;
  /** Where the view is found again. */
  readonly url: string;
}

const dates = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" });

/** A reference to a view, ready to be pasted: what it shows, of which texts, from which data, when and where. */
export function citeView(view: CitedView): string {
  const { summary, agendas, version, date, url } = view;
  const texts = agendas.map(({ title, authors, year, doi }) => {
    const by = listed(authors.map(({ name }) => name));
    const when = year === null ? "" : ` (${year})`;
    const where = doi === null ? "" : `, https://doi.org/${doi}`;
    return `${by ? `${by}${when}, ` : ""}${title}${by ? "" : when}${where}`;
  });
  const of = texts.length > 0 ? ` Read from ${texts.join("; ")}.` : "";
  return `“${summary.replace(/\.$/u, "")}.”${of} Lacuna, data version ${shortVersion(version)}, ${dates.format(date)}. ${url}`;
}

/** As much of a data version as tells it from all others. */
export function shortVersion(version: string): string {
  return version.slice(0, 12);
}
