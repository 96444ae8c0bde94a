/** Reports as an officer makes them: chosen, made, saved or called off, by mouse and by keyboard. */
import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { expect, it, vi } from 'vitest';
import type { OfficerRole } from '../../shared/protocol/desk/accounts.ts';
import { adminEvidenceTexts } from '../../shared/messages/admin-evidence.ts';
import { recapPageTexts } from '../../shared/messages/admin-recap.ts';
import { adminReportsTexts } from '../../shared/messages/admin-reports.ts';
import { MOST_PDF_ROWS } from '../../server/reports/render/pdf.ts';
import { flaws } from '../support/axe.ts';
import type { AdminPage } from '../support/e2e-admin.ts';
import { PIN, withOffice, type Office } from '../support/e2e-office.ts';
import { aFullDay } from '../support/full-days.ts';

const t = adminReportsTexts.id;
const SECTION = 'Laporan';
const NAME = 'Rahmat Kepala';
/** The thread that makes reports yields to everything else that runs on the machine. */
const AT_LEISURE_MS = 300_000;
vi.setConfig({ testTimeout: 2 * AT_LEISURE_MS });

/** Before the office's today, a Monday. */
const FRIDAY = '2026-11-20';

async function signedIn(
  office: Office,
  role: OfficerRole = 'coordinator',
  section = SECTION,
): Promise<AdminPage> {
  await office.hire(NAME, [role]);
  const admin = await office.admin();
  await admin.signIn(NAME, PIN);
  await admin.goTo(section);
  return admin;
}

async function aLivedDay(office: Office, visits = 24): Promise<void> {
  await aFullDay(office, FRIDAY, { visits, officerIds: [await office.hire('Usman Datu', ['front-office'])] });
}

/** What is saved when that is done. */
async function saved(page: Page, act: () => Promise<unknown>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: AT_LEISURE_MS }), act()]);
  return download;
}

async function bytesOf(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

const button = (page: Page, name: RegExp) => page.getByRole('button', { name });

it('a report is chosen, given its period, and saved as each kind of file', () =>
  withOffice(async (office) => {
    await aLivedDay(office);
    const admin = await signedIn(office);
    const { page } = admin;
    await page.getByRole('link', { name: 'Rekapitulasi kunjungan' }).click();
    await page.getByRole('heading', { name: 'Rekapitulasi kunjungan' }).waitFor();
    await page.getByRole('radio', { name: t.periods.day }).check({ force: true });
    await admin.fill(t.day, FRIDAY);
    await admin.sees(/Jumat, 20 November 2026/);
    for (const [format, begins] of [
      ['pdf', '%PDF-'],
      ['xlsx', 'PK'],
    ] as const) {
      const file = await saved(page, () =>
        button(page, new RegExp(`^${t.formats[format].name.slice(0, 3)}`)).click(),
      );
      expect(file.suggestedFilename()).toBe(`rekapitulasi-kunjungan-2026-11-20.${format}`);
      expect((await bytesOf(file)).toString('latin1').startsWith(begins)).toBe(true);
      await admin.sees(t.done(file.suggestedFilename()));
    }
    const csv = await saved(page, () => button(page, /^CSV/).click());
    expect((await bytesOf(csv)).toString('utf8')).toContain('Konsultasi Mutu Pendidikan');
  }));

it('what holds visitors’ data says so, what has no period asks for none, a bundle is a ZIP', () =>
  withOffice(async (office) => {
    const admin = await signedIn(office);
    const { page } = admin;
    const found = await flaws(page, 'report with visitors’ data');
    await admin.sees(t.personal);
    await page.getByRole('link', { name: 'Standar pelayanan' }).click();
    await admin.sees(t.today);
    expect(await page.getByRole('radio').count()).toBe(0);
    found.push(...(await flaws(page, 'report without a period')));
    await page.getByRole('link', { name: 'Berkas bukti dukung (ZIP)' }).click();
    await button(page, /^ZIP/).waitFor();
    expect(await button(page, /^PDF/).count()).toBe(0);
    const bundle = await saved(page, () => button(page, /^ZIP/).click());
    expect(bundle.suggestedFilename()).toBe('berkas-bukti-dukung-2026.zip');
    expect(found).toEqual([]);
  }));

it('says how far it is, and is called off', () =>
  withOffice(async (office) => {
    const admin = await signedIn(office);
    const { page } = admin;
    // a report that takes its time
    await page.route(/\/api\/reports\/[\w-]+$/, (route) =>
      route.request().method() === 'GET'
        ? route.fulfill({ json: { state: 'running', share: 0.42 } })
        : route.continue(),
    );
    await button(page, /^PDF/).click();
    await admin.sees(t.making(42));
    expect(await page.getByRole('progressbar').getAttribute('value')).toBe('42');
    expect(await button(page, /^PDF/).count()).toBe(0);
    expect(await flaws(page, 'a report being made')).toEqual([]);
    const asked = page.waitForRequest((request) => request.method() === 'DELETE');
    await admin.press(t.cancel);
    await admin.sees(t.cancelled);
    expect((await (await asked).response())?.status()).toBe(204);
    await button(page, /^PDF/).waitFor();
  }));

it('what is too long for paper is refused with what to do, and had as CSV instead', () =>
  withOffice(async (office) => {
    await aLivedDay(office, MOST_PDF_ROWS + 1);
    const admin = await signedIn(office);
    const { page } = admin;
    await page.getByRole('link', { name: /^Buku tamu/ }).click();
    await button(page, /^PDF/).click();
    await page.getByText(/terlalu panjang/).waitFor({ timeout: AT_LEISURE_MS });
    expect(await flaws(page, 'a report that is refused')).toEqual([]);
    const csv = await saved(page, () => button(page, /^CSV/).click());
    expect((await bytesOf(csv)).toString('utf8').split('\r\n').length).toBeGreaterThan(MOST_PDF_ROWS);
    expect(await page.getByText(/terlalu panjang/).count()).toBe(0);
  }));

it('is made by keyboard alone', () =>
  withOffice(async (office) => {
    await aLivedDay(office);
    const admin = await signedIn(office);
    const { page } = admin;
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        const focus = document.activeElement;
        return (focus?.textContent ?? '').trim();
      });
    /** Tabs until that has the focus. */
    const tabTo = async (wanted: RegExp): Promise<void> => {
      for (let n = 0; n < 60; n += 1) {
        if (wanted.test(await focused())) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`the focus never came to ${wanted}`);
    };
    await tabTo(/^Pengalihan pelaksana$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Pengalihan pelaksana' }).waitFor();
    await tabTo(/^PDF/);
    const file = await saved(page, () => page.keyboard.press('Enter'));
    expect(file.suggestedFilename()).toBe('pengalihan-2026-11.pdf');
  }));

it('the recap of a day and the bundle of a year are made where they are needed', () =>
  withOffice(async (office) => {
    await aLivedDay(office);
    const admin = await signedIn(office, 'coordinator', 'Rekap Harian');
    const { page } = admin;
    await page.getByRole('heading', { name: /20 November 2026/ }).waitFor();
    const recap = await saved(page, () => admin.press(recapPageTexts.id.print));
    expect(recap.suggestedFilename()).toBe('rekap-kepuasan-2026-11-20.pdf');
    await admin.goTo('Bukti Dukung');
    const bundle = await saved(page, () => admin.press(adminEvidenceTexts.id.bundle));
    expect(bundle.suggestedFilename()).toBe('berkas-bukti-dukung-2026.zip');
    expect(await flaws(page, 'evidence')).toEqual([]);
  }));
