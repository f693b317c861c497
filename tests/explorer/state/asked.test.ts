import { gql } from "@urql/core";
import { describe, expect, it } from "vitest";
import { curlOf, shownQuestion } from "../../../explorer/state/asked.ts";

const asked = {
  query: gql`
    query Harbour($text: String!) {
      search(text: $text) {
        totalCount
      }
    }
  `,
  variables: { text: `it's "silt" \\ $HOME` },
};

describe("the question behind a view", () => {
  it("is shown as a document, and variables as JSON where there are any", () => {
    const { query, variables } = shownQuestion(asked);
    expect(query).toContain("search(text: $text)");
    expect(JSON.parse(variables)).toEqual(asked.variables);
    expect(shownQuestion({ ...asked, variables: {} }).variables).toBe("");
  });

  it("is asked by a command that a shell takes as it is", () => {
    const command = curlOf(asked, "https://lacuna.example");
    const [, url, body] =
      /^curl '([^']*)' -H '[^']*' --data-raw '(.*)'$/su.exec(command) ?? [];
    expect(url).toBe("https://lacuna.example/graphql");
    // Within single quotes a shell reads everything as it stands; they end, an escaped one follows, and they begin again.
    const parts = (body ?? "").split(String.raw`'\''`);
    expect(parts.join("")).not.toContain("'");
    expect(JSON.parse(parts.join("'"))).toEqual({
      query: shownQuestion(asked).query,
      variables: asked.variables,
    });
  });
});
