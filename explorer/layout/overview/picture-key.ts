import { type Arrow, isArrow } from "./spatial-walk.ts";

/** What a key does to a picture that one walks. */
export type PictureKey =
  | { readonly kind: "walk"; readonly arrow: Arrow }
  | { readonly kind: "zoom"; readonly nearer: boolean }
  | { readonly kind: "whole" | "open" | "choose" | "leave" };

/** A key that was pressed, as the browser tells of it. */
interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What a key does; null where it is left to the browser, as all that come with Ctrl, Cmd or Alt. */
export function pictureKey({
  key,
  ctrlKey,
  metaKey,
  altKey,
}: Pressed): PictureKey | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (isArrow(key)) return { kind: "walk", arrow: key };
  switch (key) {
    case "+":
    case "=":
      return { kind: "zoom", nearer: true };
    case "-":
      return { kind: "zoom", nearer: false };
    case "0":
      return { kind: "whole" };
    case "Enter":
      return { kind: "open" };
    case " ":
      return { kind: "choose" };
    case "Escape":
      return { kind: "leave" };
    default:
      return null;
  }
}
