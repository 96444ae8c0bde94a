/** The shell around the hub: one locked kiosk window, a TV where there is a second display, and nothing of its own. */
import { join } from 'node:path';
import { app, Menu, powerSaveBlocker, session } from 'electron';
import { offerBridge } from './modules/bridge.ts';
import { deskWindow } from './modules/desk-window.ts';
import { guardSession } from './modules/guard.ts';
import { isHealthy } from './modules/health.ts';
import type { DeviceKind } from './modules/hub-messages.ts';
import { hubOutput } from './modules/hub-output.ts';
import { superviseHub, type HubSupervisor, type RunningHub } from './modules/hub-supervisor.ts';
import { openKioskWindow } from './modules/kiosk-window.ts';
import { manageTvWindow } from './modules/tv-window.ts';

const DEVICE_NAMES: Readonly<Record<DeviceKind, string>> = { kiosk: 'Kiosk', tv: 'TV' };
const EXIT_BY = ['SIGINT', 'SIGTERM'] as const;

// Two fingers must not zoom the kiosk, nor a swipe go back.
app.commandLine.appendSwitch('disable-pinch');
app.commandLine.appendSwitch('overscroll-history-navigation', '0');

let quitting = false;
const quit = (): void => app.quit();

/** An installed program keeps its data with the user's, not in whatever folder it was started from. */
function hubSettings(): NodeJS.ProcessEnv {
  if (!app.isPackaged) return { ...process.env };
  return { ULT_DATA_DIR: join(app.getPath('userData'), 'data'), ...process.env };
}

function endWith(hub: HubSupervisor): void {
  app.on('before-quit', () => {
    quitting = true;
  });
  app.on('will-quit', (event) => {
    event.preventDefault();
    void hub.stop().then(() => app.exit(0));
  });
}

function open(): void {
  Menu.setApplicationMenu(null);
  powerSaveBlocker.start('prevent-display-sleep');
  // In memory only: nothing a visitor typed can stay on this PC's disk.
  const memory = session.fromPartition('ult');
  guardSession(memory);

  const tokens = new Map<DeviceKind, string>();
  const kiosk = openKioskWindow(memory, { desk: deskWindow(memory), quit, isQuitting: () => quitting });
  const tv = manageTvWindow(memory, () => quitting);

  const hub = superviseHub(join(import.meta.dirname, 'hub-process.js'), hubSettings(), {
    onOutput: hubOutput(app.isPackaged ? app.getPath('logs') : null),
    onRefused: (text) => {
      process.stderr.write(`${text}\n`);
      kiosk.showRefusal(text);
    },
    onReady: (ready) => void show(ready),
  });

  /** A token is made once and kept: the hub stores only its hash, so that asking again would make another. */
  async function pair(device: DeviceKind): Promise<void> {
    const token = tokens.has(device) ? null : await hub.deviceToken(device, DEVICE_NAMES[device]);
    if (token !== null) tokens.set(device, token);
  }

  async function show(ready: RunningHub): Promise<void> {
    if (!(await isHealthy(ready.url))) return;
    await pair('kiosk');
    await pair('tv');
    kiosk.showHub(ready);
    tv.showHub(ready.url);
  }

  offerBridge({
    windowOf: (device) => (device === 'kiosk' ? kiosk : tv.current()),
    tokenOf: (device) => tokens.get(device) ?? null,
    isCoordinatorSecret: (secret) => hub.isCoordinatorSecret(secret),
    quit,
  });
  endWith(hub);
}

if (app.requestSingleInstanceLock()) {
  for (const signal of EXIT_BY) process.on(signal, quit);
  void app.whenReady().then(open);
} else {
  process.stderr.write('Program ini sudah berjalan di PC ini. (It is already running on this PC.)\n');
  app.exit(1);
}
