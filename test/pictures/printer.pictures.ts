/**
 * Pictures of what officers and visitors see of the printer, in every state it can be in, to be looked at:
 * `ULT_PICTURES=<folder> vitest run --project pictures`.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { it } from 'vitest';
import { howItIs } from '../../renderer/desk/model/print-jobs.ts';
import { deskPrinterTexts } from '../../shared/messages/desk-printer.ts';
import { deskTexts } from '../../shared/messages/desk.ts';
import { kioskTexts } from '../../shared/messages/kiosk.ts';
import { SLIP_KINDS } from '../../shared/protocol/desk/printing.ts';
import { aLogo } from '../support/a-logo.ts';
import type { Condition } from '../support/answering-printer.ts';
import { LYING, registerVisitors, UPRIGHT, withOffice, type Office } from '../support/e2e-office.ts';
import { leadDesk, openPrinter, STATES, withPrinters, type PrinterOffice } from '../support/e2e-printer.ts';
import { MINUTE } from '../support/fake-clock.ts';

const FOLDER = process.env.ULT_PICTURES ?? join(import.meta.dirname, '../../test-results/printer');
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
  const { page } = await leadDesk(office);
  await inLanguage(page, lang);
  await page.getByRole('button', { name: deskTexts[lang].tabSettings }).click();
  await page.getByRole('tab', { name: deskPrinterTexts[lang].title, exact: true }).click();
  return page;
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

async function slipSettings(office: PrinterOffice, lang: Lang): Promise<void> {
  const lead = await office.coordinator();
  await lead.must('printer:set-logo', { png: aLogo() });
  const page = await settingsOf(office, lang);
  const t = deskPrinterTexts[lang];
  await page.getByText(t.parts.slips, { exact: true }).click();
  await page.getByLabel(t.headerId).fill('Gedung B lantai 2, sebelah musala');
  await page.getByLabel(t.footerEn).fill('Please keep this slip until you are called.');
  await page.getByRole('img').waitFor();
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
  for (const [size, name] of [
    [UPRIGHT, 'upright'],
    [LYING, 'lying'],
  ] as const) {
    const { page } = await office.kiosk({ size });
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
    await withPrinters(2, async (office) => {
      const { page } = await leadDesk(office);
      await inLanguage(page, lang);
      await office.make(office.main, 'out-of-paper');
      await page.getByRole('button', { name: deskPrinterTexts[lang].open }).click();
      await take(page, `desk-${lang}-two-printers`);
    });
  },
);

it.each(LANGS)('takes pictures of the settings of slips (%s)', { timeout: 240_000 }, async (lang) => {
  await mkdir(FOLDER, { recursive: true });
  await withPrinters(1, (office) => slipSettings(office, lang));
  await withOffice(async (office) => take(await settingsOf(office, lang), `desk-${lang}-none`));
});

it('takes a picture of every state at the kiosk', { timeout: 400_000 }, async () => {
  await mkdir(FOLDER, { recursive: true });
  await withPrinters(1, everyStateAtTheKiosk);
});
