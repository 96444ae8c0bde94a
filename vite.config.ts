import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';

const AUDIENCES = ['kiosk', 'tv', 'desk', 'admin'] as const;
/** A ticket's page has an address of its own; the hub serves it at /t/<token>, and the page of requests at /p. */
const TICKET_PAGE = '/phone/index.html';
const DEFAULT_HUB_PORT = '8477';

const root = fileURLToPath(new URL('./renderer', import.meta.url));
const page = (name: string): string => `${root}/${name}/index.html`;

/** The hub serves /kiosk without a slash; Vite's own server knows only /kiosk/, so in development it sends on. */
function pagesWithoutSlash(names: readonly string[]): Plugin {
  return {
    name: 'pages-without-slash',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const [path = '', query] = (request.url ?? '').split('?');
        if (path.startsWith('/t/') || path === '/p') request.url = TICKET_PAGE;
        if (!names.some((name) => path === `/${name}`)) {
          next();
          return;
        }
        response.writeHead(302, { location: `${path}/${query === undefined ? '' : `?${query}`}` });
        response.end();
      });
    },
  };
}

/**
 * One page per audience, served by the hub at /kiosk, /tv, /desk and /admin with their files under /assets.
 * `--mode phone` builds the page of a ticket beside them, by itself: it is small, and opens on browsers that the others
 * need not. `--mode gallery` builds the component gallery instead, into its own folder: it never ships.
 */
export default defineConfig(({ mode }) => {
  const gallery = mode === 'gallery';
  const phone = mode === 'phone';
  const pages = gallery ? ['gallery'] : phone ? ['phone'] : AUDIENCES;
  const hub = `http://127.0.0.1:${process.env.ULT_PORT ?? DEFAULT_HUB_PORT}`;
  return {
    root,
    base: '/',
    appType: 'mpa',
    publicDir: false,
    plugins: [svelte({ configFile: false }), pagesWithoutSlash([...AUDIENCES, 'gallery'])],
    server: {
      proxy: {
        '/socket.io': { target: hub, ws: true },
        '/healthz': hub,
        '/api': hub,
      },
    },
    build: {
      outDir: gallery ? '../dist/gallery' : '../dist/renderer',
      emptyOutDir: !phone,
      // The pages run in one known Chromium or newer, and under a policy without inline scripts or data: fonts.
      // A visitor's phone may be years old.
      target: phone ? 'chrome85' : 'chrome120',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: { input: Object.fromEntries(pages.map((name) => [name, page(name)])) },
    },
  };
});
