/** The picture beside the list of gaps. */
export interface LandingPicture {
  readonly shows: PictureKind;
  readonly as: "picture" | "table";
  /** The axes of the matrix: ids of concept schemes or `sections`; null for the first scheme that is free. */
  readonly rows: string | null;
  readonly columns: string | null;
  readonly sort: MatrixSort;
  /** The rows of the matrix shown with what is narrower; sorted. */
  readonly opened: readonly string[];
  /** The schemes whose concepts are combined, or between which gaps flow, in this order; empty for the first ones. */
  readonly schemes: readonly string[];
  /** How many concepts make a combination. */
  readonly size: 2 | 3;
}

type PictureKind = "matrix" | "combinations" | "flows";

/** The order of rows and columns: the authors' own, most gaps first, or by label. */
export type MatrixSort = "author" | "count" | "label";

export const plainPicture: LandingPicture = {
  shows: "matrix",
  as: "picture",
  rows: null,
  columns: null,
  sort: "author",
  opened: [],
  schemes: [],
  size: 2,
};

const kinds: readonly PictureKind[] = ["matrix", "combinations", "flows"];
const sorts: readonly MatrixSort[] = ["author", "count", "label"];
const limits = { opened: 50, schemes: 6 };

/** Adds what differs from `plainPicture`. */
export function encodePicture(
  picture: LandingPicture,
  parameters: URLSearchParams,
): void {
  const { shows, as, rows, columns, sort, opened, schemes, size } = picture;
  if (shows !== "matrix") parameters.set("show", shows);
  if (as === "table") parameters.set("as", as);
  if (rows !== null) parameters.set("rows", rows);
  if (columns !== null) parameters.set("columns", columns);
  if (sort !== "author") parameters.set("sort", sort);
  for (const id of opened) parameters.append("open", id);
  for (const id of schemes) parameters.append("of", id);
  if (size !== 2) parameters.set("size", String(size));
}

/** The picture these parameters stand for; what they do not say, or say wrongly, is as in `plainPicture`. */
export function decodePicture(parameters: URLSearchParams): LandingPicture {
  const show = parameters.get("show");
  const sort = parameters.get("sort");
  const opened = [...new Set(parameters.getAll("open").filter(Boolean))];
  const schemes = [...new Set(parameters.getAll("of").filter(Boolean))];
  return {
    shows: kinds.find((kind) => kind === show) ?? plainPicture.shows,
    as: parameters.get("as") === "table" ? "table" : "picture",
    rows: parameters.getAll("rows").find(Boolean) ?? null,
    columns: parameters.getAll("columns").find(Boolean) ?? null,
    sort: sorts.find((each) => each === sort) ?? plainPicture.sort,
    opened: opened.sort().slice(0, limits.opened),
    schemes: schemes.slice(0, limits.schemes),
    size: parameters.get("size") === "3" ? 3 : 2,
  };
}
