import { describe, expect, it } from "vitest";
import { checkNode } from "../../scripts/prepare.mjs";

describe("checkNode", () => {
  it.each(["20.19.0", "20.20.2", "22.0.0", "100.1.0"])(
    "takes %s",
    (version) => {
      expect(() => {
        checkNode(version);
      }).not.toThrow();
    },
  );

  it.each(["20.18.9", "18.20.0", "9.0.0"])("refuses %s", (version) => {
    expect(() => {
      checkNode(version);
    }).toThrow(
      `Lacuna needs Node 20.19 or newer and this is ${version}: install a newer one from https://nodejs.org.`,
    );
  });
});
