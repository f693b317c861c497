import { keepEarly } from "./behaviour/early.ts";
import { listenForSlash } from "./behaviour/slash.ts";
import "./styles/index.css";

listenForSlash();
const early = keepEarly();
// What the server has drawn is there to be read before any script is fetched that makes it more than that; this file needs no other.
if (document.querySelector("#answers, #root[data-answers]") !== null) {
  await painted();
}
const { comeAlive } = await import("./come-alive.ts");
await comeAlive(early);

/** Resolves when the page has been painted in its own fonts: they are loaded ahead, and the page is loaded with them. */
async function painted(): Promise<void> {
  if (document.readyState !== "complete") {
    await new Promise((resolve) => {
      window.addEventListener("load", resolve, { once: true });
    });
  }
  await new Promise(requestAnimationFrame);
  await new Promise((resolve) => setTimeout(resolve));
}
