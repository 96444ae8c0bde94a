import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { adminReportsTexts } from '../../shared/messages/admin-reports.ts';
import { aGuestBook } from '../support/builders.ts';
import type { Desk } from '../support/e2e-desk.ts';
import { PIN, registerVisitors as register, withOffice } from '../support/e2e-office.ts';
import { COORDINATOR } from '../support/with-app.ts';
import { HOUR, MINUTE, SECOND } from '../support/fake-clock.ts';

async function verify(desk: Desk, ticket: string): Promise<void> {
  const { visit, work } = desk.words;
  await desk.callNext(ticket);
  await desk.press(work.startVerify);
  await desk.has(ticket, visit.verifyTitle);
}

describe('a step that ran over its time', () => {
  it('is shown as late and is not finished without its penyimpangan', () =>
    withOffice(async (office) => {
      const desk = await office.seat('Lestari Binti', ['front-office'], 1);
      await register(office);
      await verify(desk, 'A-001');
      office.clock.advance(12 * MINUTE + 30_000);
      await desk.page.reload();
      await desk.has('A-001', desk.words.visit.verifyTitle);
      await desk.hand.getByRole('timer').getByText('Terlambat').waitFor();

      const { visit, work } = desk.words;
      await desk.press(work.verified);
      await desk.asks(visit.deviationTitle);
      await desk.press(visit.deviationGo, desk.dialog);
      await desk.sees(visit.reasonShort);
      await desk.fill(visit.explanation, 'Kartu identitas dicari dahulu', desk.dialog);
      await desk.press(visit.deviationGo, desk.dialog);
      await desk.has('A-001', visit.routeTitle);

      const { db } = office.hub.context;
      const officer = await db
        .selectFrom('officer')
        .select('id')
        .where('name', '=', 'Lestari Binti')
        .executeTakeFirst();
      expect(await db.selectFrom('deviation').selectAll().execute()).toMatchObject([
        { stepNo: 2, kind: 'time', explanation: 'Kartu identitas dicari dahulu', responsible: officer?.id },
      ]);
    }));

  it('is seen by the coordinator whatever they look at', () =>
    withOffice(async (office) => {
      const desk = await office.seat('Lestari Binti', ['front-office'], 1);
      const lead = await office.desk({ name: 'coordinator' });
      await lead.signIn(COORDINATOR.name, COORDINATOR.secret);
      await register(office);
      await verify(desk, 'A-001');
      office.clock.advance(11 * MINUTE);
      await lead.page.reload();
      await lead.page
        .getByRole('button', { name: `${lead.words.tabBoard} 1 ${lead.words.visit.stepOver}` })
        .click();
      await lead.asks(lead.words.lead.boardTitle);
      await lead.sees(lead.words.lead.overCount(1));
      await lead.press(lead.words.board.openOf('A-001'));
      await lead.dialog.getByText('Tamu 1').waitFor();
    }));
});

describe('two desks of one stage', () => {
  it('never get the same number when they call at once', () =>
    withOffice(async (office) => {
      const one = await office.seat('Usman Datu', ['helpdesk'], 3);
      await (await office.coordinator()).must('office:set-stages', { stages: 'one' });
      const two = await office.seat('Yohana Ping', ['helpdesk', 'front-office'], 4);
      await register(office, 2);
      for (const desk of [one, two]) await desk.page.getByText('A-001').first().waitFor();
      await Promise.all([one, two].map((desk) => desk.press(desk.words.work.callNext)));
      const inHand = async (desk: Desk): Promise<string> =>
        desk.hand.getByRole('heading', { level: 1 }).innerText();
      const tickets = await Promise.all([inHand(one), inHand(two)]);
      expect(tickets.toSorted((a, b) => a.localeCompare(b))).toEqual(['A-001', 'A-002']);
      await one.press(one.words.work.release);
      await one.press(one.words.work.callNext);
      await one.has(tickets[0], one.words.visit.calledTitle);
    }));
});

describe('an officer at the keyboard', () => {
  it('calls, calls again, verifies and routes by one key each', () =>
    withOffice(async (office) => {
      const desk = await office.seat('Lestari Binti', ['front-office'], 1);
      const { visit, work } = desk.words;
      await register(office);
      await desk.sees('A-001');
      await desk.page.keyboard.press('F2');
      await desk.has('A-001', visit.calledTitle);
      // Too soon: the key rests as its button does.
      await desk.page.keyboard.press('F3');
      await desk.page.getByRole('button', { name: work.recall(2, 3) }).waitFor();
      await desk.later(31 * SECOND, office);
      await desk.has('A-001', visit.calledTitle);
      await desk.page.keyboard.press('F3');
      await desk.page.getByRole('button', { name: work.recall(3, 3) }).waitFor();
      await desk.page.keyboard.press('F8');
      await desk.has('A-001', visit.verifyTitle);
      await desk.page.keyboard.press('F8');
      await desk.has('A-001', visit.routeTitle);
      await desk.page.keyboard.press('F7');
      await desk.asks(work.noteTitle('A-001'));
      // In a dialog the keys rest, so that nobody routes a visit by mistake.
      await desk.page.keyboard.press('F8');
      await desk.fill(work.noteLabel, 'Membawa berkas asli', desk.dialog);
      await desk.page.keyboard.press('Control+Enter');
      await desk.dialog.waitFor({ state: 'detached' });
      await desk.has('A-001', visit.routeTitle);
      await desk.page.keyboard.press('F8');
      await desk.asks(work.readyTitle);
      const row = await office.hub.context.db.selectFrom('visit').select('state').executeTakeFirstOrThrow();
      expect(row.state).toBe('waiting-helpdesk');
    }));
});

