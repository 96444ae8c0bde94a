/**
 * Pictures of requests in administration: the board, one of each type with what was done, each dialog; in both languages.
 * `ULT_PICTURES=<folder> vitest run --project pictures requests`.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { it } from 'vitest';
import { adminRequestTexts } from '../../shared/messages/admin-requests.ts';
import { OFFICER_ROLES } from '../../shared/protocol/desk/accounts.ts';
import type { Lang } from '../../renderer/lib/i18n.ts';
import { AdminPage } from '../support/e2e-admin.ts';
import { PIN, withOffice, type Office } from '../support/e2e-office.ts';
import { HOUR } from '../support/fake-clock.ts';
import {
  aConsultation,
  aCooperation,
  aLoan,
  anInformationRequest,
  aRequestDesk,
  dispose,
  step,
} from '../support/requests.ts';

const FOLDER = process.env.ULT_PICTURES ?? join(import.meta.dirname, '../../test-results/requests');
const EVERYBODY = 'Rika Asang';
const LONG = 'Mohon dijawab dengan data terbaru dan koordinasikan dengan tim kerja yang membidangi '.repeat(
  3,
);

/** One that is late, one that waits for its applicant, one that was refused, loans that overlap. */
async function someRequests(office: Office): Promise<readonly string[]> {
  const { front, expert, expertId, ppid, head } = await aRequestDesk(office);
  const consultation = await front.must('request:register', aConsultation({ receivedOn: '2026-11-18' }));
  await dispose(front, expertId, consultation.id, { instruction: LONG, nature: 'urgent' });
  const refused = await front.must('request:register', anInformationRequest());
  await step(ppid, refused.id, 'declare-complete');
  await step(ppid, refused.id, 'refuse', {
    grounds: ['17-h2', '17-i'],
    reason: 'Data kesehatan peserta didik',
    decree: 'SK 12/PPID/2026',
  });
  const information = await front.must('request:register', anInformationRequest({ seen: [] }));
  const cooperation = await front.must('request:register', aCooperation());
  await dispose(front, expertId, cooperation.id);
  await step(head, cooperation.id, 'approve');
  await step(expert, cooperation.id, 'complete-documents');
  await step(expert, cooperation.id, 'ask-revision', { reason: 'RAB belum ditandatangani' });
  const loan = await front.must('request:register', aLoan());
  await front.must('request:register', aLoan());
  office.clock.advance(4 * HOUR);
  return [consultation.id, refused.id, information.id, cooperation.id, loan.id];
}

class Album {
  readonly #lang: Lang;
  readonly #admin: AdminPage;

  constructor(admin: AdminPage, lang: Lang) {
    this.#admin = admin;
    this.#lang = lang;
  }

  async take(name: string): Promise<void> {
    const { page } = this.#admin;
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(FOLDER, `${this.#lang}-${name}.png`), animations: 'disabled' });
    const main = page.locator('main');
    if (await page.getByRole('dialog').isVisible()) return;
    if (await main.evaluate((element) => element.scrollHeight > element.clientHeight + 40)) {
      await main.evaluate((element) => element.scrollTo(0, element.scrollHeight));
      await page.screenshot({ path: join(FOLDER, `${this.#lang}-${name}-end.png`), animations: 'disabled' });
    }
  }

  async open(place: string): Promise<void> {
    const { page } = this.#admin;
    await page.evaluate((to) => void (location.hash = to), place);
    await page.locator('main h1').first().waitFor();
    await page.locator('main .skeleton').first().waitFor({ state: 'detached' });
    await page.waitForTimeout(300);
  }
}

it.each(['id', 'en'] as const)('takes pictures of requests (%s)', { timeout: 300_000 }, (lang) =>
  withOffice(async (office) => {
    await mkdir(FOLDER, { recursive: true });
    await office.hire(EVERYBODY, OFFICER_ROLES);
    const requests = await someRequests(office);
    const admin = await office.admin();
    const looking = new AdminPage(admin.page, lang);
    await looking.signIn(EVERYBODY, PIN);
    if (lang === 'en') await looking.press('English');
    const album = new Album(looking, lang);
    const t = adminRequestTexts[lang];
    await album.open('requests');
    for (const tab of ['mine', 'unit', 'due-today', 'overdue', 'applicant', 'open', 'ended'] as const) {
      await looking.page.getByRole('tab', { name: t.tabs[tab] }).click();
      await album.take(`board-${tab}`);
    }
    await looking.press(t.register);
    await album.take('register');
    for (const [n, id] of requests.entries()) {
      await album.open(`requests/${id}`);
      await album.take(`one-${n}`);
    }
    await album.open(`requests/${requests[2] ?? ''}`);
    await looking.press(t.correct.open);
    await album.take('correct');
  }),
);
