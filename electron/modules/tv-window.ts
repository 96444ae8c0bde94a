/** The TV: the whole of a second display, for as long as one is plugged in. */
import { screen, type Session } from 'electron';
import { tvDisplay } from './displays.ts';
import { openPageWindow, type PageWindow } from './page-window.ts';

export interface TvWindow {
  /** The hub is up at this address. */
  showHub(url: string): void;
  /** @returns the window there is now, if any */
  current(): PageWindow | null;
}

/** @param isQuitting - whether the window may close */
export function manageTvWindow(session: Session, isQuitting: () => boolean): TvWindow {
  let tv: PageWindow | null = null;
  let hubUrl: string | null = null;

  function open(bounds: Electron.Rectangle): PageWindow {
    const frame = {
      ...bounds,
      fullscreen: true,
      frame: false,
      focusable: false,
      title: 'Unit Layanan Terpadu: TV',
    };
    const opened = openPageWindow({ session, frame, autoplay: true });
    opened.window.on('close', (event) => {
      if (tv === opened && !isQuitting()) event.preventDefault();
    });
    return opened;
  }

  /** Brings the window in line with the displays there are now. */
  function follow(): void {
    const display = tvDisplay(screen.getAllDisplays(), screen.getPrimaryDisplay());
    if (display === null) {
      const gone = tv;
      tv = null;
      gone?.window.close();
    } else if (tv === null) {
      tv = open(display.bounds);
      if (hubUrl !== null) tv.showPage(`${hubUrl}/tv`);
    } else {
      tv.window.setBounds(display.bounds);
    }
  }

  screen.on('display-added', follow);
  screen.on('display-removed', follow);
  screen.on('display-metrics-changed', follow);
  follow();

  return {
    showHub(url) {
      hubUrl = url;
      if (tv !== null && tv.page() === null) tv.showPage(`${url}/tv`);
    },
    current: () => tv,
  };
}
