import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  Kind,
  Lexer,
  type SelectionSetNode,
  Source,
  TokenKind,
  visit,
} from "graphql";

/** The most that a document may hold. The explorer's largest has fewer than 500 tokens, a full introspection about 300. */
const most = {
  tokens: 2_000,
  /** Every error counts the lines before its place. */
  lines: 2_000,
  /** Letters of a name, which an answer may have to repeat for each of its objects. */
  name: 100,
  /** Brackets in each other: the parser calls itself. */
  brackets: 200,
  definitions: 100,
  aliases: 100,
  directives: 50,
  /** Questions for the schema itself: counting what one of them gives takes time. */
  introspections: 10,
  /** Fields in each other, through fragments. */
  depth: 100,
  /** Visits of a field while fragments are spread where they are named. */
  spread: 5_000,
  /** Pairs of fields that give the same name in one answer: each pair has to be compared. */
  overlaps: 1_000,
} as const;

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

/** Throws a GraphQLError where a text has too many tokens (names, brackets, values) or lines, too long names or too deep brackets to be parsed. */
export function checkText(text: string): void {
  const lexer = new Lexer(new Source(text));
  let depth = 0;
  for (let count = 0; ; count += 1) {
    const { kind, line, value } = lexer.advance();
    if (line > most.lines) throw tooMuch(`${most.lines} lines`);
    if (kind === TokenKind.EOF) return;
    if (count === most.tokens) throw tooMuch(`${most.tokens} tokens`);
    if (kind === TokenKind.NAME && value.length > most.name) {
      throw tooMuch(`${most.name} letters in a name`, value.length);
    }
    if (opening.has(kind)) depth += 1;
    else if (closing.has(kind)) depth -= 1;
    if (depth > most.brackets) {
      throw tooMuch(`${most.brackets} brackets in each other`);
    }
  }
}

/** Throws a GraphQLError where validating or answering a document would take long whatever the schema says of it. */
export function checkDocument(document: DocumentNode): void {
  const definitions = document.definitions.length;
  let aliases = 0;
  let directives = 0;
  let introspections = 0;
  visit(document, {
    Field: ({ alias, name }) => {
      aliases += alias === undefined ? 0 : 1;
      introspections += /^__(?:schema|type)$/u.test(name.value) ? 1 : 0;
    },
    Directive: () => {
      directives += 1;
    },
  });
  if (definitions > most.definitions) {
    throw tooMuch(`${most.definitions} operations and fragments`, definitions);
  }
  if (aliases > most.aliases) throw tooMuch(`${most.aliases} aliases`, aliases);
  if (directives > most.directives) {
    throw tooMuch(`${most.directives} directives`, directives);
  }
  if (introspections > most.introspections) {
    const limit = `${most.introspections} fields __schema and __type`;
    throw tooMuch(limit, introspections);
  }
  checkSelections(document);
}

/** Walks each operation as its answer is put together: fields of one name in one place are one. */
function checkSelections(document: DocumentNode): void {
  const fragments = new Map<string, SelectionSetNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition.selectionSet);
    }
  }
  let spread = 0;
  let overlaps = 0;
  function collect(
    { selections }: SelectionSetNode,
    fields: Map<string, FieldNode[]>,
    seen: Set<string>,
  ): void {
    for (const selection of selections) {
      spread += 1;
      if (spread > most.spread) {
        throw tooMuch(`${most.spread} fields with all fragments spread`);
      }
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        const same = fields.get(name);
        if (same === undefined) fields.set(name, [selection]);
        else same.push(selection);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        collect(selection.selectionSet, fields, seen);
      } else {
        const name = selection.name.value;
        const fragment = fragments.get(name);
        if (fragment === undefined || seen.has(name)) continue;
        seen.add(name);
        collect(fragment, fields, seen);
      }
    }
  }
  function walk(sets: readonly SelectionSetNode[], depth: number): void {
    if (depth > most.depth) throw tooMuch(`${most.depth} fields in each other`);
    const fields = new Map<string, FieldNode[]>();
    const seen = new Set<string>();
    for (const set of sets) collect(set, fields, seen);
    for (const same of fields.values()) {
      overlaps += (same.length * (same.length - 1)) / 2;
      if (overlaps > most.overlaps) {
        throw tooMuch(`${most.overlaps} pairs of fields of one name`);
      }
      const below = same.flatMap(({ selectionSet }) => selectionSet ?? []);
      if (below.length > 0) walk(below, depth + 1);
    }
  }
  for (const definition of document.definitions) {
    if (
      definition.kind === Kind.OPERATION_DEFINITION ||
      definition.kind === Kind.FRAGMENT_DEFINITION
    ) {
      walk([definition.selectionSet], 1);
    }
  }
}

function tooMuch(limit: string, received?: number): GraphQLError {
  return new GraphQLError(
    `query: expected at most ${limit}, received ${received ?? "more"}`,
    { extensions: { code: "DOCUMENT_TOO_LARGE" } },
  );
}
