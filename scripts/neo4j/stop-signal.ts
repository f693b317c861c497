const lookEveryMs = 500;

/** Aborted when this process should end: by Ctrl-C, SIGTERM, a closed terminal, or with the npm that runs it. */
export function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
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
