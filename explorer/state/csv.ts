/** Rows of cells, the first being the header. */
export type Rows = readonly (readonly (string | number)[])[];

/** What spreadsheets take for a formula. */
const formula = /^[=+\-@\t\r]/u;

/**
 * A table as CSV (RFC 4180), UTF-8 with a byte order mark so that spreadsheets read it as such. A text that they would run as a formula is
 * given an apostrophe, which they show as text.
 */
export function csvOf(rows: Rows): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

function cell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const text = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
