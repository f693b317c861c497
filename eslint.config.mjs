import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import importX from "eslint-plugin-import-x";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import tseslint from "typescript-eslint";

/** The folders may only know each other in the direction seeds, graph <- api and, over GraphQL alone, api <- explorer; scripts join them. */
const folders = [
  {
    target: "./seeds",
    from: ["./graph", "./api", "./explorer", "./scripts"],
    message:
      "seeds imports nothing of ours: move what it needs into seeds, or join the two in scripts.",
  },
  {
    target: "./graph",
    from: ["./seeds", "./api", "./explorer", "./scripts"],
    message:
      "graph knows neither seeds nor api: take the value as an argument and join them in scripts.",
  },
  {
    target: "./api",
    from: ["./seeds", "./explorer", "./scripts"],
    message:
      "api builds on graph alone: take the value as an argument and join them in scripts.",
  },
  {
    target: "./explorer",
    from: ["./seeds", "./graph", "./api", "./scripts"],
    message:
      "explorer reaches the rest over GraphQL only: ask for it in a query.",
  },
  {
    target: "./explorer/layout",
    from: [
      "./explorer/data",
      "./explorer/state",
      "./explorer/view",
      "./explorer/behaviour",
    ],
    message:
      "layout turns data into positions and knows no view: pass plain values in.",
  },
  {
    target: "./explorer/state",
    from: ["./explorer/view", "./explorer/behaviour"],
    message: "state knows no view: let the view read the state.",
  },
];

export default tseslint.config(
  { ignores: ["dist/", ".neo4j/", "explorer/data/schema-env.d.ts"] },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
      importX.flatConfigs.typescript,
    ],
    plugins: { "import-x": importX },
    languageOptions: { parserOptions: { projectService: true } },
    settings: {
      "import-x/resolver-next": [
        createTypeScriptImportResolver({
          project: ["tsconfig.json", "explorer/tsconfig.json"],
          noWarnOnMultipleProjects: true,
        }),
      ],
    },
    rules: {
      // neo4j-driver declares its option bags as classes; plain objects are what it documents.
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true },
      ],
      "import-x/no-restricted-paths": ["error", { zones: folders }],
      "import-x/no-cycle": "error",
      "import-x/no-default-export": "error",
      "func-style": ["error", "declaration"],
    },
  },
  {
    files: ["explorer/**/*.{ts,tsx}"],
    extends: [reactHooks.configs.flat.recommended],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ["explorer/{layout,state}/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          paths: [
            {
              name: "react",
              message: "layout and state are pure: React belongs in view.",
            },
          ],
        },
      ],
    },
  },
  { files: ["**/*.mjs"], languageOptions: { globals: globals.node } },
  {
    // The tools that read these take the default export.
    files: ["*.config.ts", "tests/*/set-up.ts"],
    rules: { "import-x/no-default-export": "off" },
  },
  prettier,
);
