import type { Display } from 'electron';

/** The part of a display that its choice depends on. */
export type DisplayPlace = Pick<Display, 'id' | 'bounds'>;

/** The display the TV takes: the first that is not the kiosk's; null where the kiosk has the only one. */
export function tvDisplay<D extends DisplayPlace>(all: readonly D[], kiosk: DisplayPlace): D | null {
  return all.find((display) => display.id !== kiosk.id) ?? null;
}
