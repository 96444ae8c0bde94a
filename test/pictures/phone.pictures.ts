/** Pictures of the page a ticket's QR opens, on a small phone: `ULT_PICTURES=<folder> vitest run --project pictures`. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { it } from 'vitest';
import { phoneTexts } from '../../shared/messages/phone.ts';
import { aGuestBook, aRegistration, aStranger } from '../support/builders.ts';
import { withOffice, type Office } from '../support/e2e-office.ts';
import { HOUR, MINUTE } from '../support/fake-clock.ts';

const FOLDER = process.env.ULT_PICTURES ?? join(import.meta.dirname, '../../test-results/phone');
const PHONE = { width: 360, height: 740 };

async function follow(office: Office, visitId: string): Promise<Page> {
  const { followToken } = await office.hub.context.db
    .selectFrom('visit')
    .select('followToken')
    .where('id', '=', visitId)
    .executeTakeFirstOrThrow();
  return office.screens.open({
    name: 'phone',
    url: `${office.hub.url}/t/${followToken ?? ''}`,
    size: PHONE,
    touch: true,
  });
}

it.each(['id', 'en'] as const)(
  'takes a picture of every state of a ticket (%s)',
  { timeout: 120_000 },
  async (lang) => {
    const t = phoneTexts[lang];
    await mkdir(FOLDER, { recursive: true });
    const take = async (page: Page, name: string): Promise<void> => {
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await page.screenshot({
        path: join(FOLDER, `${lang}-${name}.png`),
        fullPage: true,
        animations: 'disabled',
      });
    };
    const inLanguage = async (page: Page): Promise<Page> => {
      if (lang === 'en') await page.getByRole('button', { name: phoneTexts.id.otherLanguage }).tap();
      return page;
    };
    await withOffice(async (office) => {
      office.screens.mayLoseHub();
      const kiosk = await office.device('kiosk');
      const visits: string[] = [];
      for (let made = 0; made < 4; made += 1) {
        const { visitId } = await kiosk.must('visit:register', aRegistration({ visitor: aStranger() }));
        visits.push(visitId);
      }
      const [first = '', second = '', third = ''] = visits;
      const last = await inLanguage(await follow(office, visits[3] ?? ''));
      await last.getByText(t.estimateUnknown).waitFor();
      await take(last, '01-no-counter');
      const desk = await office.officer('Lestari Binti', ['front-office', 'helpdesk'], 1);
      await last.getByText(t.estimateUnknown).waitFor({ state: 'detached' });
      await take(last, '02-waiting');
      await last.getByRole('button', { name: t.soundOn }).tap();
      await last.getByText(t.soundIsOn).waitFor();
      await take(last, '03-waiting-sound');
      const page = await inLanguage(await follow(office, first));
      await page.getByText(t.next).waitFor();
      await take(page, '04-next');
      await desk.must('visit:call-next', {});
      await page.getByRole('heading', { name: t.called }).waitFor();
      await take(page, '05-called');
      office.clock.advance(MINUTE);
      await desk.must('visit:recall', { visitId: first });
      office.clock.advance(MINUTE);
      await desk.must('visit:recall', { visitId: first });
      await page.getByText(t.lastCall).waitFor();
      await page.getByRole('button', { name: t.soundOn }).tap();
      await page.getByRole('button', { name: t.coming }).waitFor();
      await take(page, '06-last-call');
      office.clock.advance(MINUTE);
      await desk.must('visit:no-show', { visitId: first });
      await page.getByRole('heading', { name: t.skipped }).waitFor();
      await take(page, '07-skipped');
      await page.getByRole('button', { name: t.cancel }).tap();
      await take(page, '08-cancel');
      await page.getByRole('button', { name: t.cancelYes }).tap();
      await page.getByRole('heading', { name: t.cancelled }).waitFor();
      await take(page, '09-cancelled');
      await desk.must('visit:call-chosen', { visitId: second, reason: 'Atas permintaan koordinator' });
      await desk.must('visit:start', { visitId: second });
      const served = await inLanguage(await follow(office, second));
      await served.getByRole('heading', { name: t.serving }).waitFor();
      await take(served, '10-serving');
      await desk.must('visit:hold', { visitId: second, reason: 'Menunggu berkas' });
      await served.getByRole('heading', { name: t.onHold }).waitFor();
      await take(served, '11-on-hold');
      const { code } = await desk.must('appointment:book', {
        guestBook: aGuestBook(),
        serviceId: 'consultation',
        topicId: null,
        officerId: null,
        date: '2026-11-23',
        time: '11:30',
        reason: 'Pendampingan rapor pendidikan',
      });
      const checkedIn = await kiosk.must('appointment:check-in', {
        code,
        idempotencyKey: crypto.randomUUID(),
        priority: null,
        language: 'id',
        elapsedMs: 20_000,
      });
      const early = await inLanguage(await follow(office, checkedIn.visitId));
      await take(early, '12-appointment');
      const lost = await inLanguage(await follow(office, third));
      await lost.getByText(t.online).waitFor();
      office.clock.advance(24 * HOUR);
      await lost.getByRole('heading', { name: t.ended }).waitFor();
      await take(lost, '13-ended');
    });
    await withOffice(async (office) => {
      office.screens.mayLoseHub();
      const kiosk = await office.device('kiosk');
      const { visitId } = await kiosk.must('visit:register', aRegistration({ visitor: aStranger() }));
      const page = await inLanguage(await follow(office, visitId));
      await page.getByText(t.online).waitFor();
      await office.hub.stop();
      await page.getByText(t.offline).waitFor();
      await take(page, '14-offline');
    });
  },
);
