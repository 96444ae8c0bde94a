/**
 * Pictures of what officers and visitors see of the printer, in every state it can be in, to be looked at:
 * `ULT_PICTURES=<folder> vitest run --project pictures`.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { it } from 'vitest';
import type { PrintJobTable } from '../../db/schema/print-jobs.ts';
import { howItIs } from '../../renderer/lib/officer/printer/print-jobs.ts';
import { deskPrinterTexts } from '../../shared/messages/desk-printer.ts';
import { deskTexts } from '../../shared/messages/desk.ts';
import { kioskTexts } from '../../shared/messages/kiosk.ts';
import { SLIP_KINDS } from '../../shared/protocol/desk/printing.ts';
import { aBooking } from '../support/appointments.ts';
import { aLogo } from '../support/a-logo.ts';
import type { Condition } from '../support/answering-printer.ts';
import { LYING, registerVisitors, UPRIGHT, withOffice, type Office } from '../support/e2e-office.ts';
import { leadDesk, openPrinter, STATES, withPrinters, type PrinterOffice } from '../support/e2e-printer.ts';
import { MINUTE } from '../support/fake-clock.ts';

const FOLDER = process.env.ULT_PICTURES ?? join(import.meta.dirname, '../../test-results/printer');
const TODAY = '2026-11-23';
const CONDITIONS = Object.keys(STATES) as Condition[];
const LANGS = ['id', 'en'] as const;
type Lang = (typeof LANGS)[number];

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.mouse.move(2, 2);
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
}

async function inLanguage(page: Page, lang: Lang): Promise<void> {
  if (lang === 'en') await page.getByRole('button', { name: 'English' }).click();
}

async function settingsOf(office: Office, lang: Lang): Promise<Page> {
  const desk = await leadDesk(office);
  await inLanguage(desk.page, lang);
  await desk.settings('printer', lang);
  return desk.page;
}

/** One desk in the settings, with the banner above them, through every state. */
async function everyStateAtTheDesk(office: PrinterOffice, lang: Lang): Promise<void> {
  const page = await settingsOf(office, lang);
  const t = deskPrinterTexts[lang];
  for (const condition of CONDITIONS) {
    await office.make(office.main, condition);
    await page
      .getByRole('article')
      .getByText(howItIs({ state: STATES[condition], cause: condition }, t), { exact: true })
      .waitFor();
    await take(page, `desk-${lang}-${condition}`);
  }
}

async function manySlips(office: PrinterOffice, lang: Lang): Promise<void> {
  const desk = await leadDesk(office);
  await inLanguage(desk.page, lang);
  await registerVisitors(office, 9);
  office.clock.advance(2 * MINUTE);
  await office.make(office.main, 'cover-open');
  await registerVisitors(office, 8);
  await giveSlipsAHistory(office);
  await openPrinter(desk, lang);
  const t = deskPrinterTexts[lang];
  const row = (ticket: string) => desk.dialog.getByRole('row').filter({ hasText: ticket });
  await row('A-017').waitFor();
  await take(desk.page, `desk-${lang}-many-slips`);
  await row('A-016').getByRole('button').click();
  await desk.page.getByLabel(deskTexts[lang].visit.reason).fill('Pengunjung sudah mencatat nomornya');
  await take(desk.page, `desk-${lang}-cancel`);
  await desk.press(t.cancelGo);
  await row('A-016').getByText(t.jobStates.cancelled).waitFor();
  await desk.dialog.getByRole('button', { name: t.testPage }).scrollIntoViewIfNeeded();
  await take(desk.page, `desk-${lang}-cancelled`);
}

/** A slip that was given up, and one that may have left paper. */
async function giveSlipsAHistory({ hub }: Office): Promise<void> {
  const change = (ticket: string, row: Partial<PrintJobTable>): Promise<unknown> =>
    hub.context.db.updateTable('printJob').set(row).where('ticket', '=', ticket).execute();
  await change('A-015', { state: 'failed', error: 'render-failed', attempts: 3 });
  await change('A-014', { error: 'cover-open', attempts: 2, uncertain: 1 });
}

/** An officer at a counter: the banner with its numbers, the way to a printer that is well, an appointment's slip. */
async function atTheCounter(office: PrinterOffice, lang: Lang): Promise<void> {
  const { code } = await (await office.coordinator()).must('appointment:book', aBooking({ date: TODAY }));
  const desk = await office.seat('Lestari Binti', ['front-office'], 1);
  await inLanguage(desk.page, lang);
  await take(desk.page, `desk-${lang}-counter`);
  await desk.press(deskPrinterTexts[lang].title);
  await take(desk.page, `desk-${lang}-printer-well`);
  await desk.page.keyboard.press('Escape');
  await office.make(office.main, 'out-of-paper');
  await registerVisitors(office, 8);
  await desk.sees('A-006');
  await take(desk.page, `desk-${lang}-counter-out-of-paper`);
  await desk.page.getByRole('button', { name: deskTexts[lang].tabAppointments }).click();
  await desk.press(deskTexts[lang].appointments.showCode(code));
  await desk.press(deskTexts[lang].appointments.printSlip);
  await desk.dialog
    .getByText(deskPrinterTexts[lang].sent(deskPrinterTexts[lang].kinds.appointment))
    .waitFor();
  await take(desk.page, `desk-${lang}-appointment-slip`);
}

