/** Counts what Maven says it downloaded: `line(text)` takes each line it prints, `summary()` tells the total so far. */
export interface DownloadProgress {
  readonly line: (text: string) => void;
  readonly summary: () => string;
}

const unitInMegabytes: Readonly<Record<string, number>> = {
  B: 1e-6,
  kB: 1e-3,
  MB: 1,
  GB: 1e3,
};

/** A count at zero. What Maven had on this machine is not downloaded and so is not counted. */
export function downloadProgress(): DownloadProgress {
  let files = 0;
  let megabytes = 0;
  return {
    line: (text) => {
      const match = /^\[INFO\] Downloaded from .* \(([\d.]+) (\w+) at /.exec(
        text,
      );
      if (!match) return;
      files += 1;
      megabytes += Number(match[1]) * (unitInMegabytes[match[2] ?? ""] ?? 0);
    },
    summary: () => `${files} files, ${Math.round(megabytes)} MB`,
  };
}
