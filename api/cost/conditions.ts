/**
 * How many conditions a filter (`where`) sets, itself counted as one; none where there is no filter. Lists of which one has to hold are one
 * condition each, those of which all have to are as many as they are long.
 */
export function conditionsIn(filter: unknown): number {
  if (typeof filter !== "object" || filter === null) return 0;
  let count = 1;
  for (const [name, value] of Object.entries(filter)) {
    if (!Array.isArray(value)) count += conditionsIn(value);
    else if (name === "allOf") count += value.length;
    else if (isTexts(value)) count += 1;
    else for (const each of value) count += conditionsIn(each);
  }
  return count;
}

function isTexts(list: readonly unknown[]): boolean {
  return typeof list[0] === "string";
}
