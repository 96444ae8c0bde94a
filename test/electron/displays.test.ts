/** Two displays, pretended by Chromium itself: the kiosk upright, the TV beside it. */
import type { ElectronApplication, Page } from 'playwright-core';
import { expect, it, vi } from 'vitest';
import { launch, openKiosk } from './support/launch.ts';

const PATIENCE = { timeout: 20_000 };
const TWO_DISPLAYS = ['--ozone-platform=headless', '--screen-info={1080x1920}{1920x1080}'];

function tvOf(app: ElectronApplication): Page {
  const tv = app.windows().find((page) => page.url().endsWith('/tv'));
  if (tv === undefined) throw new Error('No window shows the TV.');
  return tv;
}

it('shows the TV on the second display, paired by itself', async () => {
  const { app, window } = await launch({ switches: TWO_DISPLAYS });
  await openKiosk(window);
  const tv = await vi.waitFor(() => tvOf(app), PATIENCE);
  await tv
    .getByText(/Provinsi Kalimantan Utara/)
    .first()
    .waitFor();

  const places = await app.evaluate(({ BrowserWindow, screen }) =>
    BrowserWindow.getAllWindows().map((one) => ({
      page: new URL(one.webContents.getURL()).pathname,
      width: screen.getDisplayMatching(one.getBounds()).bounds.width,
    })),
  );
  expect(places).toContainEqual({ page: '/kiosk', width: 1080 });
  expect(places).toContainEqual({ page: '/tv', width: 1920 });
});

it('closes the TV when its display is unplugged, and opens it again when it is back', async () => {
  const { app, window } = await launch({ switches: TWO_DISPLAYS });
  await openKiosk(window);
  await vi.waitFor(() => tvOf(app), PATIENCE);
  // What the system would tell Electron: first one display less, then as before.
  await app.evaluate(({ screen }) => {
    const both = screen.getAllDisplays();
    const [first, second] = both;
    screen.getAllDisplays = () => (first === undefined ? [] : [first]);
    screen.emit('display-removed', {}, second);
    screen.prependListener('display-added', () => (screen.getAllDisplays = () => both));
  });
  await vi.waitFor(() => expect(app.windows()).toHaveLength(1), PATIENCE);
  await app.evaluate(({ screen }) => screen.emit('display-added', {}, {}));
  await vi.waitFor(() => tvOf(app), PATIENCE);
});
