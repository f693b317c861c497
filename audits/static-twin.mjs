import { once } from "node:events";
import { createServer, get } from "node:http";
import { brotliCompressSync } from "node:zlib";

/** Serves the pages of a server as if they were static: the same text, styles and fonts, and no script. Its URL, and what ends it. */
export async function staticTwin(url) {
  const kept = new Map();
  const server = createServer(async (request, response) => {
    const path = request.url;
    if (!kept.has(path)) kept.set(path, await fileAt(url, path));
    const { status, headers, body } = kept.get(path);
    response.writeHead(status, headers).end(body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** What the server sends for a path, byte by byte; of a page, its text without what scripts it. */
async function fileAt(url, path) {
  const answer = await rawAnswer(url + path);
  if (!answer.headers["content-type"]?.startsWith("text/html")) return answer;
  const html = await (await fetch(url + path)).text();
  const text = html
    .replace(/<script\b.*?<\/script>/gsu, "")
    .replace(/<link\s[^>]*modulepreload[^>]*>/gu, "");
  return {
    status: answer.status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-encoding": "br",
    },
    body: brotliCompressSync(text),
  };
}

async function rawAnswer(url) {
  const [message] = await once(
    get(url, { headers: { "accept-encoding": "br" } }),
    "response",
  );
  const chunks = [];
  for await (const chunk of message) chunks.push(chunk);
  const { statusCode: status, headers } = message;
  return { status, headers, body: Buffer.concat(chunks) };
}
