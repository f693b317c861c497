import type { IncomingMessage, ServerResponse } from "node:http";
import { answersAt } from "./page-answers.ts";
import {
  bytesOf,
  encodingFor,
  packedBytes,
  type PackedText,
} from "./packed-text.ts";
import type { Pages } from "./pages.ts";

/** Answers a request for a page, with the id by which the log knows it. */
export type PagesListener = (
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
) => Promise<void>;

/** Puts pages on the network. */
export function pagesListener(pages: Pages): PagesListener {
  return async (request, response, id) => {
    const { headers, method, url = "/" } = request;
    if (method !== "GET" && method !== "HEAD") {
      response.writeHead(405, { allow: "GET, HEAD" }).end();
      return;
    }
    const wanted = answersAt(url);
    if (wanted !== null) {
      const answers = await pages.answers(wanted, id);
      if (answers === null) {
        response.writeHead(404, { "cache-control": "no-store" }).end();
      } else {
        await send(request, response, 200, answers, {
          "content-type": "application/json; charset=utf-8",
          // The address names the version.
          "cache-control": "public, max-age=31536000, immutable",
        });
      }
      return;
    }
    const known = headers["if-none-match"];
    if (known !== undefined && (await pages.holds(known))) {
      response.writeHead(304, keptByBrowsers(known)).end();
      return;
    }
    const { status, tag, page } = await pages.page(url, id);
    await send(request, response, status, page, {
      "content-type": "text/html; charset=utf-8",
      ...(tag === null ? { "cache-control": "no-store" } : keptByBrowsers(tag)),
    });
  };
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  text: PackedText,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const encoding = encodingFor(
    request.headers["accept-encoding"],
    text.text.length,
  );
  const body =
    encoding === null ? bytesOf(text) : await packedBytes(text, encoding);
  response.writeHead(status, {
    ...headers,
    vary: "accept-encoding",
    "content-length": body.length,
    ...(encoding !== null && { "content-encoding": encoding }),
  });
  response.end(body);
}

/** A browser keeps the page, and asks each time whether it still holds. */
function keptByBrowsers(tag: string): Record<string, string> {
  return { etag: tag, "cache-control": "no-cache", vary: "accept-encoding" };
}
