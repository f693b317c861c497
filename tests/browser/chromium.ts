import { type Browser, chromium, type Page } from "playwright-core";

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A real Chromium. */
export async function openChromium(program: string): Promise<Browser> {
  return chromium.launch({ executablePath: program, args: flags });
}

/** What a page is opened with. */
export interface Device {
  readonly width: number;
  readonly height: number;
  readonly theme: "light" | "dark";
  /** False for a browser that runs no scripts. */
  readonly scripts?: boolean;
}

export const desk: Device = { width: 1440, height: 900, theme: "light" };
export const phone: Device = { width: 390, height: 844, theme: "dark" };

/** A desk and a phone, in both themes. */
export const devices: readonly Device[] = [
  desk,
  { ...desk, theme: "dark" },
  { ...phone, theme: "light" },
  phone,
];

/** Resolves when the explorer has taken over all that the server drew: it then forgets what that was drawn of. */
async function alive(page: Page): Promise<void> {
  const delivered = page.locator("#answers, #root[data-answers]");
  await delivered.waitFor({ state: "detached" });
}

/** A page in a context of its own, which has come to life once it was gone to, and every complaint of the browser about it: errors, failed loads, policy violations. */
export async function openPage(
  browser: Browser,
  { width, height, theme, scripts = true }: Device,
): Promise<{ page: Page; complaints: string[] } & AsyncDisposable> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: "reduce",
    javaScriptEnabled: scripts,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  const goTo = page.goto.bind(page);
  page.goto = async (...where) => {
    const response = await goTo(...where);
    if (scripts) await alive(page);
    return response;
  };
  return {
    page,
    complaints,
    [Symbol.asyncDispose]: () => context.close(),
  };
}
