import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { flaws } from '../support/axe.ts';
import { aRegistration } from '../support/builders.ts';
import { registerVisitors, withOffice } from '../support/e2e-office.ts';
import { MINUTE } from '../support/fake-clock.ts';
import { COORDINATOR } from '../support/with-app.ts';

describe('the desk has no flaw that axe-core knows of', () => {
  it('from signing in to the settings', () =>
    withOffice(async (office) => {
      const found: string[] = [];
      const lead = await office.desk({ name: 'coordinator' });
      const { words, page } = lead;
      await lead.asks(words.signInTitle);
      found.push(...(await flaws(page, 'sign in')));
      await lead.press(words.firstSetup);
      await lead.asks(words.setupTitle);
      found.push(...(await flaws(page, 'set-up')));
      await lead.press(words.backToSignIn);
      await office.coordinator();
      await lead.signIn(COORDINATOR.name, COORDINATOR.secret);
      const kiosk = await office.device('kiosk');
      await kiosk.must('visit:register', aRegistration());
      await lead.goTo(words.tabBoard);
      await page.getByRole('button', { name: words.board.openOf('A-001') }).waitFor();
      found.push(...(await flaws(page, 'board')));
      for (const part of ['staff', 'devices', 'flow', 'reports']) {
        await lead.settings(part);
        found.push(...(await flaws(page, part)));
      }
      await lead.settings('staff');
      await lead.press(words.lead.addOfficer);
      found.push(...(await flaws(page, 'new officer')));
      expect(found).toEqual([]);
    }));

  it('from choosing a counter to routing a visit', () =>
    withOffice(async (office) => {
      const found: string[] = [];
      await office.hire('Lestari Binti', ['front-office']);
      const desk = await office.desk();
      const { visit, work } = desk.words;
      const look = async (screen: string): Promise<void> => {
        found.push(...(await flaws(desk.page, screen)));
      };
      await desk.signIn('Lestari Binti', 'rahasia-135790');
      await desk.asks(desk.words.chooseCounter);
      await look('counters');
      await desk.openCounter(1);
      await look('nobody waits');
      const kiosk = await office.device('kiosk');
      await kiosk.must('visit:register', aRegistration({ priority: 'elderly', language: 'en' }));
      await desk.callNext('A-001');
      await look('called');
      await desk.press(work.startVerify);
      await desk.has('A-001', visit.verifyTitle);
      await look('verifying');
      await desk.press(work.corrected);
      await desk.asks(visit.correctTitle);
      await look('correcting');
      await desk.page.keyboard.press('Escape');
      await desk.press(work.verified);
      await desk.has('A-001', visit.routeTitle);
      await look('routing');
      expect(found).toEqual([]);
    }));

  it('in the tasks of the helpdesk and every dialog beside them', () =>
    withOffice(async (office) => {
      const found: string[] = [];
      await (await office.coordinator()).must('office:set-stages', { stages: 'one' });
      const desk = await office.seat('Rika Asang', ['front-office', 'helpdesk'], 1);
      const { visit, work, act } = desk.words;
      const look = async (screen: string): Promise<void> => {
        found.push(...(await flaws(desk.page, screen)));
      };
      const inDialog = async (open: () => Promise<void>, screen: string): Promise<void> => {
        await open();
        await desk.dialog.waitFor();
        await look(screen);
        await desk.page.keyboard.press('Escape');
        await desk.dialog.waitFor({ state: 'detached' });
      };
      await registerVisitors(office, 3);
      await desk.callNext('A-001');
      await desk.press(work.startVerify);
      await desk.press(act.more);
      await look('seldom actions');
      await desk.page.keyboard.press('Escape');
      await inDialog(() => desk.press(act.hold), 'holding');
      await inDialog(() => desk.pressMore(act.deputise), 'deputising');
      await inDialog(() => desk.pressMore(act.deviation), 'deviation by hand');
      await desk.press(work.verified);
      await desk.has('A-001', visit.routeSelfTitle);
      await inDialog(() => desk.press(act.services), 'several services');
      await desk.press(work.routeSelf);
      await desk.has('A-001', visit.questionTitle);
      await look('question');
      await inDialog(() => desk.press(act.transfer), 'transferring');
      await inDialog(() => desk.press(work.reschedule), 'rescheduling');
      await desk.press(work.recordQuestion);
      await desk.has('A-001', visit.finishTitle);
      await look('finishing');
      await desk.press(act.hold);
      await desk.press('Menunggu berkas', desk.dialog);
      await desk.press(act.holdGo, desk.dialog);
      await desk.page.getByRole('button', { name: act.resumeOf('A-001') }).waitFor();
      await look('held list');
      await inDialog(
        () => desk.page.getByRole('complementary').getByText('A-003').click(),
        'a number of the list',
      );
      await inDialog(() => desk.press(act.pause), 'taking a break');
      await inDialog(() => desk.press(desk.words.closeCounter), 'closing the counter');
      await desk.press(act.pause);
      await desk.press('Salat', desk.dialog);
      await desk.press(act.pauseGo, desk.dialog);
      await desk.asks(act.pausedTitle);
      await look('break');
      expect(found).toEqual([]);
    }));

  it('with a late step, its accountability, the alerts, the record and the wall', () =>
    withOffice(async (office) => {
      const found: string[] = [];
      const desk = await office.seat('Lestari Binti', ['front-office'], 1);
      const lead = await office.desk({ name: 'coordinator' });
      await office.coordinator();
      await lead.signIn(COORDINATOR.name, COORDINATOR.secret);
      const { board: t, act, appointments } = lead.words;
      const look = async (page: Page, screen: string): Promise<void> => {
        found.push(...(await flaws(page, screen)));
      };
      await registerVisitors(office, 2);
      await desk.callNext('A-001');
      await desk.press(desk.words.work.startVerify);
      await desk.has('A-001', desk.words.visit.verifyTitle);
      await desk.later(9 * MINUTE, office);
      await desk.sees(desk.words.visit.nearLimit);
      await look(desk.page, 'amber');
      await desk.later(3 * MINUTE, office);
      await desk.sees(desk.words.visit.overLimit);
      await look(desk.page, 'over');
      await desk.press(desk.words.work.verified);
      await desk.asks(desk.words.visit.deviationTitle);
      await look(desk.page, 'accountability');
      await office.hub.jobs.run();
      await lead.later(0, office);
      await lead.goTo(lead.words.tabBoard);
      await lead.page.getByRole('button', { name: `${t.answer} A-001` }).waitFor();
      await look(lead.page, 'board with an alert');
      await lead.page.getByRole('button', { name: `${t.answer} A-001` }).click();
      await lead.asks(t.answerTitle('A-001'));
      await look(lead.page, 'follow-up');
      await lead.page.keyboard.press('Escape');
      await lead.press(t.reassignOf('A-001'));
      await lead.asks(act.deputiseTitle);
      await look(lead.page, 'reassigning');
      await lead.page.keyboard.press('Escape');
      await lead.press(t.openOf('A-001'));
      await lead.dialog.getByText('Tamu 1').waitFor();
      await look(lead.page, 'record');
      await lead.page.keyboard.press('Escape');
      await lead.press(t.wall);
      await lead.page.getByRole('navigation').waitFor({ state: 'detached' });
      await look(lead.page, 'wall');
      await lead.page.keyboard.press('Escape');
      await lead.goTo(lead.words.tabAppointments);
      await lead.sees(appointments.none);
      await look(lead.page, 'no appointments');
      await lead.press(appointments.book);
      await lead.asks(appointments.bookTitle);
      await look(lead.page, 'booking');
      expect(found).toEqual([]);
    }));
});
