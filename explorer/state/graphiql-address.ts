/** Servers refuse headers above 16 kB, of which the address is one: a longer operation is not put there. */
const longestAddress = 8_000;

/** The address of GraphiQL with an operation open; with none where that would be too long. `variables` is JSON, "" for none. */
export function graphiqlAddress({
  query,
  variables,
}: {
  readonly query: string;
  readonly variables: string;
}): string {
  const parameters = new URLSearchParams({ query });
  if (variables !== "") parameters.set("variables", variables);
  const address = `/graphiql?${parameters.toString()}`;
  return query === "" || address.length > longestAddress
    ? "/graphiql"
    : address;
}
