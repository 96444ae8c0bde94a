/** A low rating at the kiosk becomes a case, every gate by its own person, and a code that is used at the kiosk. */
import { expect, it } from 'vitest';
import { OFFICER_RATING } from '../../shared/domain/skm.ts';
import { caseTexts } from '../../shared/messages/admin-cases.ts';
import { recapPageTexts } from '../../shared/messages/admin-recap.ts';
import type { OfficerRole } from '../../shared/protocol/desk/accounts.ts';
import { flaws } from '../support/axe.ts';
import type { AdminPage } from '../support/e2e-admin.ts';
import type { Kiosk } from '../support/e2e-kiosk.ts';
import { PIN, withOffice, type Office } from '../support/e2e-office.ts';
import { chooseService, CONSULTATION, SUTRISNO, takeNumber } from '../support/e2e-visitor.ts';
import * as visitor from '../support/e2e-visitor.ts';
import {
  anAnswer,
  aQuestion,
  aRegistration,
  aRouting,
  aStranger,
  aVerification,
} from '../support/builders.ts';
import { aSession } from '../support/staff.ts';

const c = caseTexts.id;
const r = recapPageTexts.id;
const OFFICER = 'Usman Datu';

/** A visit that was served by that officer and waits to be rated. @returns its number */
async function served(office: Office, officerId: string): Promise<string> {
  const desk = await office.connect(await aSession({ ...office, hub: office.hub }, officerId));
  const device = await office.device('kiosk');
  const { visitId, ticket } = await device.must(
    'visit:register',
    aRegistration({ visitor: aStranger('Rika Asang') }),
  );
  await desk.must('counter:open', { counterId: office.hub.context.office().counters[0]?.id ?? '' });
  await desk.must('visit:call-next', {});
  await desk.must('visit:start', { visitId });
  await desk.must('visit:verify', aVerification(visitId));
  await desk.must('visit:route', aRouting(visitId));
  await desk.must('counter:close', {});
  await desk.must('counter:open', { counterId: 'loket-3' });
  await desk.must('visit:call-next', {});
  await desk.must('visit:start', { visitId });
  await desk.must('visit:record-question', aQuestion(visitId));
  await desk.must('visit:finish', anAnswer(visitId));
  await desk.must('counter:close', {});
  return ticket;
}

async function rateLow(kiosk: Kiosk, ticket: string): Promise<void> {
  const { survey, frame } = kiosk;
  await kiosk.press(frame.rateService);
  await kiosk.asks(frame.ticketTitle);
  await kiosk.type(ticket);
  await kiosk.go(frame.ticketOpen);
  await kiosk.asks(survey.startTitle);
  await kiosk.press(survey.start);
  await kiosk.asks(survey.ratingTitle);
  await kiosk.press(OFFICER_RATING[0]?.id ?? '');
  await kiosk.press(survey.moreNo);
}

/** An officer at the pages of administration, for one thing. */
async function as(
  office: Office,
  name: string,
  section: string,
  work: (page: AdminPage) => Promise<void>,
): Promise<void> {
  const page = await office.admin({ name: `pages of ${name}` });
  await page.signIn(name, PIN);
  await page.goTo(section);
  await work(page);
  await page.page.close();
}

/** Opens the only case and passes a gate at which only something is said. */
async function pass(page: AdminPage, gate: keyof typeof c.gates, words = 'Sesuai prosedur'): Promise<void> {
  await page.page.getByRole('link', { name: 'KS-2026-001' }).click();
  await page.press(c.gates[gate].go);
  await page.fill(c.text, words, page.dialog);
  await page.press(c.gates[gate].go, page.dialog);
  await page.dialog.waitFor({ state: 'hidden' });
}

async function noFlaws(page: AdminPage, name: string): Promise<void> {
  expect(await flaws(page.page, name)).toEqual([]);
}

