import { renderToStringAsync } from "preact-render-to-string";
import {
  cacheExchange,
  Client,
  type Exchange,
  fetchExchange,
  mapExchange,
  type Operation,
  Provider,
  ssrExchange,
  stringifyDocument,
} from "urql";
import { Explorer } from "./app.tsx";
import {
  fullTitle,
  HeadTaker,
  type PageHead,
} from "./behaviour/use-page-head.ts";
import { markParts } from "./behaviour/turns.ts";
import { pageOf } from "./pages.ts";
import { decodeView } from "./state/view.ts";

/** Answers an operation: its data as JSON, null where it has errors. */
export type Ask = (query: string, variables: object) => Promise<string | null>;

/** A page as it is sent: what goes into `index.html`, all of it still to be escaped but the markup. */
export interface RenderedPage {
  /** Whether there is what the address speaks of. */
  readonly found: boolean;
  readonly title: string;
  /** Null where the page says nothing of itself. */
  readonly description: string | null;
  readonly markup: string;
  /** What the browser needs not to ask again, as JSON. */
  readonly answers: string;
}

/** An answer leads to the next question at most so often; what is asked after that the browser asks. */
const mostRounds = 12;

markParts();

/** Renders the view of an address: again and again, with what it asked for, until it asks for nothing. Rejects where `ask` does. */
export async function render(address: string, ask: Ask): Promise<RenderedPage> {
  await pageOf(decodeView(address))?.load();
  const answers = ssrExchange({ isClient: false });
  const unanswered = new Set<number>();
  for (let round = 1; ; round += 1) {
    const { markup, head, asked } = await draw(address, answers);
    const next = asked.filter(({ key }) => !unanswered.has(key));
    if (next.length === 0 || round === mostRounds) {
      return {
        found: head.found ?? true,
        title: fullTitle(head),
        description: head.description ?? null,
        markup,
        answers: JSON.stringify(answers.extractData()),
      };
    }
    await Promise.all(
      next.map(async ({ key, query, variables }) => {
        const data = await ask(stringifyDocument(query), variables ?? {});
        if (data === null) unanswered.add(key);
        else answers.restoreData({ [key]: { data } });
      }),
    );
  }
}

interface Drawing {
  readonly markup: string;
  readonly head: PageHead;
  /** What it asked for and is not answered. */
  readonly asked: readonly Operation[];
}

async function draw(address: string, answers: Exchange): Promise<Drawing> {
  const asked = new Map<number, Operation>();
  const client = new Client({
    url: "/graphql",
    preferGetMethod: false,
    exchanges: [
      cacheExchange,
      answers,
      mapExchange({
        onOperation: (operation) => {
          if (operation.kind === "query") asked.set(operation.key, operation);
        },
      }),
      fetchExchange,
    ],
    // Nothing comes while it is drawn: it is drawn again.
    fetch: () => new Promise(() => undefined),
  });
  let head: PageHead = { title: null };
  function take(said: PageHead) {
    head = said;
  }
  const markup = await renderToStringAsync(
    <HeadTaker value={take}>
      <Provider value={client}>
        <Explorer href={address} />
      </Provider>
    </HeadTaker>,
  );
  return { markup, head, asked: [...asked.values()] };
}
