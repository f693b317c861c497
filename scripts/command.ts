import { StoreError } from "../graph/store.ts";

/**
 * Runs a command of the command line and sets the exit code to what it returns. Arguments that nobody knows, files that cannot be read and
 * a store that fails are told in a sentence (with `usage` where it helps); anything else is a defect and thrown.
 */
export async function runCommand(
  usage: string,
  command: () => Promise<number>,
): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (error instanceof StoreError) fail([error.message]);
    else if (error instanceof Error && "code" in error) {
      fail([error.message, usage]);
    } else throw error;
    process.exitCode = 1;
  }
}

/** Prints what went wrong; the exit code that says so. */
export function fail(messages: readonly string[]): number {
  for (const message of messages) console.error(message);
  return 1;
}
