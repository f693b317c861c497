import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

/** What the network carries shorter; fonts are compressed already. */
const worthPacking = /\.(?:js|css|svg)$/u;

/** Writes each text file of a build a second and a third time, compressed as browsers take it (`.br`, `.gz`). */
export function compressed(): Plugin {
  return {
    name: "compressed",
    apply: "build",
    generateBundle: {
      order: "post",
      async handler(_, bundle) {
        const files = Object.entries(bundle).filter(([name]) =>
          worthPacking.test(name),
        );
        await Promise.all(
          files.map(async ([name, file]) => {
            const bytes = Buffer.from(
              file.type === "chunk" ? file.code : file.source,
            );
            for (const [suffix, pack] of [
              [".br", brotli],
              [".gz", promisify(gzip)],
            ] as const) {
              const source = await pack(bytes);
              this.emitFile({
                type: "asset",
                fileName: name + suffix,
                source,
              });
            }
          }),
        );
      },
    },
  };
}

function brotli(bytes: Buffer): Promise<Buffer> {
  return promisify(brotliCompress)(bytes, {
    // The best takes ten times as long for a few percent, and a first start waits for it.
    params: { [constants.BROTLI_PARAM_QUALITY]: 9 },
  });
}