async function slipSettings(office: PrinterOffice, lang: Lang): Promise<void> {
  const lead = await office.coordinator();
  await lead.must('printer:set-logo', { png: aLogo() });
  const page = await settingsOf(office, lang);
  const t = deskPrinterTexts[lang];
  await page.getByText(t.parts.slips, { exact: true }).click();
  await page.getByLabel(t.headerId).fill('Gedung B lantai 2, sebelah musala');
  await page.getByLabel(t.footerEn).fill('Please keep this slip until you are called.');
  await page.getByRole('img').waitFor();
  await page.getByRole('switch', { name: t.logoShow }).check({ force: true });
  for (const kind of SLIP_KINDS) {
    await page.getByLabel(t.previewOf, { exact: true }).selectOption(kind);
    await page.getByRole('img', { name: t.previewAlt(t.kinds[kind]) }).waitFor();
    await page.waitForTimeout(900);
    await take(page, `desk-${lang}-slip-${kind}`);
  }
  await page.getByLabel(t.density).scrollIntoViewIfNeeded();
  await page.getByRole('img').scrollIntoViewIfNeeded();
  await take(page, `desk-${lang}-slip-end`);
}

async function everyStateAtTheKiosk(office: PrinterOffice): Promise<void> {
  const pages: [Page, string][] = [];
  for (const [size, name] of [
    [UPRIGHT, 'upright'],
    [LYING, 'lying'],
  ] as const) {
    const { page } = await office.kiosk({ size });
    pages.push([page, name]);
    for (const lang of LANGS) {
      const w = kioskTexts[lang];
      await page.reload();
      await page.getByRole('heading', { level: 1 }).waitFor();
      await inLanguage(page, lang);
      for (const look of ['normal', 'contrast', 'large', 'contrast-large'] as const) {
        if (look === 'contrast' || look === 'large')
          await page.getByRole('button', { name: w.contrast }).click();
        if (look === 'large' || look === 'contrast-large')
          await page.getByRole('button', { name: look === 'large' ? w.largeText : w.contrast }).click();
        for (const condition of look === 'normal'
          ? CONDITIONS
          : (['ready', 'out-of-paper', 'unplugged'] as const)) {
          await office.make(office.main, condition);
          await page.waitForTimeout(300);
          await take(page, `kiosk-${name}-${lang}-${look}-${condition}`);
        }
      }
    }
  }
  office.screens.mayLoseHub();
  await office.hub.stop();
  for (const [page, name] of pages) {
    await page.getByRole('alert').waitFor();
    await take(page, `kiosk-${name}-without-hub`);
  }
}

it.each(LANGS)('takes a picture of every state at a desk (%s)', { timeout: 240_000 }, async (lang) => {
  await mkdir(FOLDER, { recursive: true });
  await withPrinters(1, (office) => everyStateAtTheDesk(office, lang));
});

it.each(LANGS)(
  'takes pictures of many slips, and of two printers (%s)',
  { timeout: 240_000 },
  async (lang) => {
    await mkdir(FOLDER, { recursive: true });
    await withPrinters(1, (office) => manySlips(office, lang));
    await withPrinters(1, (office) => atTheCounter(office, lang));
    await withPrinters(2, async (office) => {
      const { page } = await leadDesk(office);
      await inLanguage(page, lang);
      await office.make(office.main, 'out-of-paper');
      await registerVisitors(office, 2);
      await page.getByRole('button', { name: deskPrinterTexts[lang].open }).click();
      await page
        .getByRole('row')
        .filter({ hasText: deskPrinterTexts[lang].jobStates.printed })
        .nth(1)
        .waitFor();
      await take(page, `desk-${lang}-two-printers`);
    });
  },
);

it.each(LANGS)('takes pictures of the settings of slips (%s)', { timeout: 240_000 }, async (lang) => {
  await mkdir(FOLDER, { recursive: true });
  await withPrinters(1, (office) => slipSettings(office, lang));
  await withOffice(async (office) => {
    await take(await settingsOf(office, lang), `desk-${lang}-none`);
    const kiosk = await office.kiosk();
    await inLanguage(kiosk.page, lang);
    await kiosk.page.getByText(kioskTexts[lang].touchToStart).waitFor();
    await take(kiosk.page, `kiosk-upright-${lang}-none`);
  });
});

it('takes a picture of every state at the kiosk', { timeout: 400_000 }, async () => {
  await mkdir(FOLDER, { recursive: true });
  await withPrinters(1, everyStateAtTheKiosk);
});
