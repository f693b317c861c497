import type { CombinationSize } from "./combinations.ts";

/** What is drawn beside the list. */
export type PictureKind = "matrix" | "combinations" | "flows";

/** The picture beside the list: which, and how it is drawn. */
export interface LandingPicture {
  readonly show: PictureKind;
  readonly as: "picture" | "table";
  /** The schemes whose concepts are combined, or that flows run through, by id, in the order chosen; empty for the first ones with gaps. */
  readonly schemes: readonly string[];
  /** How many concepts are combined. */
  readonly size: CombinationSize;
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
  show: "matrix",
  as: "picture",
  schemes: [],
  size: 2,
  rows: null,
  columns: null,
  sort: "author",
  opened: [],
};

const sorts: readonly MatrixSort[] = ["author", "count", "label"];
const kinds: readonly PictureKind[] = ["matrix", "combinations", "flows"];
const most = { opened: 50, schemes: 6 };

/** Adds what differs from `plainPicture`. */
export function encodePicture(
  picture: LandingPicture,
  parameters: URLSearchParams,
): void {
  const { show, as, schemes, size, rows, columns, sort, opened } = picture;
  if (show !== "matrix") parameters.set("show", show);
  if (as === "table") parameters.set("as", as);
  for (const id of schemes) parameters.append("of", id);
  if (size !== 2) parameters.set("size", String(size));
  if (rows !== null) parameters.set("rows", rows);
  if (columns !== null) parameters.set("columns", columns);
  if (sort !== "author") parameters.set("sort", sort);
  for (const id of opened) parameters.append("open", id);
}

/** The picture these parameters stand for; what they do not say, or say wrongly, is as in `plainPicture`. */
export function decodePicture(parameters: URLSearchParams): LandingPicture {
  const show = parameters.get("show");
  const sort = parameters.get("sort");
  const schemes = [...new Set(parameters.getAll("of").filter(Boolean))];
  const opened = [...new Set(parameters.getAll("open").filter(Boolean))];
  return {
    show: kinds.find((kind) => kind === show) ?? plainPicture.show,
    as: parameters.get("as") === "table" ? "table" : "picture",
    schemes: schemes.slice(0, most.schemes),
    size: parameters.get("size") === "3" ? 3 : 2,
    rows: parameters.getAll("rows").find(Boolean) ?? null,
    columns: parameters.getAll("columns").find(Boolean) ?? null,
    sort: sorts.find((each) => each === sort) ?? plainPicture.sort,
    opened: opened.sort().slice(0, most.opened),
  };
}
