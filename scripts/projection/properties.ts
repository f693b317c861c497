import type { Property } from "../../graph/model.ts";

/** The facts that are there: absent ones (undefined, null) become absent properties. */
export function present(
  facts: Readonly<Record<string, Property | null | undefined>>,
): Record<string, Property> {
  return Object.fromEntries(
    Object.entries(facts).filter(
      (entry): entry is [string, Property] =>
        entry[1] !== undefined && entry[1] !== null,
    ),
  );
}
