import type {
  ConceptFilter,
  GapWhere,
} from "../graph/queries/matching-gaps.ts";
import type { RecommendationWhere } from "../graph/queries/matching-recommendations.ts";
import type { WorkWhere } from "../graph/queries/matching-works.ts";
import type { Combined, StringFilter } from "../graph/queries/predicate.ts";
import { badInput, checkSize } from "./bad-input.ts";

const deepest = 5;
const mostFilters = 100;
const longestText = 200;

/** Throws a GraphQLError where a filter of gaps is nested too deep, has too long a list, or a text of a wrong length. */
export function checkGapWhere(argument: string, where: GapWhere): void {
  checkCombined(argument, where, (at, { text, concepts, ...ids }) => {
    checkText(`${at}.text`, text);
    checkString(`${at}.agenda`, ids.agenda);
    checkString(`${at}.section`, ids.section);
    checkString(`${at}.cites`, ids.cites);
    checkSize(`${at}.concepts`, concepts, 20);
    for (const [index, filter] of (concepts ?? []).entries()) {
      checkConcepts(`${at}.concepts.${index}`, filter);
    }
  });
}

/** The same for a filter of works. */
export function checkWorkWhere(argument: string, where: WorkWhere): void {
  checkCombined(argument, where, (at, { text, type, author, gap }) => {
    checkText(`${at}.text`, text);
    checkString(`${at}.type`, type);
    checkString(`${at}.author`, author);
    checkString(`${at}.gap`, gap);
  });
}

/** The same for a filter of recommendations. */
export function checkRecommendationWhere(
  argument: string,
  where: RecommendationWhere,
): void {
  checkCombined(argument, where, (at, { text, ...ids }) => {
    checkText(`${at}.text`, text);
    checkString(`${at}.family`, ids.family);
    checkString(`${at}.stakeholder`, ids.stakeholder);
    checkString(`${at}.concept`, ids.concept);
    checkString(`${at}.gap`, ids.gap);
  });
}

/** Throws a GraphQLError where a search text is empty or too long. */
export function checkText(
  argument: string,
  text: string | null | undefined,
): void {
  if (text === undefined || text === null) return;
  if (text.trim() === "" || text.length > longestText) {
    throw badInput(argument, `1 to ${longestText} characters`, text);
  }
}

function checkCombined<Where extends Combined<Where>>(
  argument: string,
  where: Where,
  check: (argument: string, where: Where) => void,
): void {
  checkNumber(argument, where);
  checkEach(argument, where, 1, check);
}

/** Every filter in a filter is a condition of one statement. */
function checkNumber<Where extends Combined<Where>>(
  argument: string,
  where: Where,
): void {
  let number = 0;
  const open = [where];
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    number += 1;
    if (number > mostFilters) {
      const expected = `at most ${mostFilters} filters in all`;
      throw badInput(argument, expected, "more");
    }
    for (const below of [each.AND, each.OR]) open.push(...(below ?? []));
    if (each.NOT) open.push(each.NOT);
  }
}

function checkEach<Where extends Combined<Where>>(
  argument: string,
  where: Where,
  depth: number,
  check: (argument: string, where: Where) => void,
): void {
  if (depth > deepest) {
    throw badInput(argument, `at most ${deepest} filters in each other`, depth);
  }
  check(argument, where);
  checkSize(`${argument}.AND`, where.AND, 20);
  checkSize(`${argument}.OR`, where.OR, 20);
  for (const key of ["AND", "OR"] as const) {
    for (const [index, each] of (where[key] ?? []).entries()) {
      checkEach(`${argument}.${key}.${index}`, each, depth + 1, check);
    }
  }
  if (where.NOT) {
    checkEach<Where>(`${argument}.NOT`, where.NOT, depth + 1, check);
  }
}

function checkString(
  argument: string,
  filter: StringFilter | null | undefined,
): void {
  checkSize(`${argument}.oneOf`, filter?.oneOf, 100, 1);
}

function checkConcepts(argument: string, filter: ConceptFilter): void {
  checkSize(`${argument}.anyOf`, filter.anyOf, 100, 1);
  checkSize(`${argument}.allOf`, filter.allOf, 100, 1);
  checkSize(`${argument}.noneOf`, filter.noneOf, 100, 1);
}
