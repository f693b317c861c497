import { once } from "node:events";

const lookEveryMs = 500;

/** Aborted when this process should end: by one of `names`, or with the npm that runs it. */
export function stopSignal(
  names: readonly NodeJS.Signals[] = ["SIGINT", "SIGTERM"],
): AbortSignal {
  const stop = new AbortController();
  for (const name of names) {
    process.on(name, () => {
      stop.abort();
    });
  }
  // npm passes SIGTERM to the shell between the two alone. That shell's end is how it arrives here.
  if (process.env["npm_lifecycle_event"] !== undefined) {
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) stop.abort();
    }, lookEveryMs).unref();
  }
  return stop.signal;
}

/** Resolves when `signal` is aborted. */
export async function aborted(signal: AbortSignal): Promise<null> {
  if (!signal.aborted) await once(signal, "abort");
  return null;
}
