/** A cooperation through one revision: its clock stands still meanwhile and is due later, until the agreement is signed (C-02, C-03, C-06). */
import { expect, it } from 'vitest';
import { adminRequestLetterTexts } from '../../shared/messages/admin-request-letters.ts';
import { adminRequestTexts } from '../../shared/messages/admin-requests.ts';
import { formatDay } from '../../shared/domain/office-day-format.ts';
import type { AdminPage } from '../support/e2e-admin.ts';
import { flaws } from '../support/axe.ts';
import { PIN, withOffice } from '../support/e2e-office.ts';
import { HOUR } from '../support/fake-clock.ts';
import { aCooperation, aRequestDesk, dispose, step } from '../support/requests.ts';

const t = adminRequestTexts.id;
const l = adminRequestLetterTexts.id;
const NAME = 'Agustinus Ngabe';

/** Takes a step with what it asks, and puts its letter away where it makes one. */
async function take(
  admin: AdminPage,
  name: string,
  answers: Record<string, string>,
  letter?: string,
): Promise<void> {
  await admin.press(name);
  for (const [label, answer] of Object.entries(answers)) await admin.fill(label, answer, admin.dialog);
  await admin.press(name, admin.dialog);
  if (letter === undefined) return;
  await admin.dialog.getByText(l.made(letter)).waitFor();
  await admin.press(l.done, admin.dialog);
}

it('a cooperation is revised once while its clock stands still, and signed with the cover of its agreement', () =>
  withOffice(async (office) => {
    const { front, head } = await aRequestDesk(office);
    const expertId = await office.hire(NAME, ['helpdesk']);
    const { id, number } = await front.must('request:register', aCooperation());
    await dispose(front, expertId, id);
    await step(head, id, 'approve');

    const admin = await office.admin();
    const { page } = admin;
    await admin.signIn(NAME, PIN);
    await admin.goTo('Permohonan');
    await page.getByRole('link', { name: t.openOne(number) }).click();
    const clock = page.getByRole('listitem').filter({ hasText: 'Perjanjian 5 hari kerja' });
    await take(admin, 'Nyatakan Berkas Lengkap', {});
    await clock.getByText(t.clock.running(formatDay('2026-11-30', 'id', 'short'))).waitFor();

    await take(
      admin,
      'Minta Perbaikan',
      { 'Arahan perbaikan': 'RAB belum ditandatangani pimpinan' },
      l.names.incomplete,
    );
    await clock.getByText(t.clock.paused(5)).waitFor();
    await page.getByText('Menunggu perbaikan pemohon', { exact: true }).first().waitFor();
    expect(await flaws(page, 'request in revision')).toEqual([]);

    // two working days with the applicant are two days more for the office
    office.clock.advance(48 * HOUR);
    await page.reload();
    // nobody stays signed in for two days
    await admin.signIn(NAME, PIN);
    await clock.getByText(t.clock.paused(5)).waitFor();
    await take(admin, 'Terima Perbaikan', {});
    await clock.getByText(t.clock.running(formatDay('2026-12-02', 'id', 'short'))).waitFor();

    await take(
      admin,
      'Catat Perjanjian',
      { 'Nomor perjanjian': 'PKS-7/2026', 'Tanggal perjanjian': '2026-11-25' },
      l.names.agreement,
    );
    await clock.getByText(t.clock.over).waitFor();
    await page.getByText('Perjanjian ditandatangani', { exact: true }).first().waitFor();
    for (const letter of ['001', '002', '003', '004'])
      await page.getByRole('button', { name: l.downloadOf(`${letter}/ULT-KER/XI/2026`) }).waitFor();
    await admin.sees(/PKS-7\/2026/);
    expect(await flaws(page, 'signed request')).toEqual([]);
  }));
