import { pino } from "pino";

/** The levels of the log, from everything to nothing. */
export const logLevels = [
  "trace",
  "debug",
  "info",
  "warn",
  "error",
  "fatal",
  "silent",
] as const;

export type LogLevel = (typeof logLevels)[number];

/** Writes one JSON object a line: what happened, and facts about it. */
export type Log = Pick<pino.Logger, "debug" | "info" | "warn" | "error">;

/** The server's log, on the standard error output: the standard output is for people. */
export function createLog(level: LogLevel): Log {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );
}
