import { createServer } from "node:http";
import { createSchema, createYoga } from "graphql-yoga";
import { load } from "../../graph/load.ts";
import { nodesById, idsWithLabel } from "../../graph/queries/nodes.ts";
import { relatedIds, type RelationName } from "../../graph/queries/related.ts";
import { openEmbeddedStore } from "../../graph/stores/embedded.ts";
import { readSeeds } from "../agendas.ts";
import { processorTime } from "./processor-time.ts";

/** What a tutorial would write for the question `nested`: graphql-yoga as it comes, and resolvers that each ask for their own nodes. */
const seeds = await readSeeds("seeds");
if (!seeds.ok) throw new Error(seeds.messages.join("\n"));
const store = await openEmbeddedStore();
await load(store, seeds.value.graph);

interface Source {
  readonly id: string;
}

function related(name: RelationName) {
  return ({ id }: Source) =>
    store.read(async (reader) => {
      const [ids = []] = await relatedIds(reader, name, [id]);
      return nodesById(reader, ids);
    });
}

const yoga = createYoga({
  logging: false,
  schema: createSchema({
    typeDefs: `
      type Query { researchGaps(first: Int): ResearchGaps! }
      type ResearchGaps { totalCount: Int! nodes: [ResearchGap!]! }
      type ResearchGap { id: ID! title: String! statement: String! certainty: String! citations: [Citation!]! concepts(scheme: ID): [Concept!]! }
      type Citation { id: ID! start: Int! work: Work }
      type Work { id: ID! label: String! year: Int }
      type Concept { id: ID! label: String! }
    `,
    resolvers: {
      Query: {
        researchGaps: (_: unknown, { first }: { first: number }) =>
          store.read(async (reader) => {
            const ids = await idsWithLabel(reader, "ResearchGap", 20_000);
            const nodes = await nodesById(reader, ids.slice(0, first));
            return { totalCount: ids.length, nodes };
          }),
      },
      ResearchGap: {
        citations: related("citationsOfGap"),
        // Those of the other schemes are filtered out by what a tutorial would ask next.
        concepts: async ({ id }: Source, { scheme }: { scheme: string }) => {
          const concepts = await related("conceptsOf")({ id });
          const schemes = await Promise.all(
            concepts.map((each) => related("schemeOfConcept")(each as Source)),
          );
          return concepts.filter(
            (_, index) => schemes[index]?.[0]?.id === scheme,
          );
        },
      },
      Citation: {
        work: async (source: Source) => {
          const [work] = await related("workOfCitation")(source);
          return work;
        },
      },
    },
  }),
});

const server = createServer((request, response) => {
  if (request.url === "/metrics") response.end(processorTime());
  else void yoga(request, response);
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  console.log(`http://127.0.0.1:${port}`);
});
