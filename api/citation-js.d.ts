/** What we use of citation-js, which brings no types: https://citation.js.org/api/ */
declare module "@citation-js/core" {
  interface NamedValues {
    list(): string[];
  }
  export const plugins: {
    readonly config: {
      get(plugin: "@bibtex"): {
        readonly format: {
          useIdAsLabel: boolean;
          checkLabel: boolean;
          asciiOnly: boolean;
        };
      };
      get(plugin: "@csl"): {
        readonly styles: NamedValues;
        readonly locales: NamedValues;
      };
    };
    readonly output: {
      /** Text, or for "ris" with format "object" one record of tags for each item. */
      format(
        name: "bibliography" | "bibtex" | "ris",
        items: readonly object[],
        options?: Readonly<Record<string, string>>,
      ): unknown;
    };
  };
  export class Cite {
    constructor(input: string);
    readonly data: readonly Readonly<Record<string, unknown>>[];
  }
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-csl";
declare module "@citation-js/plugin-ris";
