/** What every bundle for Node has in common. */
import type { BuildOptions, Plugin } from 'esbuild';

/**
 * Native add-ons find their binaries relative to their own folder, so they stay packages; `electron` is built in.
 * Everything else is bundled: the hub starts in less than half the time and needs a fifth less memory that way.
 */
export const NOT_BUNDLED = ['better-sqlite3', 'usb', 'electron'] as const;

interface LeftOut {
  readonly name: string;
  readonly filter: RegExp;
  /** What stands in its place. */
  readonly contents: string;
}

/** What packages load at once and the product never uses: a third of the code, and with it of the start. */
const LEFT_OUT: readonly LeftOut[] = [
  {
    // escpos decodes picture files with it, and brings an HTTP client for that; the product prints its own pixels.
    name: 'picture-files',
    filter: /^get-pixels$/,
    contents: 'module.exports = () => { throw new Error("Picture files are not read here: pass pixels."); };',
  },
  {
    // engine.io asks for accepted encodings only, never for media types by file name.
    name: 'media-types',
    filter: /^mime-db$/,
    contents: 'module.exports = {};',
  },
  {
    // Refusals are worded in shared/messages; zod's own words in fifty languages are never shown.
    name: 'zod-languages',
    filter: /^\.\.\/locales\/index\.js$/,
    contents: 'export {};',
  },
];

const leaveOut: Plugin = {
  name: 'leave-out',
  setup(build) {
    for (const { name, filter, contents } of LEFT_OUT) {
      build.onResolve({ filter }, () => ({ path: name, namespace: name }));
      build.onLoad({ filter: /.*/, namespace: name }, () => ({ contents }));
    }
  },
};

/** CommonJS packages inside an ESM bundle still call `require` for Node's own modules and for the add-ons. */
const REQUIRE_BANNER =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

const common = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  minify: true,
  // Names stay whole: they are what an error in the log is read by.
  keepNames: true,
  legalComments: 'none',
  logLevel: 'warning',
  define: { 'process.env.NODE_ENV': '"production"' },
  external: [...NOT_BUNDLED],
  plugins: [leaveOut],
} as const satisfies BuildOptions;

/** ES modules split where the source says `await import(...)`, so that what is loaded late stays out of the start. */
export function esmBundle(entries: Record<string, string>, outdir: string): BuildOptions {
  return {
    ...common,
    entryPoints: entries,
    outdir,
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    banner: { js: REQUIRE_BANNER },
  };
}

/** One CommonJS file an entry: what Electron's main process starts fastest with, and all a sandboxed preload can load. */
export function cjsBundle(entries: Record<string, string>, outdir: string): BuildOptions {
  return {
    ...common,
    define: { ...common.define, 'import.meta.dirname': '__dirname' },
    entryPoints: entries,
    outdir,
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
  };
}
