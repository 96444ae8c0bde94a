/** A window that belongs to one page of the hub, and comes back to it whatever happens to the page. */
import { join } from 'node:path';
import { BrowserWindow, type BrowserWindowConstructorOptions, type Session } from 'electron';
import { guardWindow } from './guard.ts';
import { isLocalPage, orderOf, startingPage, type Order } from './local-pages.ts';
import { mayGo } from './navigation.ts';

export interface PageWindow {
  readonly window: BrowserWindow;
  /** The page of the hub this window belongs to, null while it shows one of the shell's own. */
  page(): string | null;
  showPage(address: string): void;
  showLocal(address: string): void;
}

export interface PageWindowOptions {
  readonly session: Session;
  /** Place, frame, full screen. */
  readonly frame: BrowserWindowConstructorOptions;
  /** Sound without a touch before it: for the TV, which nobody touches. */
  readonly autoplay?: boolean;
  /** Paths of other pages of the hub that this window may go to as well; none unless said. */
  readonly neighbours?: readonly string[];
  /** A link of a local page was followed. */
  readonly onOrder?: (order: Order) => void;
}

const RETRY_AFTER_MS = 2_000;
/** Chromium's code for a load that another load replaced: nothing failed. */
const ABORTED = -3;

type WebPreferences = NonNullable<BrowserWindowConstructorOptions['webPreferences']>;

function preferences({ session, autoplay }: PageWindowOptions): WebPreferences {
  return {
    session,
    preload: join(import.meta.dirname, 'preload.cjs'),
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    devTools: false,
    spellcheck: false,
    // Clocks and timers go on while another window covers this one.
    backgroundThrottling: false,
    autoplayPolicy: autoplay === true ? 'no-user-gesture-required' : 'user-gesture-required',
  };
}

/** Loads the page again when it could not be loaded, when its process dies, and when it stops answering. */
function recover(window: BrowserWindow, again: () => void): void {
  const contents = window.webContents;
  const later = (): void => void setTimeout(() => window.isDestroyed() || again(), RETRY_AFTER_MS);
  contents.on('did-fail-load', (_event, code, _text, _url, isMainFrame) => {
    if (isMainFrame && code !== ABORTED) later();
  });
  contents.on('render-process-gone', later);
  window.on('unresponsive', () => contents.forcefullyCrashRenderer());
}

/** Opens the window on the page that says the hub is starting. */
export function openPageWindow(options: PageWindowOptions): PageWindow {
  const window = new BrowserWindow({
    backgroundColor: '#faf7f1',
    autoHideMenuBar: true,
    ...options.frame,
    webPreferences: preferences(options),
  });
  let page: string | null = null;
  let shown = startingPage();

  // A failed load rejects and is also an event; the event is what `recover` listens to.
  const load = (): void => void window.loadURL(shown).catch(() => undefined);
  guardWindow(window, {
    mayGo: (address) => mayGo(address, page, options.neighbours),
    onKept(address) {
      const order = isLocalPage(window.webContents.getURL()) ? orderOf(address) : null;
      if (order !== null) options.onOrder?.(order);
    },
  });
  recover(window, load);
  load();

  return {
    window,
    page: () => page,
    showPage(address) {
      page = shown = address;
      load();
    },
    showLocal(address) {
      page = null;
      shown = address;
      load();
    },
  };
}
