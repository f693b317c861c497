/** How the gap matrix beside the list is drawn. */
export interface LandingPicture {
  readonly as: "picture" | "table";
  /** The axes of the matrix: ids of concept schemes or `sections`; null for the first scheme that is free. */
  readonly rows: string | null;
  readonly columns: string | null;
  readonly sort: MatrixSort;
  /** The rows of the matrix shown with what is narrower; sorted. */
  readonly opened: readonly string[];
}

/** The order of rows and columns: the authors' own, most gaps first, or by label. */
export type MatrixSort = "author" | "count" | "label";

export const plainPicture: LandingPicture = {
  as: "picture",
  rows: null,
  columns: null,
  sort: "author",
  opened: [],
};

const sorts: readonly MatrixSort[] = ["author", "count", "label"];
const mostOpened = 50;

/** Adds what differs from `plainPicture`. */
export function encodePicture(
  picture: LandingPicture,
  parameters: URLSearchParams,
): void {
  const { as, rows, columns, sort, opened } = picture;
  if (as === "table") parameters.set("as", as);
  if (rows !== null) parameters.set("rows", rows);
  if (columns !== null) parameters.set("columns", columns);
  if (sort !== "author") parameters.set("sort", sort);
  for (const id of opened) parameters.append("open", id);
}

/** The picture these parameters stand for; what they do not say, or say wrongly, is as in `plainPicture`. */
export function decodePicture(parameters: URLSearchParams): LandingPicture {
  const sort = parameters.get("sort");
  const opened = [...new Set(parameters.getAll("open").filter(Boolean))];
  return {
    as: parameters.get("as") === "table" ? "table" : "picture",
    rows: parameters.getAll("rows").find(Boolean) ?? null,
    columns: parameters.getAll("columns").find(Boolean) ?? null,
    sort: sorts.find((each) => each === sort) ?? plainPicture.sort,
    opened: opened.sort().slice(0, mostOpened),
  };
}
