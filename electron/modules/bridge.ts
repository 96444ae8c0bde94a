/** The main process's end of `window.ult`. Only a window's own page, in its main frame, is answered. */
import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import { IPC } from '../../shared/protocol/ipc.ts';
import { limitAttempts } from './attempts.ts';
import { SHELL_CHANNELS } from './channels.ts';
import type { DeviceKind } from './hub-messages.ts';
import { isOwnPage } from './navigation.ts';
import type { PageWindow } from './page-window.ts';

export interface BridgeOptions {
  /** The window of each device now, where there is one. */
  windowOf(device: DeviceKind): PageWindow | null;
  tokenOf(device: DeviceKind): string | null;
  isCoordinatorSecret(secret: string): Promise<boolean>;
  readonly quit: () => void;
}

const LONGEST_SECRET = 200;
const DEVICES: readonly DeviceKind[] = ['kiosk', 'tv'];

/** Lets the answer reach the page before the page is gone. */
const QUIT_AFTER_MS = 150;

export function offerBridge(options: BridgeOptions): void {
  const attempts = limitAttempts(() => performance.now());

  function sender(event: IpcMainEvent | IpcMainInvokeEvent): DeviceKind | null {
    const frame = event.senderFrame;
    if (frame?.parent !== null) return null;
    const device = DEVICES.find((kind) => options.windowOf(kind)?.window.webContents === event.sender);
    if (device === undefined) return null;
    return isOwnPage(frame.url, options.windowOf(device)?.page() ?? null) ? device : null;
  }

  ipcMain.on(SHELL_CHANNELS.deviceToken, (event) => {
    const device = sender(event);
    event.returnValue = device === null ? null : options.tokenOf(device);
  });

  ipcMain.handle(IPC.leave, async (event, secret: unknown): Promise<boolean> => {
    if (sender(event) !== 'kiosk' || typeof secret !== 'string' || secret.length > LONGEST_SECRET)
      return false;
    if (!attempts.take() || !(await options.isCoordinatorSecret(secret))) return false;
    attempts.forget();
    setTimeout(options.quit, QUIT_AFTER_MS);
    return true;
  });
}
