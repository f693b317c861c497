import { makeExecutableSchema } from "@graphql-tools/schema";
import { assertValidSchema, type GraphQLSchema } from "graphql";
import { agenda } from "./resolvers/agenda.ts";
import { author } from "./resolvers/author.ts";
import { citation } from "./resolvers/citation.ts";
import { conceptLink } from "./resolvers/concept-links.ts";
import { conceptScheme } from "./resolvers/concept-scheme.ts";
import { combination } from "./resolvers/combinations.ts";
import { concept } from "./resolvers/concept.ts";
import { connectionOf } from "./resolvers/connections.ts";
import { dataset } from "./resolvers/dataset.ts";
import { ledger } from "./resolvers/ledger.ts";
import { passage } from "./resolvers/passage.ts";
import { hop } from "./resolvers/paths.ts";
import { query } from "./resolvers/query.ts";
import { recommendation } from "./resolvers/recommendation.ts";
import { researchGapConnection } from "./resolvers/research-gap-connection.ts";
import { researchGap } from "./resolvers/research-gap.ts";
import { section } from "./resolvers/section.ts";
import { work } from "./resolvers/work.ts";

/** The schema of `schema.graphql` (its text is `typeDefs`) with its resolvers, found valid. Throws where the two do not fit. */
export function createSchema(typeDefs: string): GraphQLSchema {
  const schema = makeExecutableSchema({
    typeDefs,
    resolverValidationOptions: { requireResolversToMatchSchema: "error" },
    resolvers: {
      Query: query,
      Dataset: dataset,
      Agenda: agenda,
      Section: section,
      ResearchGap: researchGap,
      Passage: passage,
      ConceptLink: conceptLink,
      ConceptScheme: conceptScheme,
      Concept: concept,
      Combination: combination,
      Author: author,
      Citation: citation,
      Work: work,
      Ledger: ledger,
      Hop: hop,
      Recommendation: recommendation,
      ResearchGapConnection: researchGapConnection,
      WorkConnection: connectionOf("Work"),
      RecommendationConnection: connectionOf("Recommendation"),
    },
  });
  // Else the first request does, and keeps the others waiting.
  assertValidSchema(schema);
  return schema;
}
