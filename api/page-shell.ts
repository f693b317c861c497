/** What a renderer gives of a page. Only the markup may hold any of HTML's own characters. */
export interface PageContent {
  readonly title: string;
  /** Null where the page says nothing of itself. */
  readonly description: string | null;
  readonly markup: string;
  /** JSON. */
  readonly answers: string;
}

/** Makes a page of its content. Its answers lie at an address of their own; where that is null they come within the page. */
export type PageShell = (
  content: PageContent,
  answersAt: string | null,
) => string;

/** The places in the built `index.html` that a page fills. */
const places =
  /^(?<start>.*<meta\s+name="description"\s+content=")(?<description>[^"]*)(?<between>".*<title>)[^<]*(?<rest><\/title>.*<div id="root")(?<end>><\/div>.*)$/su;

/** Takes the built `index.html` apart. Throws where a place to be filled is not there. */
export function pageShell(html: string): PageShell {
  const parts = places.exec(html)?.groups;
  if (parts === undefined) {
    throw new Error(
      "index.html: expected a description, a title and an empty #root, in this order",
    );
  }
  const { start, description, between, rest, end } = parts;
  return (content, answersAt) =>
    [
      start,
      content.description === null ? description : escaped(content.description),
      between,
      escaped(content.title),
      rest,
      answersAt === null ? "" : ` data-answers="${escaped(answersAt)}"`,
      ">",
      content.markup,
      "</div>",
      answersAt === null ? answersWithin(content.answers) : "",
      end?.slice("></div>".length),
    ].join("");
}

/** Answers as an element of a page. Nothing in them may end it, or begin a comment. */
function answersWithin(json: string): string {
  return `<script type="application/json" id="answers">${json.replaceAll("<", "\\u003c")}</script>`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => entities[character] ?? "");
}
