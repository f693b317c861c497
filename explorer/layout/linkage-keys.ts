import { isWalkKey, type WalkKey } from "./walk.ts";

/** What a key does in a picture of linkages. */
export type LinkageKey =
  | { readonly kind: "walk"; readonly key: WalkKey }
  | { readonly kind: "expand" | "pin" | "nearer" | "farther" | "whole" };

const kinds: Readonly<Record<string, Exclude<LinkageKey["kind"], "walk">>> = {
  e: "expand",
  " ": "expand",
  p: "pin",
  "+": "nearer",
  "=": "nearer",
  "-": "farther",
  "0": "whole",
};

/** What a key pressed asks for; null where it is not for the picture. */
export function linkageKey(pressed: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}): LinkageKey | null {
  const { key, ctrlKey, metaKey, altKey } = pressed;
  if (ctrlKey || metaKey || altKey) return null;
  if (isWalkKey(key)) return { kind: "walk", key };
  const kind = kinds[key.toLowerCase()];
  return kind ? { kind } : null;
}
