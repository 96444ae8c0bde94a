import { describe, expect, it } from 'vitest';
import {
  SILENT_AFTER_MS,
  isPrinterDown,
  ticketPrint,
} from '../../../../renderer/kiosk/number/print-state.ts';

const ticket = 'job-1';

describe('what the number screen says of the paper ticket', () => {
  it('is printing until the hub says that the printer took every byte', () => {
    expect(ticketPrint(ticket, undefined, 'ready', 0)).toBe('printing');
    expect(ticketPrint(ticket, 'printed', 'ready', 0)).toBe('printed');
  });

  it.each(['failed', 'retrying'] as const)('asks to note the number down when the job is %s', (job) => {
    expect(ticketPrint(ticket, job, 'ready', 0)).toBe('fault');
  });

  it('asks to note the number down at once when the printer is known to be down', () => {
    expect(ticketPrint(ticket, undefined, 'out-of-paper', 0)).toBe('fault');
  });

  it('lets nobody wait for paper about which nothing is heard', () => {
    expect(ticketPrint(ticket, undefined, 'unknown', SILENT_AFTER_MS)).toBe('printing');
    expect(ticketPrint(ticket, undefined, 'unknown', SILENT_AFTER_MS + 1)).toBe('fault');
  });

  it('believes a late "printed" after a fault', () => {
    expect(ticketPrint(ticket, 'printed', 'out-of-paper', 60_000)).toBe('printed');
  });

  it('promises no paper where the office prints none', () => {
    expect(ticketPrint(null, undefined, 'none', 0)).toBe('none');
  });
});

it('knows a printer that needs an officer from one that only will', () => {
  expect(isPrinterDown('unplugged')).toBe(true);
  expect(isPrinterDown('paper-near-end')).toBe(false);
  expect(isPrinterDown('none')).toBe(false);
});
