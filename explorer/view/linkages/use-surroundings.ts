import { useEffect, useState } from "react";
import { type Client, useClient } from "urql";
import type { Surroundings } from "../../state/surroundings.ts";
import { SURROUNDINGS, surroundingsOf } from "./surroundings.ts";

/** What is known of the nodes asked for. */
interface KnownSurroundings {
  /** By id; without those that do not exist. */
  readonly known: ReadonlyMap<string, Surroundings>;
  /** Whether some have not been answered yet. */
  readonly waiting: boolean;
  /** Ids that the API gave no answer about. */
  readonly failed: readonly string[];
  readonly retry: () => void;
}

/** The answers that are there already: asked for before, or come with the page, which the server asks for so. */
function atHand(client: Client, ids: readonly string[]): Answers {
  const answers = new Map<string, Surroundings | "none">();
  for (const id of ids) {
    const data = client.readQuery(SURROUNDINGS, { id })?.data;
    if (data) answers.set(id, surroundingsOf(data) ?? "none");
  }
  return answers;
}

type Answers = ReadonlyMap<string, Surroundings | "none" | "failed">;

/** Asks for the surroundings of these nodes, each once, and keeps them while the picture lasts. */
export function useSurroundings(ids: readonly string[]): KnownSurroundings {
  const client = useClient();
  const [answers, setAnswers] = useState(() => atHand(client, ids));
  const missing = ids.filter((id) => !answers.has(id));
  const asked = JSON.stringify(missing);
  useEffect(() => {
    let left = false;
    async function ask(id: string) {
      const { data } = await client.query(SURROUNDINGS, { id }).toPromise();
      const answer = data ? (surroundingsOf(data) ?? "none") : "failed";
      if (left) return;
      setAnswers((before) => new Map(before).set(id, answer));
    }
    // As written above: a list of ids.
    for (const id of JSON.parse(asked) as string[]) void ask(id);
    return () => {
      left = true;
    };
  }, [client, asked]);
  const known = new Map<string, Surroundings>();
  for (const id of ids) {
    const answer = answers.get(id);
    if (typeof answer === "object") known.set(id, answer);
  }
  return {
    known,
    waiting: missing.length > 0,
    failed: ids.filter((id) => answers.get(id) === "failed"),
    retry() {
      setAnswers(
        (before) =>
          new Map([...before].filter(([, answer]) => answer !== "failed")),
      );
    },
  };
}
