import * as v from "valibot";

/**
 * The rules of single fields. The message of every rule names what is expected; the parser puts "expected" before it. What a JSON Schema
 * can say is said in its terms (length, pattern, range), so that editors know it too.
 */

/** Text that is not empty, of at most so many characters (UTF-16 code units). */
export function text(maximum: number) {
  return v.pipe(
    v.string("text"),
    v.trim(),
    v.minLength(1, "text that is not empty"),
    v.maxLength(maximum, `at most ${maximum} characters`),
  );
}

/** Text of at most so many words, told apart by white space. */
export function words(maximum: number) {
  return v.pipe(
    text(maximum * 20),
    v.regex(
      new RegExp(`^\\S+(\\s+\\S+){0,${maximum - 1}}$`, "u"),
      `at most ${maximum} words`,
    ),
  );
}

/** An id. Those of authors and passages are made from what they name, so no other may look like them. */
export function slug(prefix = "") {
  return v.pipe(
    v.string(`"${prefix}<slug>"`),
    v.regex(
      new RegExp(`^(?!passage-)${prefix}[a-z0-9]+(-[a-z0-9]+)*$`, "u"),
      `"${prefix}<slug>" (a-z, 0-9 and single hyphens)`,
    ),
    v.check(
      (id) => prefix === "author-" || !id.startsWith("author-"),
      "an id that does not begin like an author's",
    ),
    v.maxLength(100, "at most 100 characters"),
  );
}

/** A place in the source text, in UTF-16 code units from its start. */
export const offset = v.pipe(
  v.number("a whole number"),
  v.safeInteger("a whole number"),
  v.minValue(0, "an offset of 0 or more"),
);

export const year = v.pipe(
  v.number("a year"),
  v.integer("a year"),
  v.minValue(1000, "a year from 1000"),
  v.maxValue(2100, "a year to 2100"),
);

export const sha256 = v.pipe(
  v.string("64 hexadecimal digits"),
  v.regex(/^[0-9a-f]{64}$/u, "64 lower-case hexadecimal digits"),
);

export const doi = v.pipe(
  v.string("a DOI"),
  v.regex(/^10\.\d{4,9}\/\S+$/u, "a DOI without prefix, such as 10.1000/182"),
);

export function list<const Item extends v.GenericSchema>(item: Item) {
  return v.array(item, "a list");
}

export function optionalList<const Item extends v.GenericSchema>(item: Item) {
  return v.optional(list(item), []);
}

/** A rule with the sentence that an editor shows beside the field. */
export function described<const Rule extends v.GenericSchema>(
  rule: Rule,
  description: string,
) {
  return v.pipe(rule, v.description(description));
}
