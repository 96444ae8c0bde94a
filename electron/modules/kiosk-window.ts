/** The kiosk: the whole primary screen, locked, and only a coordinator's secret leaves it. */
import { screen, type Session } from 'electron';
import type { DeskWindow } from './desk-window.ts';
import type { RunningHub } from './hub-supervisor.ts';
import { refusedPage, setupPage, type Order } from './local-pages.ts';
import { openPageWindow, type PageWindow } from './page-window.ts';

export interface KioskWindow extends PageWindow {
  /** Shows the page, or on an office's very first start the page that says how to set it up. */
  showHub(hub: RunningHub): void;
  showRefusal(text: string): void;
}

export interface KioskActions {
  readonly desk: DeskWindow;
  readonly quit: () => void;
  isQuitting(): boolean;
}

export function openKioskWindow(session: Session, actions: KioskActions): KioskWindow {
  let hub: RunningHub | null = null;
  const frame = { ...screen.getPrimaryDisplay().bounds, kiosk: true, title: 'Unit Layanan Terpadu' };
  const kiosk = openPageWindow({ session, frame, onOrder: follow });

  // Alt+F4 and the window manager cannot close it. While it shows a page of the shell nobody is locked in yet.
  kiosk.window.on('close', (event) => {
    if (kiosk.page() !== null && !actions.isQuitting()) event.preventDefault();
  });
  kiosk.window.on('closed', actions.quit);

  function openKiosk(): void {
    if (hub === null) return;
    actions.desk.close();
    kiosk.window.setKiosk(true);
    kiosk.showPage(`${hub.url}/kiosk`);
  }

  function follow(order: Order): void {
    if (order === 'open-kiosk') openKiosk();
    else if (order === 'close') actions.quit();
    else if (hub !== null) actions.desk.open(hub.url);
  }

  return {
    ...kiosk,
    showHub(running) {
      hub = running;
      // After a restart of the hub the page is there already, with what a visitor has typed, and connects by itself.
      if (kiosk.page() !== null) return;
      if (running.setupCode === null) {
        openKiosk();
      } else {
        kiosk.window.setKiosk(false);
        kiosk.showLocal(setupPage(running.setupCode, `${running.url}/desk`));
      }
    },
    showRefusal(text) {
      if (kiosk.page() === null) kiosk.showLocal(refusedPage(text));
    },
  };
}
