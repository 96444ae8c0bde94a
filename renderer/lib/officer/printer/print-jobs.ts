/** Print jobs and printers in words. */
import type { DeskPrinterTexts } from '../../../../shared/messages/desk-printer.ts';
import type { PrinterReport, PrintJobView } from '../../../../shared/protocol/desk/printing.ts';
import type { PrinterState } from '../../../../shared/protocol/kiosk.ts';

/** What a person at the printer does now. */
export function whatToDo(
  { state, cause }: Pick<PrinterReport, 'state' | 'cause'>,
  t: DeskPrinterTexts,
): string {
  return (state === 'error' ? t.causes[cause ?? ''] : undefined) ?? t.todo[state];
}

/** How it is in a word or two; why, where it stopped and that is known. */
export function howItIs(
  { state, cause }: Pick<PrinterReport, 'state' | 'cause'>,
  t: DeskPrinterTexts,
): string {
  return (state === 'error' ? t.jobErrors[cause ?? ''] : undefined) ?? t.states[state];
}

/** "Tiket A-007", "Halaman uji". */
export function jobName(
  { kind, ticket }: Pick<PrintJobView, 'kind' | 'ticket'>,
  t: DeskPrinterTexts,
): string {
  return ticket === '' ? t.kinds[kind] : `${t.kinds[kind]} ${ticket}`;
}

/** Why it is not on paper; nothing where nothing is wrong. */
export function jobTrouble({ error }: Pick<PrintJobView, 'error'>, t: DeskPrinterTexts): string {
  if (error === null) return '';
  return t.jobErrors[error] ?? (isState(error, t) ? t.states[error] : t.states.error);
}

function isState(text: string, t: DeskPrinterTexts): text is PrinterState {
  return Object.hasOwn(t.states, text);
}

export const PRINTER_TONES = {
  ready: 'ok',
  none: 'neutral',
  unknown: 'neutral',
  'paper-near-end': 'warn',
  'out-of-paper': 'danger',
  'cover-open': 'danger',
  offline: 'danger',
  error: 'danger',
  unplugged: 'danger',
} as const satisfies Record<PrinterState, string>;

export const JOB_TONES = {
  queued: 'info',
  printing: 'info',
  printed: 'ok',
  failed: 'danger',
  cancelled: 'neutral',
} as const satisfies Record<PrintJobView['state'], string>;
