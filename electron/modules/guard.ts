/** What a window of the product can never do, whatever its page asks for. */
import type { BrowserWindow, Event, Session, WebContents } from 'electron';
import { isWindowKey } from './keys.ts';

/** Keeps a TV's screen on; the only thing a page may ask of the system. */
const ALLOWED_PERMISSIONS = new Set(['screen-wake-lock']);

/** No permissions, no devices, no downloads, no way past this PC's own network: for every window of a session. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide) =>
    decide(ALLOWED_PERMISSIONS.has(permission)),
  );
  session.setPermissionCheckHandler((_contents, permission) => ALLOWED_PERMISSIONS.has(permission));
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  // Chromium fetches dictionaries from the internet otherwise, and may ask the network for a proxy.
  session.setSpellCheckerEnabled(false);
  void session.setProxy({ mode: 'direct' });
}

export interface NavigationRule {
  /** Whether the page, or a frame in it, may go to an address. */
  mayGo(address: string): boolean;
  /** It wanted to go there and was kept. */
  onKept(address: string): void;
}

function guardNavigation(contents: WebContents, rule: NavigationRule): void {
  const stay = (event: Event<{ url: string }>): void => {
    if (rule.mayGo(event.url)) return;
    event.preventDefault();
    rule.onKept(event.url);
  };
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

function guardKeys(contents: WebContents): void {
  contents.on('before-input-event', (event, input) => {
    if (isWindowKey(input)) event.preventDefault();
  });
  contents.on('did-finish-load', () => {
    contents.setZoomFactor(1);
    void contents.setVisualZoomLevelLimits(1, 1);
  });
}

export function guardWindow(window: BrowserWindow, rule: NavigationRule): void {
  guardNavigation(window.webContents, rule);
  guardKeys(window.webContents);
}
