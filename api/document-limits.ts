import { GraphQLError, Lexer, Source, TokenKind } from "graphql";
import type { Plugin } from "graphql-yoga";

/** The explorer's largest operation has fewer than 300 tokens and is ten brackets deep. */
const mostTokens = 2_000;
const deepestBrackets = 200;

const opening: ReadonlySet<string> = new Set([
  TokenKind.BRACE_L,
  TokenKind.BRACKET_L,
  TokenKind.PAREN_L,
]);
const closing: ReadonlySet<string> = new Set([
  TokenKind.BRACE_R,
  TokenKind.BRACKET_R,
  TokenKind.PAREN_R,
]);

/** Refuses documents with too many tokens (names, brackets, values) or too deep brackets before they are parsed: the parser calls itself. */
export function useDocumentLimits(): Plugin {
  return {
    onParse: ({ params }) => {
      // Untyped in yoga; what graphql-js parses.
      checkDocument(params.source as string | Source);
    },
  };
}

function checkDocument(source: string | Source): void {
  const lexer = new Lexer(
    typeof source === "string" ? new Source(source) : source,
  );
  let depth = 0;
  for (let count = 0; ; count += 1) {
    const { kind } = lexer.advance();
    if (kind === TokenKind.EOF) return;
    if (count === mostTokens) throw tooLarge(`${mostTokens} tokens`);
    if (opening.has(kind)) depth += 1;
    else if (closing.has(kind)) depth -= 1;
    if (depth > deepestBrackets) {
      throw tooLarge(`${deepestBrackets} brackets in each other`);
    }
  }
}

function tooLarge(limit: string): GraphQLError {
  return new GraphQLError(`query: expected at most ${limit}, received more`, {
    extensions: { code: "GRAPHQL_PARSE_FAILED", http: { status: 400 } },
  });
}
