/** What the page in a kiosk window cannot do, tried from within the page, where a script smuggled in would stand. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { kioskTexts } from '../../shared/messages/kiosk.ts';
import { claimOffice, tryToLeave } from './support/coordinator.ts';
import { ending, launch, openKiosk, temporaryFolder, type Launched } from './support/launch.ts';
import { idleScreen } from './support/visitor.ts';

async function launchKiosk(): Promise<Launched> {
  const launched = await launch();
  await openKiosk(launched.window);
  await idleScreen(launched.window);
  return launched;
}

function isKioskPage(window: Page): boolean {
  return new URL(window.url()).pathname === '/kiosk';
}

it('gives the page nothing of Node, and of the shell only its token and the way out', async () => {
  const { window } = await launchKiosk();
  const found = await window.evaluate(() => ({
    require: typeof Reflect.get(globalThis, 'require'),
    process: typeof Reflect.get(globalThis, 'process'),
    module: typeof Reflect.get(globalThis, 'module'),
    bridge: Object.keys(Reflect.get(globalThis, 'ult') as object).sort(),
  }));
  expect(found).toEqual({
    require: 'undefined',
    process: 'undefined',
    module: 'undefined',
    bridge: ['deviceToken', 'leave'],
  });
});

it('goes to no other page, neither of the hub nor of the internet, and opens no window', async () => {
  const { app, window } = await launchKiosk();
  for (const address of [
    '/desk',
    '/tv',
    'https://example.com/',
    'file:///etc/hostname',
    'https://shell.invalid/close',
  ]) {
    await window.evaluate((to) => {
      const link = document.createElement('a');
      link.href = to;
      document.body.append(link);
      link.click();
      link.remove();
    }, address);
  }
  const opened = await window.evaluate(() => globalThis.open('https://example.com/') === null);
  expect(opened).toBe(true);
  expect(isKioskPage(window)).toBe(true);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

it('downloads nothing', async () => {
  const { app, window } = await launchKiosk();
  const folder = temporaryFolder('downloads');
  const started = app.evaluate(
    ({ BrowserWindow, app: electron }, to) =>
      new Promise<string>((resolve) => {
        electron.setPath('downloads', to);
        BrowserWindow.getAllWindows()[0]?.webContents.session.once('will-download', (event, item) => {
          resolve(`${item.getFilename()} ${event.defaultPrevented ? 'kept' : 'let through'}`);
        });
      }),
    folder,
  );
  await window.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['x']));
    link.download = 'loot.bin';
    link.click();
  });
  expect(await started).toBe('loot.bin kept');
  expect(existsSync(join(folder, 'loot.bin'))).toBe(false);
});

it('gets no permission and no device', async () => {
  const { window } = await launchKiosk();
  const states = await window.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone'] as const;
    const asked = await Promise.all(names.map((name) => navigator.permissions.query({ name })));
    return asked.map((permission) => permission.state);
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
});

it('stays for a wrong PIN and leaves for the coordinator’s', async () => {
  const { app, window, output } = await launch();
  await claimOffice(window, 'tarakan-7');
  await openKiosk(window);
  await tryToLeave(window, 'salah-123');
  await window.getByText(kioskTexts.id.leaveWrong).waitFor();
  expect(isKioskPage(window)).toBe(true);

  const ended = ending(app);
  await tryToLeave(window, 'tarakan-7');
  expect(await ended).toBe(0);
  expect(output()).toContain('hub-stopped');
});

it('does not answer a sixth PIN, not even the right one', async () => {
  const { window } = await launch();
  await claimOffice(window, 'tarakan-7');
  await openKiosk(window);
  const answers = await window.evaluate(async () => {
    const ult = Reflect.get(globalThis, 'ult') as { leave: (pin: string) => Promise<boolean> };
    const pins = ['a', 'b', 'c', 'd', 'e', 'tarakan-7'];
    const tried: boolean[] = [];
    for (const pin of pins) tried.push(await ult.leave(pin));
    return tried;
  });
  expect(answers).toEqual([false, false, false, false, false, false]);
  expect(isKioskPage(window)).toBe(true);
});
