/** The HTTP door: pages, health, media, reports, documents and other programs. */
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Context } from '../context.ts';
import { apiRoutes } from './api/routes.ts';
import { MEDIA_PATH, serveMedia } from './media.ts';
import { reportRoutes } from './reports.ts';
import { requestFileRoutes } from './request-files.ts';

export interface AppOptions {
  /** Folder of the built pages. */
  readonly rendererDir: string;
  readonly version: string;
}

const PAGES = ['kiosk', 'tv', 'desk', 'admin'] as const;
/** A ticket's own page: everybody gets the same one, and its script asks the hub whose it is. */
const TICKET_PAGE = '/t/:token';
/** The page on which a request is followed by its code, which stands after the # and never reaches the hub's log. */
const REQUEST_PAGE = '/p';

export function createApp(context: Context, options: AppOptions): Hono {
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        connectSrc: ["'self'", 'ws:', 'wss:'],
        imgSrc: ["'self'", 'data:'],
        mediaSrc: ["'self'", 'blob:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        scriptSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
      // the office network has no certificate; a header that asks for one would lock the pages out
      strictTransportSecurity: false,
      referrerPolicy: 'no-referrer',
      // what a door says more strictly stays
      overwrite: false,
    }),
  );

  app.get('/healthz', (c) =>
    c.json({
      ok: true,
      version: options.version,
      profile: context.office().data.id,
      printer: context.printing.state(),
      // in the order of the setting; where they are and their serials are nobody's business here
      printers: context.printing
        .reports()
        .map(({ state, cause, since, inUse }) => ({ state, cause, since, inUse })),
      now: context.clock.now(),
    }),
  );
  reportRoutes(app, context);
  requestFileRoutes(app, context);
  apiRoutes(app, context, options.version);

  app.get('/favicon.ico', (c) => c.body(null, 204));
  app.get('/', (c) => c.redirect('/kiosk'));
  const files = { root: options.rendererDir };
  for (const page of PAGES) {
    app.get(`/${page}`, serveStatic({ ...files, path: `${page}/index.html`, onFound: fresh }));
  }
  app.get(TICKET_PAGE, serveStatic({ ...files, path: 'phone/index.html', onFound: fresh }));
  app.get(REQUEST_PAGE, serveStatic({ ...files, path: 'phone/index.html', onFound: fresh }));
  app.get(`${MEDIA_PATH}:name`, (c) => serveMedia(c, context.media));
  app.use('/assets/*', serveStatic({ ...files, onFound: kept }));
  app.notFound((c) => c.text('Halaman tidak ditemukan. / Page not found.', 404));
  app.onError((error, c) => {
    context.logger.error('http-failed', { error });
    return c.text('Terjadi kendala. Mohon hubungi petugas. / Something went wrong.', 500);
  });
  return app;
}

type Found = NonNullable<NonNullable<Parameters<typeof serveStatic>[0]>['onFound']>;

/** Pages name their assets by hash, so the page itself must always be the newest. */
const fresh: Found = (_, c) => {
  c.header('cache-control', 'no-cache');
};

const kept: Found = (_, c) => {
  c.header('cache-control', 'public, max-age=31536000, immutable');
};
