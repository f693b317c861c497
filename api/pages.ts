import { LRUCache } from "lru-cache";
import type { TaggedEndpoint } from "./graphql.ts";
import type { Log } from "./log.ts";
import { type Ask, AwayError, pageQuestions } from "./page-questions.ts";
import { addressOfAnswers, type PageAnswers } from "./page-answers.ts";
import { type PageContent, pageShell } from "./page-shell.ts";
import { type PackedText, packedText } from "./packed-text.ts";

export interface RenderedPage extends PageContent {
  /** Whether there is what the address speaks of. */
  readonly found: boolean;
}

/** Draws the explorer's pages without a browser; what draws them is none of the API's business. */
export interface PageRenderer {
  /** The one address of all those that lead to the same page. */
  readonly addressOf: (href: string) => string;
  /** The page at an address. Rejects where `ask` does. */
  readonly render: (address: string, ask: Ask) => Promise<RenderedPage>;
}

export interface PagesOptions {
  readonly endpoint: TaggedEndpoint;
  readonly renderer: PageRenderer;
  /** `index.html` as it was built, with the places that a page fills. */
  readonly index: string;
  readonly log: Log;
}

interface PageAnswer {
  readonly status: 200 | 404 | 503;
  /** The entity tag; null for what nobody should keep. */
  readonly tag: string | null;
  readonly page: PackedText;
  /** What the page was drawn of, as JSON; null where it comes within the page or there is nothing. */
  readonly answers: PackedText | null;
}

export interface Pages {
  /** The page at an address, for the log by the id of its request. A page that cannot be drawn is one for the browser to fill. */
  readonly page: (href: string, id: string) => Promise<PageAnswer>;
  /** Whether a page of this tag is still the one that would be sent. */
  readonly holds: (tag: string) => Promise<boolean>;
  /** What the page of this tag at an address was drawn of, as JSON; null where that page is no longer the one that would be sent. */
  readonly answers: (of: PageAnswers, id: string) => Promise<PackedText | null>;
}

/** What is kept of pages: their number, and their size in bytes. */
const kept = { max: 2_000, maxSize: 64_000_000 };

/** So many pages are drawn at once; the browsers of those who want more draw them themselves. */
const mostUnderWay = 32;

/** So often a page is drawn anew because another version came while it asked. */
const mostAttempts = 3;

/** Pages rendered over the API. A page that was rendered before is the same bytes, while the dataset and the build are the same. */
export function renderedPages(options: PagesOptions): Pages {
  const { endpoint, index, log } = options;
  const { addressOf, render } = options.renderer;
  const shell = pageShell(index);
  const empty = packedText(index, "much");
  const unasked = { tag: null, page: empty, answers: null } as const;
  const leftToBrowser = { status: 200, ...unasked } as const;
  const pages = new LRUCache<string, PageAnswer>({
    ...kept,
    // Text, bytes and what is compressed of them are three times the text, some of it of two bytes a unit.
    sizeCalculation: ({ page, answers }) =>
      4 * (page.text.length + (answers?.text.length ?? 0)),
  });
  const underWay = new Map<string, Promise<PageAnswer>>();

  async function page(href: string, id: string): Promise<PageAnswer> {
    const address = addressOf(href);
    const tag = await endpoint.tag();
    if (tag === null) return { status: 503, ...unasked };
    const before = pages.get(address);
    if (before?.tag === tag) return before;
    const key = `${tag} ${address}`;
    let rendering = underWay.get(key);
    if (rendering === undefined) {
      if (underWay.size >= mostUnderWay) return leftToBrowser;
      rendering = answer(address, id).finally(() => {
        underWay.delete(key);
      });
      underWay.set(key, rendering);
    }
    return rendering;
  }

  async function answer(address: string, id: string): Promise<PageAnswer> {
    for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
      const asked = pageQuestions(endpoint, id);
      const content = await render(address, asked.ask);
      if (asked.tags.size > 1) continue;
      const [tag = null] = asked.tags;
      // What had errors may have none the next time.
      if (!content.found || asked.failed() || tag === null) {
        const status = content.found ? 200 : 404;
        const whole = packedText(shell(content, null), "little");
        return { status, tag: null, page: whole, answers: null };
      }
      const at = addressOfAnswers({ tag, address });
      const result = {
        status: 200,
        tag,
        page: packedText(shell(content, at), "much"),
        answers: packedText(content.answers, "little"),
      } as const;
      pages.set(address, result);
      return result;
    }
    throw new Error(`The dataset changed ${mostAttempts} times in a row.`);
  }

  async function pageOrEmpty(href: string, id: string): Promise<PageAnswer> {
    try {
      return await page(href, id);
    } catch (error) {
      log.error({ requestId: id, err: error }, "A page was not rendered.");
      const away = error instanceof AwayError;
      return away ? { ...leftToBrowser, status: 503 } : leftToBrowser;
    }
  }

  return {
    page: pageOrEmpty,
    holds: async (tag) => tag === (await endpoint.tag()),
    answers: async ({ tag, address }, id) => {
      const now = await pageOrEmpty(address, id);
      return now.tag === tag ? now.answers : null;
    },
  };
}
