import type { Delivered } from "./client.ts";

/** The answers that the server drew this page of, whether it has sent them with it or beside it; null where it drew nothing, or they are gone. */
export async function deliveredAnswers(): Promise<Delivered | null> {
  // As `explorer/render.tsx` gave them.
  const within = document.getElementById("answers")?.textContent;
  if (within) return JSON.parse(within) as Delivered;
  const address = document.getElementById("root")?.dataset["answers"];
  if (address === undefined) return null;
  try {
    const response = await fetch(address);
    return response.ok ? ((await response.json()) as Delivered) : null;
  } catch {
    return null;
  }
}

/** Forgets what the page was drawn of, once it lives by itself. */
export function forgetDelivered(): void {
  document.getElementById("answers")?.remove();
  document.getElementById("root")?.removeAttribute("data-answers");
}
