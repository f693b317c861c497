import { type FragmentOf, graphql } from "../../data/graphql.ts";
import { nodeHref } from "../../state/view.ts";

/** The concepts next to a concept in its scheme. */
export const CONCEPT_KIN = graphql(`
  fragment ConceptKin on Concept {
    id
    broader {
      id
      label
    }
    narrower {
      id
      label
    }
  }
`);

/** Links to the wider and the narrower concepts; nothing where there are none. */
export function WiderAndNarrower({
  concept,
}: {
  readonly concept: FragmentOf<typeof CONCEPT_KIN>;
}) {
  const { broader, narrower } = concept;
  if (!broader && narrower.length === 0) return null;
  return (
    <dl className="facts">
      {broader && (
        <div>
          <dt>Part of</dt>
          <dd>
            <a href={nodeHref("concept", broader.id)}>{broader.label}</a>
          </dd>
        </div>
      )}
      {narrower.length > 0 && (
        <div>
          <dt>Narrower</dt>
          {narrower.map(({ id, label }) => (
            <dd key={id}>
              <a href={nodeHref("concept", id)}>{label}</a>
            </dd>
          ))}
        </div>
      )}
    </dl>
  );
}
