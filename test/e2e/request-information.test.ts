/** An exempt request for information (PPID): refused with its ground, its decree and its letter (K-03; UU 14/2008 Ps 17, 19). */
import { readFile } from 'node:fs/promises';
import { expect, it, vi } from 'vitest';
import { adminRequestLetterTexts } from '../../shared/messages/admin-request-letters.ts';
import { adminRequestTexts } from '../../shared/messages/admin-requests.ts';
import { flaws } from '../support/axe.ts';
import { PIN, withOffice } from '../support/e2e-office.ts';
import { anInformationRequest, aRequestDesk, step } from '../support/requests.ts';

const t = adminRequestTexts.id;
const l = adminRequestLetterTexts.id;
const NAME = 'Lestari Binti';
/** The thread that draws letters yields to everything else that runs on the machine. */
const AT_LEISURE_MS = 300_000;
vi.setConfig({ testTimeout: 2 * AT_LEISURE_MS });

it('an exempt request is refused with its ground and decree, not without, and its letter is saved as PDF', () =>
  withOffice(async (office) => {
    const { front, ppid } = await aRequestDesk(office);
    const { id, number } = await front.must('request:register', anInformationRequest());
    await step(ppid, id, 'declare-complete');
    await office.hire(NAME, ['information-officer']);
    const admin = await office.admin();
    const { page, dialog } = admin;
    await admin.signIn(NAME, PIN);
    await admin.goTo('Permohonan');
    await page.getByRole('tab', { name: t.tabs.open }).click();
    await page.getByRole('link', { name: t.openOne(number) }).click();
    await admin.press('Tolak Permohonan');

    // asked for as soon as a ground exempts the information, and not before
    const decree = dialog.getByLabel('Nomor SK pengecualian', { exact: true });
    expect(await decree.count()).toBe(0);
    await dialog.getByRole('checkbox', { name: /belum dikuasai/ }).check({ force: true });
    expect(await decree.count()).toBe(0);
    await dialog.getByRole('checkbox', { name: /belum dikuasai/ }).uncheck({ force: true });
    await dialog.getByRole('checkbox', { name: /^Pasal 17 huruf h angka 5/ }).check({ force: true });
    await dialog.getByLabel('Alasan penolakan', { exact: true }).fill('Memuat nilai murid per nama');
    await admin.press('Tolak Permohonan', dialog);
    await dialog.getByText(t.dialog.required).first().waitFor();
    expect(await decree.getAttribute('aria-invalid')).toBe('true');
    expect(await flaws(page, 'refusal without decree')).toEqual([]);
    expect(await page.getByText('Ditolak', { exact: true }).count()).toBe(0);

    await decree.fill('SK 12/PPID/2026');
    await admin.press('Tolak Permohonan', dialog);
    await dialog.getByText(l.made(l.names.refusal)).waitFor();
    await dialog.getByText(l.madeText('002/ULT-PPID/XI/2026')).waitFor();
    expect(await flaws(page, 'letter made')).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: AT_LEISURE_MS }),
      admin.press(l.download, dialog),
    ]);
    expect(download.suggestedFilename()).toBe(`refusal-${number}.pdf`);
    expect((await readFile(await download.path())).toString('latin1')).toMatch(/^%PDF-/);
    await admin.press(l.done, dialog);

    // the letter stays with the request, and the ground in its history
    await page.getByText('Ditolak', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: l.downloadOf('002/ULT-PPID/XI/2026') }).waitFor();
    await admin.sees(/Pasal 17 huruf h angka 5: rahasia pribadi/);
    await admin.sees(/SK 12\/PPID\/2026/);
    expect(await flaws(page, 'refused request')).toEqual([]);

    // and the applicant is told by a person
    await page.context().route('https://wa.me/**', (route) => route.fulfill({ body: 'WhatsApp' }));
    const opened = page.context().waitForEvent('page');
    await admin.press(l.message.send);
    const tab = await opened;
    await tab.waitForURL(/wa\.me\/6281200000031/);
    expect(decodeURIComponent(tab.url())).toContain(`nomor ${number}`);
    expect(await flaws(page, 'message')).toEqual([]);
    await admin.press(l.message.sent, dialog);
    await admin.sees(new RegExp(`dikirim oleh ${NAME}`));
  }));
