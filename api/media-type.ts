/** The types an answer may have: https://graphql.github.io/graphql-over-http/draft/#sec-Media-Types */
export type MediaType =
  "application/graphql-response+json" | "application/json";

/**
 * The type of the answer to a request that accepts these: the first one listed that the server has, `application/json` for those who
 * take anything; null where none of the two is accepted.
 */
export function mediaTypeFor(
  accept: string | string[] | undefined,
): MediaType | null {
  for (const entry of String(accept ?? "*/*")
    .toLowerCase()
    .split(",")) {
    const [type = "", ...parameters] = entry
      .split(";")
      .map((part) => part.trim());
    const charset = parameters.find((each) => each.startsWith("charset="));
    if (charset !== undefined && !/^charset="?utf-?8"?$/u.test(charset)) {
      continue;
    }
    if (parameters.some((each) => /^q=0(\.0*)?$/u.test(each))) continue;
    switch (type) {
      case "application/graphql-response+json":
        return type;
      case "application/json":
      case "application/*":
      case "*/*":
        return "application/json";
    }
  }
  return null;
}
