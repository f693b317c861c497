import { relative } from "node:path";
import { readSeedFiles } from "../seeds/files.ts";
import { formatIssue } from "../seeds/issue.ts";
import { parseSeeds } from "../seeds/parse.ts";
import { checkStyle } from "../seeds/style.ts";
import { problems } from "./agendas.ts";

/** `npm run lint:seeds [-- FOLDER]`: what could be done better in the seeds of a folder, by default `seeds`; exits with 1 for any. */
const folder = process.argv[2] ?? "seeds";
const root = relative(process.cwd(), folder) || ".";
const outcome = parseSeeds(await readSeedFiles(folder), root);
const issues = outcome.ok ? checkStyle(outcome.files) : outcome.issues;
for (const issue of issues) console.error(formatIssue(issue));
if (issues.length === 0) console.log(`${folder} keeps the style.`);
else console.error(`${problems(issues.length)} in ${folder}.`);
process.exitCode = issues.length === 0 ? 0 : 1;
