import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { beforeAll, describe, expect, it } from "vitest";
import type { TaggedEndpoint } from "../../api/graphql.ts";
import { createLog } from "../../api/log.ts";
import { type PageRenderer, renderedPages } from "../../api/pages.ts";
import { pagesListener } from "../../api/pages-listener.ts";
import { pageAddress } from "../../explorer/state/page-address.ts";
import { load } from "../../graph/load.ts";
import type { Graph } from "../../graph/model.ts";
import { StoreError } from "../../graph/store.ts";
import { versioned } from "../../graph/version.ts";
import { fixtureGraph } from "../fixtures.ts";
import { endpointFixture } from "./endpoint-fixture.ts";

const fixture = endpointFixture();
const index = await readFile("explorer/index.html", "utf8");

// Of another kind than what is checked here: it has a window's types, and nothing of the server's.
const path = "../../explorer/render.tsx";
let renderer: PageRenderer;
beforeAll(async () => {
  const { render } = (await import(path)) as Pick<PageRenderer, "render">;
  renderer = { addressOf: pageAddress, render };
}, 60_000);

/** Serves the explorer's pages over an endpoint. */
async function serve(endpoint: TaggedEndpoint = fixture.endpoint()) {
  const pages = renderedPages({
    endpoint,
    renderer,
    index,
    log: createLog("silent"),
  });
  const listen = pagesListener(pages);
  const server = createServer((request, response) => {
    void listen(request, response, "r1");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    get: (href: string, init: RequestInit = {}) =>
      fetch(`http://127.0.0.1:${port}${href}`, init),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** An endpoint that answers all but the operation of this name. */
function without(operation: string): TaggedEndpoint {
  const endpoint = fixture.endpoint();
  return Object.assign(
    (request: Parameters<TaggedEndpoint>[0]) =>
      endpoint(
        request.search.includes(operation)
          ? { ...request, search: "query=x" }
          : request,
      ),
    { tag: endpoint.tag },
  );
}

/** What a reader sees of a page without scripts. */
function body(html: string): string {
  return html
    .slice(html.indexOf('<div id="root"'))
    .replace(/<script\b.*?<\/script>/gsu, "");
}

describe("a page from the server", () => {
  it("lists the gaps", async () => {
    await using server = await serve();
    const response = await server.get("/");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toMatch(/^text\/html/u);
    const html = await response.text();
    const { nodes } = await fixtureGraph();
    const titles = nodes
      .filter(({ labels }) => labels.includes("ResearchGap"))
      .map(({ properties }) => String(properties["title"]));
    expect(titles.length).toBeGreaterThan(1);
    for (const title of titles) expect(body(html)).toContain(title);
    expect(html).toContain("<title>Lacuna</title>");
    expect(body(html)).not.toMatch(/Reading|role="status"/u);
  });

  it("tells a gap, its title and what it says in the head too", async () => {
    await using server = await serve();
    const html = await (await server.get("/gaps/gap-low")).text();
    const statement = "Nobody has measured the low ebb of a brine basin.";
    expect(body(html)).toContain(statement);
    expect(html).toContain("<title>Why the ebb is low · Lacuna</title>");
    expect(html).toContain(`content="${statement}"`);
  });

  it("draws the picture of a concept and of a work", async () => {
    await using server = await serve();
    for (const path of ["/concepts/brine", "/works/orsted-1999"]) {
      const html = body(await (await server.get(path)).text());
      expect(html).toContain("Why the ebb is low");
      expect(html).toContain("<title");
      // The policy of the site forbids them.
      expect(html).not.toMatch(/\sstyle=/u);
    }
  });

  it("finds what the form of its head searches for", async () => {
    await using server = await serve();
    const first = await (await server.get("/")).text();
    expect(first).toMatch(/<form[^>]*action="\/"/u);
    const html = body(await (await server.get("/?q=low+ebb")).text());
    expect(html).toContain("gap for “low ebb”");
  });

  it.each(["/gaps/gap-nowhere", "/concepts/x", "/works/x", "/a/b", "/x.png"])(
    "says with 404 that nothing is at %s",
    async (href) => {
      await using server = await serve();
      const response = await server.get(href);
      expect(response.status).toBe(404);
      expect(response.headers.get("etag")).toBeNull();
      expect(await response.text()).toContain("<title>Not found · Lacuna");
    },
  );

  it("names where the answers are that it was drawn of, and they hold as long as it does", async () => {
    await using server = await serve();
    const html = await (await server.get("/gaps/gap-low")).text();
    const [, address = ""] = /data-answers="([^"]+)"/u.exec(html) ?? [];
    const href = address.replaceAll("&amp;", "&");
    const headers = { "accept-encoding": "br" };
    const response = await server.get(href, { headers });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toMatch(/^application\/json/u);
    expect(response.headers.get("cache-control")).toContain("immutable");
    expect(response.headers.get("content-encoding")).toBe("br");
    expect(await response.text()).toContain("Why the ebb is low");
    await load(fixture.store, withTitle(await fixtureGraph(), "Now high"));
    const later = await server.get(href);
    expect(later.status).toBe(404);
    expect(later.headers.get("cache-control")).toBe("no-store");
  });

  it.each(["/answers", "/answers?page=/&tag=x", "/answers?page=/a/b&tag="])(
    "has no answers at %s",
    async (href) => {
      await using server = await serve();
      expect((await server.get(href)).status).toBe(404);
    },
  );

  it("shows hostile texts as texts, in the page and in what comes with it", async () => {
    const hostile = `</script><script>alert(1)</script><!--<img src=x onerror=alert(1)>" 'x' $& $1`;
    await load(fixture.store, withTitle(await fixtureGraph(), hostile));
    await using server = await serve();
    for (const href of ["/", "/gaps/gap-low"]) {
      const html = await (await server.get(href)).text();
      expect(html).toContain("alert(1)");
      expect(html).not.toMatch(/<img|<!--<|<script>/u);
      expect(html.match(/<script\b/gu)).toHaveLength(1);
    }
    // What it does not keep has its answers within it.
    await using failing = await serve(without("Certainties"));
    const html = await (await failing.get("/")).text();
    expect(html).not.toMatch(/<img|<!--<|<script>/u);
    expect(html.match(/<script\b/gu)).toHaveLength(2);
    const [, json = ""] =
      /<script type="application\/json" id="answers">(.*?)<\/script>/su.exec(
        html,
      ) ?? [];
    const answers = Object.values(JSON.parse(json) as object);
    expect(JSON.stringify(answers)).toContain("alert(1)");
  });

  it("is kept by browsers until the data change", async () => {
    await using server = await serve();
    const first = await server.get("/");
    const tag = first.headers.get("etag") ?? "";
    expect(first.headers.get("cache-control")).toBe("no-cache");
    const headers = { "if-none-match": tag };
    expect((await server.get("/", { headers })).status).toBe(304);
    await load(fixture.store, withTitle(await fixtureGraph(), "Now high"));
    const second = await server.get("/", { headers });
    expect(second.status).toBe(200);
    expect(await second.text()).toContain("Now high");
  });

  it("is rendered once, by whatever address it is asked for", async () => {
    await using server = await serve();
    const first = await (await server.get("/?in.x=b&q=low&in.x=a")).text();
    fixture.statements.length = 0;
    const second = await server.get("/index.html?q=low&in.x=a&in.x=b&utm=1");
    expect(await second.text()).toBe(first);
    expect(fixture.statements).toEqual([]);
  });

  it("answers HEAD without a body, and no other method", async () => {
    await using server = await serve();
    const head = await server.get("/", { method: "HEAD" });
    expect(head.status).toBe(200);
    expect(Number(head.headers.get("content-length"))).toBeGreaterThan(1_000);
    expect(await head.text()).toBe("");
    const post = await server.get("/", { method: "POST" });
    expect(post.status).toBe(405);
    expect(post.headers.get("allow")).toBe("GET, HEAD");
  });

  it("is compressed for those who take it", async () => {
    await using server = await serve();
    for (const encoding of ["br", "gzip"]) {
      const headers = { "accept-encoding": encoding };
      const response = await server.get("/", { headers });
      expect(response.headers.get("content-encoding")).toBe(encoding);
      expect(response.headers.get("vary")).toBe("accept-encoding");
      expect(await response.text()).toContain("Why the ebb is low");
    }
  });

  it("is left to the browser where the database is away", async () => {
    const away = new StoreError("away", "Gone.");
    await using server = await serve(
      fixture.endpoint({
        ...fixture.store,
        read: () => Promise.reject(away),
      }),
    );
    const response = await server.get("/");
    expect(response.status).toBe(503);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.text()).toBe(index);
  });

  it("leaves to the browser what was not answered, and is not kept", async () => {
    await using server = await serve(without("GapListPage"));
    const response = await server.get("/");
    expect(response.status).toBe(200);
    expect(response.headers.get("etag")).toBeNull();
    expect(await response.text()).toContain("Reading the gaps");
  });

  it("is of one version, also where another is loaded meanwhile", async () => {
    let asked = 0;
    const endpoint = fixture.endpoint();
    const other = withTitle(await fixtureGraph(), "Now high");
    await using server = await serve(
      Object.assign(
        async (request: Parameters<TaggedEndpoint>[0]) => {
          const answer = await endpoint(request);
          asked += 1;
          if (asked === 1) await load(fixture.store, other);
          return answer;
        },
        { tag: endpoint.tag },
      ),
    );
    const response = await server.get("/");
    expect(response.headers.get("etag")).toContain(other.version);
  });
});

function withTitle(graph: Graph, title: string): Graph & { version: string } {
  const nodes = graph.nodes.map((node) =>
    node.id === "gap-low"
      ? { ...node, properties: { ...node.properties, title } }
      : node,
  );
  return versioned({ nodes, relations: graph.relations });
}
