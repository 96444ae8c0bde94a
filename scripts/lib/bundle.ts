/** What every bundle for Node has in common. */
import type { BuildOptions, Plugin } from 'esbuild';

/**
 * Native add-ons find their binaries relative to their own folder, so they stay packages; `electron` is built in.
 * Everything else is bundled: the hub starts in less than half the time and needs a fifth less memory that way.
 */
export const NOT_BUNDLED = ['better-sqlite3', 'usb', 'electron'] as const;

/**
 * escpos loads a decoder for picture files at once, and that an HTTP client and a hundred packages. The product prints
 * its pictures from its own pixels, so the decoder is left out; who calls it all the same is told so.
 */
const withoutPictureFiles: Plugin = {
  name: 'without-picture-files',
  setup(build) {
    build.onResolve({ filter: /^get-pixels$/ }, () => ({ path: 'get-pixels', namespace: 'left-out' }));
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({
      contents:
        'module.exports = () => { throw new Error("Picture files are not read here: pass pixels."); };',
    }));
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
  plugins: [withoutPictureFiles],
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
