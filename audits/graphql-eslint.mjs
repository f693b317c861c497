import { join, relative } from "node:path";
import plugin from "@graphql-eslint/eslint-plugin";
import { ESLint } from "eslint";
import { root, schemaPath } from "./schema.mjs";

const explorer = "explorer/**/*.{ts,tsx}";
const recommended = plugin.configs["flat/schema-recommended"].rules;

const schemaRules = {
  ...recommended,
  ...plugin.configs["flat/schema-relay"].rules,
  // A description of one line stands in ", a longer one in """; the rule wants one of the two everywhere.
  "@graphql-eslint/description-style": "off",
  "@graphql-eslint/naming-convention": [
    "error",
    {
      ...recommended["@graphql-eslint/naming-convention"][1],
      // Conditions are joined in capitals, so that no field they are about can be taken for a joint.
      InputValueDefinition: {
        style: "camelCase",
        ignorePattern: "^(AND|OR|NOT)$",
      },
    },
  ],
  // Relay asks for arguments to page forwards, backwards or both; most lists go forwards only.
  "@graphql-eslint/relay-arguments": ["error", { includeBoth: false }],
  "@graphql-eslint/relay-edge-types": [
    "error",
    {
      // Lists that are short by nature, as the authors of a work, come whole.
      listTypeCanWrapOnlyEdgeType: false,
      // An entry of the ledger is a remark on a node and not one itself.
      shouldImplementNode: false,
    },
  ],
  // These are parts or numbers of what they are asked of, and have no identity of their own.
  "@graphql-eslint/strict-id-in-types": [
    "error",
    {
      exceptions: {
        suffixes: ["Connection", "Edge"],
        types: [
          "Axis",
          "CoCitation",
          "Combination",
          "ConceptLink",
          "Correction",
          "CoverageCell",
          "CoverageMatrix",
          "Dataset",
          "Facet",
          "Hop",
          "Ledger",
          "LedgerCount",
          "LedgerEntry",
          "Neighbourhood",
          "NodeCount",
          "PageInfo",
          "Passage",
          "Path",
          "RelatedGap",
        ],
      },
    },
  ],
};

/** What the rules for schemas say of `schema.graphql`, and those for operations of all that the explorer asks. */
export async function graphqlEslint() {
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: [
      { ignores: ["explorer/data/schema-env.d.ts"] },
      { files: [explorer], processor: operations },
      {
        files: ["**/*.graphql"],
        plugins: { "@graphql-eslint": plugin },
        languageOptions: {
          parser: plugin.parser,
          // The parser keeps what it is given first: one for all files.
          parserOptions: {
            graphQLConfig: {
              schema: schemaPath,
              documents: join(root, explorer),
            },
          },
        },
      },
      { files: ["api/schema.graphql"], rules: schemaRules },
      {
        files: [`${explorer}/*.graphql`],
        rules: plugin.configs["flat/operations-recommended"].rules,
      },
    ],
  });
  return [
    {
      name: "schema-recommended and schema-relay, of api/schema.graphql",
      problems: await problemsOf(eslint, "api/schema.graphql"),
    },
    {
      name: "operations-recommended, of what the explorer asks",
      problems: await problemsOf(eslint, explorer),
    },
  ];
}

/** Reads the operations out of a module. The code around them is not for these rules, nor for the parser of plain JavaScript. */
const operations = {
  preprocess: (code, path) =>
    plugin.processor
      .preprocess(code, path)
      .filter((block) => typeof block !== "string"),
  postprocess: plugin.processor.postprocess,
};

async function problemsOf(eslint, files) {
  const results = await eslint.lintFiles([files]);
  return results.flatMap(({ filePath, messages }) =>
    messages.map(
      ({ line, ruleId, message }) =>
        `${relative(root, filePath)}:${line} ${ruleId}: ${message}`,
    ),
  );
}
