import { download } from "./download.ts";

/** What the parts of a picture take from the page's styles, to be written into the file. */
const taken = [
  {
    parts: "path, rect, circle",
    properties: [
      "fill",
      "fill-opacity",
      "stroke",
      "stroke-width",
      "stroke-dasharray",
      "opacity",
    ],
  },
  {
    parts: "text",
    properties: [
      "fill",
      "stroke",
      "stroke-width",
      "stroke-linejoin",
      "paint-order",
      "font-family",
      "font-size",
      "font-style",
      "font-weight",
    ],
  },
] as const;

/** What serves those who use the picture on the page, and nobody who reads the file. */
const screenOnly = [
  "class",
  "tabindex",
  "role",
  "data-node",
  "aria-expanded",
  "aria-pressed",
  "aria-label",
  "aria-keyshortcuts",
];

/** Saves a picture as an SVG file with real text that needs no style sheet, on the colour of the page; a text is that of such a file already. */
export function downloadSvg(
  picture: SVGSVGElement | string,
  name: string,
): void {
  const text = typeof picture === "string" ? picture : standaloneSvg(picture);
  download(`${name}.svg`, "image/svg+xml", text);
}

/**
 * The picture as the text of an SVG file, whole and at its own size however it is zoomed, without parts that only serve on screen. Links lead to the server that drew
 * it; every line keeps its length, also where the fonts are missing.
 */
export function standaloneSvg(picture: SVGSVGElement): string {
  const copy = picture.cloneNode(true) as SVGSVGElement; // cloneNode keeps the type
  const copies = copy.querySelectorAll("*");
  for (const [i, original] of picture.querySelectorAll("*").entries()) {
    const target = copies[i];
    if (!target) continue;
    const style = getComputedStyle(original);
    for (const { parts, properties } of taken) {
      if (!original.matches(parts)) continue;
      for (const property of properties) {
        target.setAttribute(property, style.getPropertyValue(property));
      }
    }
    keepLength(original, target);
    const href = target.getAttribute("href");
    if (href) target.setAttribute("href", new URL(href, location.href).href);
    for (const name of screenOnly) target.removeAttribute(name);
    if (original.matches(".seen")) target.removeAttribute("transform");
  }
  for (const part of copy.querySelectorAll("[data-on-screen]")) part.remove();
  for (const name of ["class", "aria-hidden"]) copy.removeAttribute(name);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.querySelector("desc")?.after(ground());
  return new XMLSerializer().serializeToString(copy);
}

/** Holds a line of text to the length it has on screen. */
function keepLength(original: Element, target: Element): void {
  const line =
    original.matches("tspan, text:not(:has(tspan))") &&
    "getComputedTextLength" in original;
  if (!line) return;
  const length = (original as SVGTextContentElement).getComputedTextLength(); // text and tspan are such
  if (length === 0) return;
  target.setAttribute("textLength", length.toFixed(1));
  target.setAttribute("lengthAdjust", "spacingAndGlyphs");
}

function ground(): Element {
  const rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  rect.setAttribute("width", "100%");
  rect.setAttribute("height", "100%");
  rect.setAttribute("fill", getComputedStyle(document.body).backgroundColor);
  return rect;
}
