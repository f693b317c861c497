/** Of which page answers are wanted. */
export interface PageAnswers {
  /** The entity tag of the page. */
  readonly tag: string;
  readonly address: string;
}

const path = "/answers";

/** Where the answers that a page was drawn of are to be had: by themselves, so that the text of a page need not wait for them. */
export function addressOfAnswers({ tag, address }: PageAnswers): string {
  return `${path}?${new URLSearchParams({ page: address, tag })}`;
}

/** Of which page an address has the answers; null where it is that of something else. */
export function answersAt(href: string): PageAnswers | null {
  const [start, search = ""] = href.split("?", 2);
  if (start !== path) return null;
  const params = new URLSearchParams(search);
  return { tag: params.get("tag") ?? "", address: params.get("page") ?? "/" };
}
