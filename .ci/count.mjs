// Prints how many tests of a vitest JSON report passed, and fails where one failed or was skipped.
import { readFileSync } from "node:fs";

const report = JSON.parse(readFileSync(process.argv[2], "utf8"));
const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } =
  report;
const skipped = numPendingTests + numTodoTests;
console.log(
  `${numPassedTests} passed, ${numFailedTests} failed, ${skipped} skipped`,
);
if (numPassedTests === 0 || numFailedTests + skipped > 0) process.exitCode = 1;
