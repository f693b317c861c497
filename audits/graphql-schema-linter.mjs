import { configuration, validator } from "graphql-schema-linter";
import { sdl } from "./schema.mjs";

/** Enums, types and inputs are ordered by meaning: what identifies comes first, causes before effects, PESTEL as P, E, S, T, E, L. */
const unwanted = [
  "EnumValuesSortedAlphabetically",
  "InputObjectFieldsSortedAlphabetically",
  "InterfaceFieldsSortedAlphabetically",
  "TypeFieldsSortedAlphabetically",
];

/** The connectives of conditions are written as in logic, so that no field of a node can ever have their names. */
const connectives = ["AND", "OR", "NOT"];
const conditions = ["ResearchGapWhere", "WorkWhere", "RecommendationWhere"];
const ignore = {
  "input-object-values-are-camel-cased": conditions.flatMap((type) =>
    connectives.map((field) => `${type}.${field}`),
  ),
};

/** What each rule of the linter, the relay rules among them, says of the schema. */
export function graphqlSchemaLinter() {
  // The source map serves to find rules switched off inside a schema: there are none.
  const schema = { definition: sdl, sourceMap: null };
  const settings = new configuration.Configuration(schema, { ignore });
  return settings
    .getRules()
    .filter((rule) => !unwanted.includes(rule.name))
    .map((rule) => ({
      name: rule.name,
      problems: validator
        .validateSchemaDefinition(schema, [rule], settings)
        .map(({ message, locations }) => `${locations[0].line}: ${message}`),
    }));
}
