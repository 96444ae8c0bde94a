import { expect, it } from 'vitest';
import { flaws } from '../support/axe.ts';
import type { AdminPage } from '../support/e2e-admin.ts';
import { PIN, withOffice, type Office } from '../support/e2e-office.ts';
import { someAnswers } from '../support/skm.ts';
import { ratedVisits } from '../support/surveys.ts';

const SECTION = 'Survei Kepuasan';

async function aRatedQuarter(office: Office): Promise<void> {
  const { db } = office.hub.context;
  const said = (index: number): { sex: string; education: string; age: number; comment: string } => ({
    sex: index % 2 === 0 ? 'L' : 'P',
    education: 'S1',
    age: 25 + index,
    comment: index === 0 ? 'Ruang tunggu mohon ditambah kursi.' : '',
  });
  const all = someAnswers(29, 955);
  await ratedVisits(db, { day: '2026-08-03', serviceId: 'consultation', answers: [], visits: 50 });
  await ratedVisits(db, {
    day: '2026-11-02',
    serviceId: 'consultation',
    answers: all.slice(0, 20),
    respondent: said,
  });
  await ratedVisits(db, { day: '2026-11-03', serviceId: 'helpdesk', answers: all.slice(20) });
}

async function signedIn(office: Office): Promise<AdminPage> {
  await office.hire('Rahmat Kepala', ['head']);
  const admin = await office.admin();
  await admin.signIn('Rahmat Kepala', PIN);
  await admin.goTo(SECTION);
  return admin;
}

it('shows a quarter’s survey and takes a follow-up plan, by keyboard alone', () =>
  withOffice(async (office) => {
    await aRatedQuarter(office);
    const admin = await signedIn(office);
    const { page } = admin;
    await admin.sees('91,48');
    await admin.sees('29 dari 44 responden');
    expect(await flaws(page, 'survey results')).toEqual([]);

    await page.getByRole('tab', { name: 'Hasil' }).focus();
    await page.keyboard.press('ArrowRight');
    await admin.sees('Responden menurut pendidikan');
    expect(await flaws(page, 'survey respondents')).toEqual([]);
    await page.keyboard.press('ArrowRight');
    await admin.sees('Ruang tunggu mohon ditambah kursi.');
    expect(await flaws(page, 'survey comments')).toEqual([]);

    await page.keyboard.press('ArrowRight');
    await page.getByRole('button', { name: 'Tambah Rencana' }).focus();
    await page.keyboard.press('Enter');
    await admin.fill('Rencana', 'Menambah kursi di ruang tunggu', admin.dialog);
    await page.keyboard.press('Control+Enter');
    await admin.dialog.getByText('Isi tanggal.').waitFor();
    expect(await flaws(page, 'survey plan dialog')).toEqual([]);
    await admin.fill('Target selesai', '2027-02-26', admin.dialog);
    await admin.fill('Penanggung jawab', 'Kasubbag Umum', admin.dialog);
    await page.keyboard.press('Control+Enter');
    await admin.sees('0 dari 1 rencana selesai');
    await admin.sees('Ditulis Rahmat Kepala');
    expect(await flaws(page, 'survey plan')).toEqual([]);
  }));

it('follows a survey that comes in while the page is open', () =>
  withOffice(async (office) => {
    const admin = await signedIn(office);
    await admin.sees('Belum ada survei pada periode ini');
    expect(await flaws(admin.page, 'survey without answers')).toEqual([]);
    await aRatedQuarter(office);
    office.hub.context.live.adminChanged('survey');
    await admin.sees('91,48');
  }));
