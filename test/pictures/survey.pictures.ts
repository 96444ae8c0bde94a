/** Pictures of the section of the satisfaction survey, with a quarter's answers and without any. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { it } from 'vitest';
import { adminSurveyTexts } from '../../shared/messages/admin-survey.ts';
import type { Lang } from '../../renderer/lib/i18n.ts';
import type { AdminPage } from '../support/e2e-admin.ts';
import { PIN, withOffice, type Office } from '../support/e2e-office.ts';
import { someAnswers } from '../support/skm.ts';
import { ratedVisits } from '../support/surveys.ts';

const FOLDER = process.env.ULT_PICTURES ?? join(import.meta.dirname, '../../test-results/survey');
const NAME = 'Rahmat Hidayatullah Kencana Wijaya';

async function take(page: Page, name: string): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.mouse.move(2, 2);
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
}

async function someYears(office: Office): Promise<void> {
  const { db } = office.hub.context;
  const respondent = (index: number): Record<string, unknown> => ({
    sex: index % 3 === 0 ? 'L' : 'P',
    age: 19 + index * 2,
    education: index % 4 === 0 ? 'S2' : 'S1',
    occupation: index % 2 === 0 ? 'PNS' : 'Swasta',
    comment:
      index % 5 === 0
        ? 'Mohon ruang tunggu ditambah kursi dan pendingin ruangan, terutama pada hari Senin ketika pengunjung banyak.'
        : '',
  });
  const days = ['2023-05-02', '2024-05-02', '2025-05-02', '2026-08-03'];
  for (const [n, day] of days.entries()) {
    const answers = someAnswers(10, 270 + 12 * n);
    await ratedVisits(db, { day, serviceId: 'consultation', answers, visits: 40 });
  }
  const uneven = someAnswers(29, 955).map((answers, index) => ({
    ...answers,
    U3: index % 2 === 0 ? 2 : 3,
    U9: 3,
  }));
  const services = ['consultation', 'helpdesk', 'complaints'];
  for (const [n, serviceId] of services.entries()) {
    const answers = uneven.slice(n * 9, n * 9 + 9);
    await ratedVisits(db, { day: '2026-11-03', serviceId, answers, respondent });
  }
}

async function inLanguage(admin: AdminPage, lang: Lang): Promise<void> {
  const t = adminSurveyTexts[lang];
  const { page } = admin;
  await page.getByRole('tab', { name: t.results }).click();
  await take(page, `results-${lang}`);
  await page.locator('main').evaluate((main) => main.scrollTo(0, main.scrollHeight));
  await take(page, `results-end-${lang}`);
  for (const [part, label] of [
    ['respondents', t.respondents],
    ['comments', t.comments],
    ['plan', t.plan],
  ] as const) {
    await page.getByRole('tab', { name: label }).click();
    await take(page, `${part}-${lang}`);
  }
  await page.getByRole('button', { name: t.addPlan }).click();
  await take(page, `plan-dialog-${lang}`);
  await page.keyboard.press('Escape');
}

async function aPlan(office: Office): Promise<void> {
  const head = await office.officer('Kepala Kantor', ['head']);
  const plan = {
    kind: 'quarter',
    planId: null,
    revision: 0,
    element: 'U3',
    dueDay: '2027-02-26',
    inCharge: 'Kepala Subbagian Umum',
    status: 'running',
    carriedFrom: null,
    plan: 'Menambah petugas front office pada jam ramai dan menyusun jadwal piket bergilir',
    realisation: 'Jadwal piket sudah disusun',
  } as const;
  await head.must('survey:save-plan', { ...plan, day: '2026-11-23' });
  await head.must('survey:save-plan', { ...plan, day: '2026-08-10', element: 'U9', status: 'planned' });
}

it('takes pictures of the survey', { timeout: 180_000 }, () =>
  withOffice(async (office) => {
    await someYears(office);
    await aPlan(office);
    await office.hire(NAME, ['head']);
    const admin = await office.admin();
    await admin.signIn(NAME, PIN);
    await admin.goTo('Survei Kepuasan');
    await admin.sees('IKM per layanan');
    await inLanguage(admin, 'id');
    await admin.page
      .getByRole('button', { name: /English|EN/u })
      .first()
      .click();
    await inLanguage(admin, 'en');
    const t = adminSurveyTexts.en;
    for (let back = 0; back < 3; back += 1) await admin.press(t.earlier);
    await admin.page.getByRole('tab', { name: t.results }).click();
    await admin.sees(t.noneTitle);
    await take(admin.page, 'empty');
  }),
);
