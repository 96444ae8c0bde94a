import { describe, expect, test } from 'vitest';
import {
  PrinterRoom,
  type PrinterOffice,
} from '../../../renderer/lib/officer/printer/printer-room.svelte.ts';
import { howItIs, jobName, jobTrouble, whatToDo } from '../../../renderer/lib/officer/printer/print-jobs.ts';
import { SlipForm } from '../../../renderer/admin/printer/slip-form.svelte.ts';
import { DEFAULT_SLIP_SETTINGS, NO_OVERRIDES } from '../../../shared/domain/slip-settings.ts';
import { deskPrinterTexts } from '../../../shared/messages/desk-printer.ts';
import { configurePrinter } from '../../../shared/protocol/desk/printing.ts';
import { aPrinter, aPrinterOverview, aPrintJob } from './builders.ts';
import { fakeLive } from './fake-live.ts';

const { id } = deskPrinterTexts;
const noOffice = (): PrinterOffice => ({
  printers: [],
  day: '2026-11-23',
  zone: 'Asia/Makassar',
  leads: false,
});

describe('a printer in words', () => {
  test('says what to do, and more exactly where the cause is known', () => {
    expect(whatToDo(aPrinter({ state: 'cover-open' }), id)).toBe(id.todo['cover-open']);
    expect(whatToDo(aPrinter({ state: 'error', cause: 'cutter-jam' }), id)).toBe(id.causes['cutter-jam']);
    expect(whatToDo(aPrinter({ state: 'error', cause: 'device-error' }), id)).toBe(id.todo.error);
  });

  test('says in a word how it is, and why it stopped where that is known', () => {
    expect(howItIs(aPrinter({ state: 'offline' }), id)).toBe(id.states.offline);
    expect(howItIs(aPrinter({ state: 'error', cause: 'too-hot' }), id)).toBe('Kepala cetak terlalu panas');
    expect(howItIs(aPrinter({ state: 'error', cause: 'something new' }), id)).toBe(id.states.error);
  });

  test('names a slip by its kind, and by its number where it has one', () => {
    expect(jobName(aPrintJob(), id)).toBe('Tiket A-007');
    expect(jobName(aPrintJob({ kind: 'test-page', ticket: '' }), id)).toBe('Halaman uji');
  });

  test('says why a slip is not on paper, whether the printer or the slip is to blame', () => {
    expect(jobTrouble(aPrintJob(), id)).toBe('');
    expect(jobTrouble(aPrintJob({ error: 'out-of-paper' }), id)).toBe('Kertas habis');
    expect(jobTrouble(aPrintJob({ error: 'expired' }), id)).toBe('Hari sudah berganti');
    expect(jobTrouble(aPrintJob({ error: 'something new' }), id)).toBe('Berhenti');
  });
});

describe('the settings of slips as a coordinator changes them', () => {
  test('send what was stored when nothing was changed, and the hub takes it', () => {
    const form = new SlipForm(DEFAULT_SLIP_SETTINGS, NO_OVERRIDES);
    expect(form.changed).toBe(false);
    expect(form.toSend()).toEqual({ slip: DEFAULT_SLIP_SETTINGS, overrides: NO_OVERRIDES });
    expect(configurePrinter.safeParse(form.toSend()).success).toBe(true);
  });

  test('come back as they were chosen', () => {
    const overrides = { paperMm: 58, codePage: 'pc850', cutter: false, qr: 'raster', density: -1 } as const;
    const form = new SlipForm(DEFAULT_SLIP_SETTINGS, overrides);
    expect(form.overrides).toEqual(overrides);
    form.cutter = 'auto';
    form.density = '2';
    expect(form.overrides).toEqual({ ...overrides, cutter: null, density: 2 });
  });

  test('know that something is not stored yet, until it is', () => {
    const form = new SlipForm(DEFAULT_SLIP_SETTINGS);
    form.show.fee = false;
    form.footer.id = ' Terima kasih ';
    expect(form.changed).toBe(true);
    expect(form.slip).toMatchObject({ show: { fee: false, qr: true }, footer: { id: 'Terima kasih' } });
    form.saved();
    expect(form.changed).toBe(false);
  });
});

describe('the printer as a desk knows it', () => {
  test('stays shown while it is asked for again, and says when it could not be', async () => {
    const live = fakeLive();
    const room = new PrinterRoom(live, noOffice);
    void room.reload();
    await live.sent.shift()?.answer({ ok: true, value: aPrinterOverview() });
    void room.reload();
    await live.sent.shift()?.answer({ ok: false, error: { code: 'no-answer' } });
    expect(room.overview).toEqual(aPrinterOverview());
    expect(room.problem?.code).toBe('no-answer');
  });

  test('is not put back by an answer that was asked for before a change', async () => {
    const live = fakeLive();
    const room = new PrinterRoom(live, noOffice);
    void room.reload();
    const changed = aPrinterOverview({ hasLogo: true });
    room.took(changed);
    await live.sent.shift()?.answer({ ok: true, value: aPrinterOverview() });
    expect(room.overview).toEqual(changed);
  });
});
