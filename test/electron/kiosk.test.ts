/** The built product in a real Electron, from the first start of an office to a visitor's number. */
import { expect, it } from 'vitest';
import { kioskTexts } from '../../shared/messages/kiosk.ts';
import { hubPid, launch, openKiosk } from './support/launch.ts';
import { idleScreen, takeNumber } from './support/visitor.ts';

it('shows the set-up code on the first start, and then fills the screen with the locked kiosk', async () => {
  const { app, window } = await launch();
  expect(await window.locator('.code').innerText()).toMatch(/^[0-9A-Z]{8}$/);
  await openKiosk(window);
  await idleScreen(window);
  const [state] = await app.evaluate(({ BrowserWindow, screen }) =>
    BrowserWindow.getAllWindows().map((kiosk) => ({
      kiosk: kiosk.isKiosk(),
      bounds: kiosk.getBounds(),
      display: screen.getPrimaryDisplay().bounds,
    })),
  );
  expect(state?.kiosk).toBe(true);
  // Without a window manager Chromium keeps one pixel free, which is how it tells full screen from a large window.
  expect(state?.display.width).toBeCloseTo(state?.bounds.width ?? 0, -1);
  expect(state?.display.height).toBeCloseTo(state?.bounds.height ?? 0, -1);
});

it('cannot be closed from outside, as Alt+F4 or a window manager would', async () => {
  const { app, window } = await launch();
  await openKiosk(window);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().forEach((kiosk) => kiosk.close()));
  expect(await takeNumber(window, 'Rika Asang', '081200000021')).toBe('A-001');
});

it('pairs by itself and gives a visitor a number', async () => {
  const { window } = await launch();
  await openKiosk(window);
  expect(await takeNumber(window, 'Siti Rahmawati', '081200000017')).toBe('A-001');
});

it('comes back after its hub was killed, and numbers go on where they were', async () => {
  const { app, window } = await launch();
  await openKiosk(window);
  expect(await takeNumber(window, 'Usman Datu', '081200000018')).toBe('A-001');
  const killed = hubPid(app);
  process.kill(killed, 'SIGKILL');
  await window.getByText(kioskTexts.id.offlineIdle).first().waitFor();
  await window.getByText(kioskTexts.id.offlineIdle).first().waitFor({ state: 'hidden' });
  expect(hubPid(app)).not.toBe(killed);
  expect(await takeNumber(window, 'Yohana Ping', '081200000019')).toBe('A-002');
});

it('keeps nothing of a visitor in the browser', async () => {
  const { window } = await launch();
  await openKiosk(window);
  await takeNumber(window, 'Lukas Lalung', '081200000020');
  const kept = await window.evaluate(async () => ({
    local: JSON.stringify(localStorage),
    session: JSON.stringify(sessionStorage),
    databases: (await indexedDB.databases()).length,
    cookies: document.cookie,
  }));
  expect(JSON.stringify(kept)).not.toMatch(/Lalung|081200000020/);
  expect(kept).toMatchObject({ databases: 0, cookies: '' });
});
