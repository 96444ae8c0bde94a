/** The officers' pages in an ordinary window, for the office's first set-up on this very PC. */
import type { Session } from 'electron';
import { openPageWindow, type PageWindow } from './page-window.ts';

/** Where the office is set up; the session in the window is the same. */
const ADMIN = '/admin';
const SIZE = { width: 1366, height: 768 } as const;

export interface DeskWindow {
  /** Opens it, or brings it to the front. */
  open(hubUrl: string): void;
  /** It must not stay open over a kiosk that visitors use. */
  close(): void;
}

export function deskWindow(session: Session): DeskWindow {
  let desk: PageWindow | null = null;
  return {
    open(hubUrl) {
      if (desk !== null) {
        desk.window.focus();
        return;
      }
      desk = openPageWindow({
        session,
        frame: { ...SIZE, title: 'Unit Layanan Terpadu: meja' },
        neighbours: [ADMIN],
      });
      desk.window.on('closed', () => {
        desk = null;
      });
      desk.showPage(`${hubUrl}/desk`);
    },
    close() {
      desk?.window.close();
    },
  };
}
