import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isNonNullType,
} from "graphql";

/** What arguments are given, by their name; ids lead to things of the seeds. */
const values: Readonly<Record<string, readonly string[]>> = {
  first: ["1", "3", "20", "100"],
  "paths.first": ["1", "5"],
  "related.first": ["1", "5"],
  after: ["null"],
  before: ["null"],
  last: ["null"],
  where: ["{}", '{ text: "digital" }', "null"],
  text: ['"digital"', '"co-delivery"'],
  ids: [
    '["gap-social-capital", "co-delivery"]',
    '["gap-digital-impact", "loeffler-2020", "pestel"]',
  ],
  rows: ['"pestel"', '"sections"', '"methods"'],
  columns: ['"four-cos"', '"governance-principles"', '"sections"'],
  schemes: ['["pestel"]', '["four-cos", "methods", "sectors"]'],
  size: ["2", "4", "null"],
  scheme: ['"pestel"', '"four-cos"', '"methods"'],
  from: ['"gap-social-capital"'],
  to: ['"accountability"', '"co-delivery"'],
  maxLength: ["2", "4"],
  depth: ["1", "2"],
  kinds: ["null", "[RESEARCH_GAP, CONCEPT]"],
  kind: ["null", "WORK_WITHOUT_DOI"],
  style: ['"vancouver"'],
  locale: ["null"],
  doi: ["null"],
};

/** The things that a field with an argument `id` finds. */
const found: Readonly<Record<string, readonly string[]>> = {
  node: [
    "gap-digital-impact",
    "co-delivery",
    "pestel",
    "loeffler-bovaird-2018",
  ],
  agenda: ["future-of-co-production"],
  researchGap: ["gap-digital-impact", "gap-social-capital"],
  conceptScheme: ["pestel", "methods"],
  concept: ["co-delivery", "social-inclusion"],
  work: ["loeffler-bovaird-2018", "clark-2020"],
  recommendation: ["recommendation-network-governance"],
};

/** The references of a work take a thread of their own, and other tests. */
const leftOut = new Set(["Work.citation", "Work.bibtex", "Work.ris"]);

/**
 * An operation of the schema made by chance: some fields of each type, to some depth, with fragments on types, aliases and all arguments.
 * The fields that it asks for are added to `seen`; those not seen yet are preferred.
 */
export function generatedQuery(
  schema: GraphQLSchema,
  random: () => number,
  seen: Set<string>,
): string {
  for (const key of leftOut) seen.add(key);
  const root = schema.getQueryType();
  if (!root) throw new TypeError("No queries");

  let aliases = 0;

  function pick<Value>(list: readonly Value[]): Value {
    const value = list[Math.floor(random() * list.length)];
    if (value === undefined) throw new RangeError("Nothing to pick from");
    return value;
  }

  function selection(type: GraphQLCompositeType, depth: number): string {
    if (isAbstractType(type)) {
      const possible = schema.getPossibleTypes(type);
      const parts = [pick(possible), pick(possible)].map(
        (each) => `... on ${each.name} { ${selection(each, depth)} }`,
      );
      return `__typename ${parts.join(" ")}`;
    }
    const fields = "getFields" in type ? Object.values(type.getFields()) : [];
    const usable = fields.filter(
      (each) => depth > 0 || !isCompositeType(getNamedType(each.type)),
    );
    const fresh = usable.filter(
      ({ name }) => !seen.has(`${type.name}.${name}`),
    );
    const chosen = [...fresh.slice(0, 2)];
    const count = type === root ? 1 : 1 + Math.floor(random() * 3);
    while (chosen.length < count && usable.length > 0)
      chosen.push(pick(usable));
    if (type === root) chosen.splice(1);
    const texts = chosen
      .filter(({ name }) => !leftOut.has(`${type.name}.${name}`))
      .map((each) => {
        aliases += 1;
        seen.add(`${type.name}.${each.name}`);
        return `a${aliases}: ${fieldText(each, depth)}`;
      });
    return ["__typename", ...texts].join(" ");
  }

  function fieldText(
    field: GraphQLField<unknown, unknown>,
    depth: number,
  ): string {
    const args = field.args
      .filter(
        ({ name, type }) =>
          isNonNullType(type) || name === "id" || random() < 0.7,
      )
      .map((each) => `${each.name}: ${argumentText(field, each)}`);
    const called =
      args.length === 0 ? field.name : `${field.name}(${args.join(", ")})`;
    const type = getNamedType(field.type);
    return isCompositeType(type)
      ? `${called} { ${selection(type, depth - 1)} }`
      : called;
  }

  function argumentText(
    { name: field }: GraphQLField<unknown, unknown>,
    { name, type }: GraphQLArgument,
  ): string {
    if (name === "id") return JSON.stringify(pick(found[field] ?? []));
    const named = getNamedType(type);
    if (isEnumType(named) && !(name in values)) {
      return pick(named.getValues()).name;
    }
    return pick(values[`${field}.${name}`] ?? values[name] ?? []);
  }

  return `{ ${selection(root, 6)} }`;
}

/** How many objects an answer holds, itself included. */
export function objectsIn(value: unknown): number {
  if (Array.isArray(value)) {
    return value.reduce<number>((sum, each) => sum + objectsIn(each), 0);
  }
  if (typeof value !== "object" || value === null) return 0;
  return 1 + objectsIn(Object.values(value));
}
