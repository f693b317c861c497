import { accessSync, constants, statSync } from "node:fs";
import path from "node:path";

/** The environment variables a search reads, such as `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The paths at which `name` is a program, in the order of PATH; empty where there is none. `name` comes without .exe or .cmd. */
export function findPrograms(
  name: string,
  environment: Environment,
): readonly string[] {
  const folders = (environment["PATH"] ?? "").split(path.delimiter);
  return folders
    .filter((folder) => folder !== "")
    .flatMap((folder) => endings.map((end) => path.join(folder, name + end)))
    .filter((file) => isProgram(file));
}

/** Whether a file is there and may be run by this user. */
export function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

const endings = process.platform === "win32" ? [".exe", ".cmd"] : [""];