it(
  'a low rating becomes a closed case, and its code is used at the kiosk',
  () =>
    withOffice(async (office) => {
      const people: readonly [string, readonly OfficerRole[]][] = [
        ['Lestari Binti', ['back-office']],
        ['Yansen Tundan', ['coordinator']],
        ['Noor Hasanah', ['person-in-charge']],
        ['Agustinus Ngabe', ['head']],
      ];
      for (const [name, roles] of people) await office.hire(name, roles);
      const officerId = await office.hire(OFFICER, ['front-office', 'helpdesk']);
      const kiosk = await office.kiosk();
      await kiosk.asks(kiosk.frame.welcome);
      await rateLow(kiosk, await served(office, officerId));

      await as(office, 'Lestari Binti', r.heading, async (page) => {
        await page.sees(r.by(OFFICER));
        await noFlaws(page, 'recap');
        await page.press(r.examine);
        await page.sees(/Sudah diperiksa oleh Lestari Binti/);
        await page.press(r.openCase);
        await page.page.getByLabel(c.violation, { exact: true }).selectOption('arbitrary');
        await page.fill(c.allegationOf, 'Rika Asang dibentak', page.dialog);
        await page.press(r.openCase, page.dialog);
        await page.sees(/menunjuk pengunjung/);
        await page.fill(c.allegationOf, 'Petugas berbicara dengan nada tinggi', page.dialog);
        await page.press(r.openCase, page.dialog);
        await page.page.getByRole('heading', { level: 1, name: 'KS-2026-001' }).waitFor();
      });
      await as(office, 'Yansen Tundan', c.heading, async (page) => {
        await noFlaws(page, 'cases');
        await pass(page, 'call');
        await noFlaws(page, 'case');
      });
      await as(office, OFFICER, c.mine.heading, async (page) => {
        await page.sees('Petugas berbicara dengan nada tinggi');
        expect(await page.page.locator('main').innerText()).not.toMatch(/Rika|A-001/);
        await page.press(c.mine.write);
        await page.fill(c.mine.label, 'Sistem pusat sedang lambat', page.dialog);
        await page.press(c.mine.send, page.dialog);
        await page.sees('Sistem pusat sedang lambat');
        await noFlaws(page, 'my cases');
      });
      await as(office, 'Yansen Tundan', c.heading, async (page) => {
        await page.page.getByRole('link', { name: 'KS-2026-001' }).click();
        await page.press(c.gates.propose.go);
        await page.dialog
          .getByRole('radio', { name: c.proposesSanction, exact: true })
          .check({ force: true });
        await page.fill(c.text, 'Teguran tertulis', page.dialog);
        await page.press(c.gates.propose.go, page.dialog);
        await page.sees(c.waitsFor(c.roles['person-in-charge']));
      });
      await as(office, 'Noor Hasanah', c.heading, (page) => pass(page, 'agree'));
      await as(office, 'Agustinus Ngabe', c.heading, async (page) => {
        await page.page.getByRole('link', { name: 'KS-2026-001' }).click();
        await page.press(c.gates['issue-decree'].go);
        await page.fill(c.number, '0200/C7.22/OT.02.02/2026', page.dialog);
        await page.press(c.gates['issue-decree'].go, page.dialog);
        await page.sees(c.waitsFor(c.roles.coordinator));
      });
      let code = '';
      await as(office, 'Yansen Tundan', c.heading, async (page) => {
        await page.page.getByRole('link', { name: 'KS-2026-001' }).click();
        await page.press(c.gates['choose-compensation'].go);
        await page.dialog
          .getByRole('radio', { name: c.compensations['priority-service'].name })
          .check({ force: true });
        await page.fill(c.text, 'Layanan ulang', page.dialog);
        await page.press(c.gates['choose-compensation'].go, page.dialog);
        code = await page.page
          .getByText(/^[2-9B-Z]{4}-[2-9B-Z]{4}$/)
          .first()
          .innerText();
        await page.press(c.gates['give-compensation'].go);
        await page.fill(c.text, 'Kode disampaikan lewat telepon', page.dialog);
        await page.press(c.gates['give-compensation'].go, page.dialog);
        await page.sees(c.states.compensated);
      });
      await as(office, 'Noor Hasanah', c.heading, async (page) => {
        await pass(page, 'close');
        await page.sees(c.nothingNext);
      });

      await kiosk.page.reload();
      await kiosk.asks(kiosk.frame.welcome);
      await kiosk.press(kiosk.frame.haveTicket);
      await kiosk.type(code);
      await kiosk.go(kiosk.frame.ticketOpen);
      await kiosk.asks(kiosk.frame.aheadTitle);
      await kiosk.go(kiosk.frame.aheadGo);
      const ticket = await comeAgain(kiosk);
      const visits = await office.hub.context.db.selectFrom('visit').select(['ticket', 'rank']).execute();
      expect(visits.find((visit) => visit.ticket === ticket)?.rank).toBe(1);
      await kiosk.press(kiosk.frame.done);
      await kiosk.press(kiosk.frame.haveTicket);
      await kiosk.type(code);
      await kiosk.go(kiosk.frame.ticketOpen);
      await kiosk.sees('Kode prioritas ini sudah digunakan.');
    }),
  600_000,
);

/** The guest book from its first question on. */
async function comeAgain(kiosk: Kiosk): Promise<string> {
  await kiosk.asks(kiosk.frame.privacyTitle);
  await kiosk.next();
  await kiosk.asks(kiosk.returning.visitedTitle);
  await kiosk.choose(kiosk.returning.visitedNo);
  await kiosk.asks(kiosk.visit.nameTitle);
  await kiosk.type(SUTRISNO.name);
  await kiosk.next();
  await visitor.chooseIdType(kiosk, 'none');
  await visitor.givePhone(kiosk, SUTRISNO);
  await visitor.giveOrigin(kiosk, SUTRISNO);
  await chooseService(kiosk, CONSULTATION);
  await kiosk.asks(kiosk.visit.purposeTitle);
  await kiosk.go(kiosk.frame.skip);
  await kiosk.asks(kiosk.visit.priorityTitle);
  await kiosk.choose(kiosk.visit.priorityNo);
  await kiosk.asks(kiosk.visit.reviewTitle);
  return takeNumber(kiosk);
}