describe('a single officer', () => {
  it('verifies and serves at one desk, with every step stamped by itself', () =>
    withOffice(async (office) => {
      const lead = await office.desk({ name: 'coordinator' });
      await office.hire('Rika Asang', ['front-office', 'helpdesk']);
      await lead.signIn(COORDINATOR.name, COORDINATOR.secret);
      await lead.settings('flow');
      await lead.page.getByLabel(lead.words.lead.one).check({ force: true });
      await lead.sees(lead.words.lead.flowSaved);

      const desk = await office.desk();
      await desk.signIn('Rika Asang', PIN);
      await desk.openCounter(1);
      const { visit, work } = desk.words;
      await register(office);
      await verify(desk, 'A-001');
      await desk.press(work.verified);
      await desk.has('A-001', visit.routeSelfTitle);
      await desk.press(work.routeSelf);
      await desk.has('A-001', visit.questionTitle);
      await desk.fill(visit.question, 'Bagaimana memperbarui Dapodik?');
      await desk.press(work.recordQuestion);
      await desk.has('A-001', visit.finishTitle);
      await desk.fill(visit.summaryLabel, 'Dijelaskan langkahnya');
      await desk.press(work.finish);
      await desk.sees(visit.surveyLead);
      const steps = await office.hub.context.db.selectFrom('stepRun').selectAll().orderBy('no').execute();
      const starts = steps.filter(({ no }) => no >= 2 && no <= 5).map(({ startedAt }) => startedAt);
      expect(new Set(starts).size).toBe(4);
    }));
});

describe('a session', () => {
  it('ends after twelve hours, says so, and leaves nothing of a visitor on the screen', () =>
    withOffice(async (office) => {
      const desk = await office.seat('Lestari Binti', ['front-office'], 1);
      await register(office, 1, {
        visitor: { kind: 'new', guestBook: aGuestBook({ name: 'Noor Hasanah' }) },
      });
      await verify(desk, 'A-001');
      await desk.sees('Noor Hasanah');
      office.clock.advance(12 * HOUR + MINUTE);
      await desk.sees(desk.words.sessionOver);
      expect(await desk.page.content()).not.toContain('Noor Hasanah');
      expect(await desk.page.evaluate(() => sessionStorage.length)).toBe(0);
    }));

  it('does not begin with a wrong PIN, and rests after five of them', () =>
    withOffice(async (office) => {
      const desk = await office.desk();
      await office.hire('Lestari Binti', ['front-office']);
      for (let tried = 0; tried < 5; tried += 1) {
        await desk.fill(desk.words.name, 'Lestari Binti');
        await desk.fill(desk.words.secret, 'salah-sekali');
        await desk.press(desk.words.signIn);
        await desk.page.getByRole('alert').getByText('Nama atau PIN tidak cocok').waitFor();
      }
      await desk.fill(desk.words.secret, PIN);
      await desk.press(desk.words.signIn);
      await desk.page.getByRole('alert').getByText('Terlalu banyak percobaan').waitFor();
    }));
});

describe('the register of the day', () => {
  it('is downloaded by the coordinator, without a readable ID number and safe for a spreadsheet', () =>
    withOffice(async (office) => {
      const guestBook = aGuestBook({ institution: '=HYPERLINK("x")' });
      await register(office, 1, { visitor: { kind: 'new', guestBook } });
      const lead = await office.desk({ name: 'coordinator' });
      await office.coordinator();
      await lead.signIn(COORDINATOR.name, COORDINATOR.secret);
      await lead.settings('reports');
      const [download] = await Promise.all([
        lead.page.waitForEvent('download'),
        lead.page.getByRole('button', { name: adminReportsTexts.id.formats.csv.name }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/2026-11.*\.csv$/);
      const csv = await readFile(await download.path(), 'utf8');
      expect(csv).toContain('A-001');
      expect(csv).toContain(guestBook.name);
      expect(csv).not.toContain(guestBook.idNumber);
      expect(csv).not.toMatch(/(^|[,;"])=HYPERLINK/m);
    }));
});
