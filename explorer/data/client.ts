import { Client, cacheExchange, fetchExchange } from "urql";

/**
 * A client of the public API of the server that served this page, with a cache
 * of whole answers. Queries go by POST: a filter may be longer than a URL.
 */
export function createApiClient(request?: typeof fetch): Client {
  return new Client({
    url: "/graphql",
    preferGetMethod: false,
    exchanges: [cacheExchange, fetchExchange],
    ...(request ? { fetch: request } : {}),
  });
}
