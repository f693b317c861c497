/** A problem of a seeds file. `line` and `column` count from 1; `field` is a path such as `gaps.1.id`, empty for the file as a whole. */
export interface Issue {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly field: string;
  readonly expected: string;
  readonly received: string;
}

/** One line: `file:line:column field: expected ..., received ...`. */
export function formatIssue(issue: Issue): string {
  const place = `${issue.file}:${issue.line}:${issue.column}`;
  const field = issue.field === "" ? "" : ` ${issue.field}`;
  return `${place}${field}: expected ${issue.expected}, received ${issue.received}`;
}

/** A value as an issue shows it: JSON, cut after 60 characters; "nothing" for undefined. */
export function show(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "string" && value.length > 60) {
    return `${JSON.stringify(value.slice(0, 59))}… (${value.length} characters)`;
  }
  const json = JSON.stringify(value);
  return json.length > 60 ? `${json.slice(0, 59)}…` : json;
}

/** Issues in the order a person mends them: by file, line and column. */
export function sortIssues(issues: readonly Issue[]): Issue[] {
  return issues.toSorted(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.field, b.field),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
