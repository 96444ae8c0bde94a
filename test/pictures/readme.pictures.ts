/** Takes the README's pictures from the real screens: `npm run pictures`. */
import { mkdir, mkdtemp, readdir, copyFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { it } from 'vitest';
import { aRegistration, aStranger } from '../support/builders.ts';
import { SUTRISNO, chooseService, CONSULTATION, fillGuestBook, takeNumber } from '../support/e2e-visitor.ts';
import type { Desk } from '../support/e2e-desk.ts';
import { PIN, withOffice, type Office } from '../support/e2e-office.ts';
import { MINUTE } from '../support/fake-clock.ts';
import { aLivedOffice, TUESDAY, YESTERDAY } from '../support/lived-office.ts';

const FOLDER = join(import.meta.dirname, '../../docs/pictures');

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({
    path: join(FOLDER, `${name}.jpg`),
    type: 'jpeg',
    quality: 80,
    animations: 'disabled',
  });
}

/** A hall with a few people in it, so that no screen is empty. */
async function fillHall(office: Office): Promise<void> {
  const kiosk = await office.device('kiosk');
  const services = ['helpdesk', 'consultation', 'complaints', 'helpdesk', 'correspondence', 'consultation'];
  for (const [index, serviceId] of services.entries()) {
    const priority = index === 3 ? 'elderly' : null;
    await kiosk.must('visit:register', aRegistration({ visitor: aStranger(), serviceId, priority }));
    office.clock.advance(2 * MINUTE);
  }
}

async function atTheKiosk(office: Office): Promise<void> {
  const kiosk = await office.kiosk();
  await kiosk.asks(kiosk.frame.welcome);
  await take(kiosk.page, 'kiosk-idle');
  await fillGuestBook(kiosk, SUTRISNO);
  await kiosk.asks(kiosk.visit.serviceTitle);
  await take(kiosk.page, 'kiosk-service');
  await chooseService(kiosk, CONSULTATION);
  await kiosk.asks(kiosk.visit.purposeTitle);
  await kiosk.go(kiosk.frame.skip);
  await kiosk.choose(kiosk.visit.priorityNo);
  await kiosk.asks(kiosk.visit.reviewTitle);
  await takeNumber(kiosk);
  await kiosk.sees(kiosk.frame.printedOk);
  await take(kiosk.page, 'kiosk-number');
}

async function atTheDesks(office: Office): Promise<void> {
  const front = await office.seat('Lestari Binti', ['front-office'], 1);
  const tv = await office.tv();
  const { work } = front.words;
  await front.press(work.callNext);
  await front.press(work.startVerify);
  await take(front.page, 'desk-front-office');
  await front.press(work.verified);
  await front.press(work.route);
  const help = await office.seat('Agustinus Ngabe', ['helpdesk'], 2);
  await help.press(work.callNext);
  await front.press(work.callNext);
  // the calls before are spoken first
  const latest = tv.page.getByTestId('called-number').filter({ hasText: 'F-001' });
  await latest.first().waitFor({ timeout: 60_000 });
  await take(tv.page, 'tv');
  await front.press(work.startVerify);
  office.clock.advance(12 * MINUTE);
  const lead = await office.desk({ name: 'coordinator' });
  await lead.signIn('Dewi Kencana', 'rahasia-246810');
  await lead.page.getByRole('table').waitFor();
  await take(lead.page, 'desk-board');
  await askForSurvey(office, help);
}

async function askForSurvey(office: Office, help: Desk): Promise<void> {
  const { visit, work } = help.words;
  const kiosk = await office.kiosk({ name: 'kiosk of the survey' });
  await kiosk.asks(kiosk.frame.welcome);
  await help.press(work.startServe);
  await help.fill(visit.question, 'Dapodik belum sinkron');
  await help.press(work.recordQuestion);
  await help.page.getByLabel(visit.solved).check({ force: true });
  await help.fill(visit.summaryLabel, 'Sinkronisasi diulang');
  await help.press(work.finish);
  await help.press(work.requestSurvey);
  await kiosk.asks(kiosk.survey.startTitle);
  await kiosk.press(kiosk.survey.start);
  await kiosk.asks(kiosk.survey.ratingTitle);
  await take(kiosk.page, 'kiosk-survey');
}

async function atAdministration(office: Office): Promise<void> {
  await aLivedOffice(office);
  const name = 'Lestari Binti';
  await office.hire(name, ['coordinator']);
  const admin = await office.admin();
  const { page } = admin;
  await admin.signIn(name, PIN);
  for (const [picture, place] of [
    ['admin-dashboard', `overview/day/${YESTERDAY}`],
    ['admin-complaints', 'complaints'],
  ] as const) {
    await page.evaluate((to) => void (location.hash = to), place);
    await page.locator('main').getByText('2026').nth(1).waitFor();
    await page.waitForTimeout(1_500);
    await take(page, picture);
  }
}

it('takes pictures of administration', { timeout: 240_000 }, () =>
  withOffice(atAdministration, { startsAt: TUESDAY }),
);

it('takes a picture of every screen', { timeout: 120_000 }, async () => {
  const slips = await mkdtemp(join(tmpdir(), 'ult-slips-'));
  await mkdir(FOLDER, { recursive: true });
  try {
    await withOffice(
      async (office) => {
        await fillHall(office);
        await atTheKiosk(office);
        await atTheDesks(office);
      },
      { printer: `file:${slips}` },
    );
    const slip = (await readdir(slips))
      .filter((file) => file.endsWith('.png'))
      .sort()
      .at(-1);
    if (slip !== undefined) await copyFile(join(slips, slip), join(FOLDER, 'ticket.png'));
  } finally {
    await rm(slips, { recursive: true, force: true });
  }
});
