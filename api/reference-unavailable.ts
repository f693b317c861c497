import { GraphQLError } from "graphql";

/** The error of a reference that could not be made now and may be later. `reason` is a clause without a full stop. */
export function referenceUnavailable(reason: string): GraphQLError {
  return new GraphQLError(`${reason}: ask again later.`, {
    extensions: { code: "REFERENCE_UNAVAILABLE" },
  });
}
