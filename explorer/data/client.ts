import { cacheExchange, Client, fetchExchange, ssrExchange } from "urql";
import { persistedExchange } from "@urql/exchange-persisted";

/** Answers by the key of what they answer, as they come with a page. */
export type Delivered = ReturnType<
  ReturnType<typeof ssrExchange>["extractData"]
>;

/**
 * A client of the public API of the server that served this page, with a cache of whole answers. A query is named by its hash and goes by
 * GET, so that the browser keeps the answer and asks only whether it still holds; where its filter makes a URL too long it goes by POST.
 * What is `delivered` is not asked for.
 */
export function createApiClient(
  request?: typeof fetch,
  delivered: Delivered = {},
): Client {
  return new Client({
    url: "/graphql",
    preferGetMethod: false,
    exchanges: [
      cacheExchange,
      ssrExchange({ isClient: true, initialState: delivered }),
      persistedExchange({ generateHash: sha256 }),
      fetchExchange,
    ],
    ...(request ? { fetch: request } : {}),
  });
}

/** Empty where the page came over an open network, where browsers compute no hash: the query is then sent whole. */
async function sha256(text: string): Promise<string> {
  // Its type says that it is always there.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (subtle === undefined) return "";
  const digest = await subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}
