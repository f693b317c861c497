// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import { keepEarly } from "../../../explorer/behaviour/early.ts";

const heard: string[] = [];

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`There is no #${id}`);
  return found;
}

/** Lets an element tell what it hears. */
function wake(id: string, event: string): void {
  element(id).addEventListener(event, ({ target }) => {
    heard.push(target instanceof HTMLInputElement ? target.value : id);
  });
}

beforeEach(() => {
  heard.length = 0;
  document.body.innerHTML = `
    <header><input id="search"></header>
    <main><button id="first"></button><button id="second"></button><a id="link" href="#x">x</a></main>`;
});

describe("what is done to a page before it hears", () => {
  it("is done again once it does, in the order in which it was done", () => {
    const early = keepEarly();
    element("second").click();
    element("first").click();
    wake("first", "click");
    wake("second", "click");
    early.end();
    expect(heard).toEqual(["second", "first"]);
    element("first").click();
    expect(heard).toEqual(["second", "first", "first"]);
  });

  it("is done once, also where a part hears before the others", () => {
    const early = keepEarly();
    wake("first", "click");
    element("first").click();
    expect(heard).toEqual([]);
    early.end();
    expect(heard).toEqual(["first"]);
  });

  it("is heard at once by what hears already", () => {
    const early = keepEarly();
    element("second").click();
    wake("first", "click");
    wake("second", "click");
    early.again(({ id }) => id === "first");
    element("first").click();
    expect(heard).toEqual(["first"]);
    early.end();
    expect(heard).toEqual(["first", "second"]);
  });

  it("keeps what was typed, though the field was emptied when the page was taken over", () => {
    const early = keepEarly();
    const field = element("search") as HTMLInputElement;
    field.value = "tides";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.value = "";
    wake("search", "input");
    early.end();
    expect(field.value).toBe("tides");
    expect(heard).toEqual(["tides"]);
  });

  it("leaves links to the browser, and forgets what is gone", () => {
    const early = keepEarly();
    wake("link", "click");
    element("link").click();
    expect(heard).toEqual(["link"]);
    wake("first", "click");
    element("first").click();
    element("first").remove();
    early.end();
    expect(heard).toEqual(["link"]);
  });
});
