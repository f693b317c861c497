import type { LandingPicture, MatrixSort } from "./landing-picture.ts";
import type { Rows } from "./csv.ts";
import { listed, numbered } from "./sentences.ts";

/** An entry of an axis as the API gives it; the one without an id, "not stated", is last. */
interface AxisEntry {
  readonly id: string | null;
  readonly label: string;
  readonly broader: string | null;
  readonly total: number;
}

/** What is claimed where a row and a column cross. */
export interface MatrixCell {
  readonly row: string | null;
  readonly column: string | null;
  readonly kind: "GAP_CLAIMED" | "EVIDENCE_CITED" | "SILENT";
  readonly gaps: number;
  readonly explicitGaps: number;
  readonly works: number;
}

export interface Coverage {
  readonly rows: readonly AxisEntry[];
  readonly columns: readonly AxisEntry[];
  readonly cells: readonly MatrixCell[];
}

/** A row or column that is shown. */
interface MatrixEntry extends AxisEntry {
  /** How many entries lie above it. */
  readonly depth: number;
  /** Whether there are narrower ones; those of a row can be shown. */
  readonly hasNarrower: boolean;
}

/** The rows and columns shown, in order, with what is in their cells. */
export interface Matrix {
  /** Whether it is of some of the gaps only, of which a cell without any says nothing about the text. */
  readonly isNarrowed: boolean;
  readonly rows: readonly MatrixEntry[];
  readonly columns: readonly MatrixEntry[];
  /** Row by row. */
  readonly cells: readonly (readonly MatrixCell[])[];
}

/** The matrix of a coverage: the widest rows and columns, sorted, with what is narrower below each row that is opened. */
export function matrixOf(
  coverage: Coverage,
  { sort, opened }: Pick<LandingPicture, "sort" | "opened">,
  isNarrowed: boolean,
): Matrix {
  const rows = shown(coverage.rows, sort, new Set(opened));
  const columns = shown(coverage.columns, sort, new Set());
  const cells = new Map(
    coverage.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]),
  );
  return {
    isNarrowed,
    rows,
    columns,
    cells: rows.map(({ id: row }) =>
      // The API gives every cell.
      columns.flatMap(({ id: column }) => cells.get(`${row} ${column}`) ?? []),
    ),
  };
}

function shown(
  entries: readonly AxisEntry[],
  sort: MatrixSort,
  opened: ReadonlySet<string>,
): MatrixEntry[] {
  function below(broader: string | null, depth: number): MatrixEntry[] {
    return entries
      .filter((entry) => entry.id !== null && entry.broader === broader)
      .toSorted(orders[sort])
      .flatMap((entry) => {
        const { id } = entry;
        const hasNarrower = entries.some((other) => other.broader === id);
        const own = { ...entry, depth, hasNarrower };
        const isOpen = id !== null && opened.has(id);
        return isOpen ? [own, ...below(id, depth + 1)] : [own];
      });
  }
  const rest = entries
    .filter(({ id }) => id === null)
    .map((entry) => ({ ...entry, depth: 0, hasNarrower: false }));
  return [...below(null, 0), ...rest];
}

const orders: Readonly<
  Record<MatrixSort, (a: AxisEntry, b: AxisEntry) => number>
> = {
  author: () => 0,
  count: (a, b) => b.total - a.total,
  label: (a, b) => a.label.localeCompare(b.label, "en"),
};

/** The matrix in words: where most gaps meet, which row has fewest and where it is silent, and how much is silent in all. */
export function matrixSentence(matrix: Matrix): string {
  const { isNarrowed } = matrix;
  const rows = matrix.rows.filter(
    ({ id, depth }) => id !== null && depth === 0,
  );
  const labels = labelsOf(matrix);
  const cells = matrix.cells
    .flat()
    .filter(
      ({ row, column }) => column !== null && rows.some(({ id }) => id === row),
    );
  const most = cells.reduce<MatrixCell | null>(
    (best, cell) => (cell.gaps > (best?.gaps ?? 0) ? cell : best),
    null,
  );
  if (most === null) return "No gap of these lies in any row and column.";
  const silent = cells.filter(({ kind }) => kind === "SILENT");
  const fewest = Math.min(...rows.map(({ total }) => total));
  const scarce = rows.filter(({ total }) => total === fewest);
  const there = silent
    .filter(({ row }) => scarce.length === 1 && row === scarce[0]?.id)
    .map(({ column }) => labels.columns.get(column) ?? "");
  return [
    `Most ${isNarrowed ? "of these gaps" : "gaps"} meet at ${labels.rows.get(most.row) ?? ""} × ${labels.columns.get(most.column) ?? ""} (${most.gaps}).`,
    `${listed(scarce.map(({ label }) => label))} ${scarce.length > 1 ? "have" : "has"} fewest (${fewest})${there.length > 0 ? `, ${isNarrowed ? "none in" : "silent on"} ${listed(there)}` : ""}.`,
    emptySentence(silent.length, cells.length, isNarrowed),
  ].join(" ");
}

function emptySentence(
  count: number,
  crossings: number,
  isNarrowed: boolean,
): string {
  const part = `${count} of ${numbered(crossings, "crossing")}`;
  if (isNarrowed) {
    return count === 0
      ? "No crossing is without them and the works they cite."
      : `${part} ${count === 1 ? "has" : "have"} none of them, nor of the works they cite.`;
  }
  return count === 0
    ? "Nothing here is silent."
    : `${part} ${count === 1 ? "is" : "are"} silent.`;
}

/** A cell in words: `6 gaps in Social × Co-delivery, 2 of them explicit`. Only of a whole matrix it says that the text is silent. */
export function cellSentence(
  cell: MatrixCell,
  row: string,
  column: string,
  isNarrowed: boolean,
): string {
  const { kind, gaps, explicitGaps, works } = cell;
  const place = `${row} × ${column}`;
  switch (kind) {
    case "GAP_CLAIMED":
      return `${numbered(gaps, "gap")} in ${place}, ${explicitGaps} of them explicit`;
    case "EVIDENCE_CITED":
      return isNarrowed
        ? `none of these gaps in ${place}, ${numbered(works, "work")} they cite`
        : `no gap claimed in ${place}, ${numbered(works, "work")} cited`;
    case "SILENT":
      return isNarrowed
        ? `none of these gaps in ${place}`
        : `silent on ${place}`;
  }
}

/** The cells shown as a table, one a row. */
export function matrixRows(matrix: Matrix): Rows {
  const labels = labelsOf(matrix);
  return [
    ["Row", "Column", "Kind", "Gaps", "Explicit gaps", "Works"],
    ...matrix.cells
      .flat()
      .map((cell) => [
        labels.rows.get(cell.row) ?? "",
        labels.columns.get(cell.column) ?? "",
        kindWords(cell.kind, matrix.isNarrowed),
        cell.gaps,
        cell.explicitGaps,
        cell.works,
      ]),
  ];
}

/** What a cell holds, as a legend has it. */
export function kindWords(
  kind: MatrixCell["kind"],
  isNarrowed: boolean,
): string {
  switch (kind) {
    case "GAP_CLAIMED":
      return "gaps claimed";
    case "EVIDENCE_CITED":
      return isNarrowed
        ? "works that these gaps cite, none of these"
        : "works cited, no gap claimed";
    case "SILENT":
      return isNarrowed ? "none of these gaps" : "silent";
  }
}

function labelsOf({ rows, columns }: Matrix) {
  return {
    rows: new Map(rows.map(({ id, label }) => [id, label])),
    columns: new Map(columns.map(({ id, label }) => [id, label])),
  };
}
