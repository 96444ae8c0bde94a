import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { aRegistration } from '../support/builders.ts';
import type { Kiosk } from '../support/e2e-kiosk.ts';
import { LYING, UPRIGHT, withOffice } from '../support/e2e-office.ts';
import { chooseIdType, giveName, giveOrigin, givePhone, RIZANI, takeNumber } from '../support/e2e-visitor.ts';
import { COORDINATOR } from '../support/with-app.ts';

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds wrong, in one line each; put in by the debugger, as the pages allow no foreign script. */
async function flaws(page: Page, screen: string): Promise<string[]> {
  await page.evaluate(AXE);
  await settled(page);
  const options: RunOptions = { runOnly: { type: 'tag', values: WCAG_22_AA }, resultTypes: ['violations'] };
  const { violations } = await page.evaluate<AxeResults, RunOptions>(
    (given) =>
      (window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(given),
    options,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${screen}: ${id}: ${html} ${failureSummary ?? ''}`),
  );
}

/** A colour in the middle of a change is nobody's contrast. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => {
    const finite = document
      .getAnimations()
      .filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
    return Promise.allSettled(finite.map(({ finished }) => finished));
  });
}

/** Walks through all questions of a visit and looks at each. */
async function lookAtVisit(kiosk: Kiosk): Promise<string[]> {
  const { visit, frame, page } = kiosk;
  const found: string[] = [];
  const look = async (screen: string): Promise<void> => {
    found.push(...(await flaws(page, screen)));
  };
  await kiosk.asks(frame.welcome);
  await look('first screen');
  await kiosk.press(frame.touchToStart);
  await kiosk.asks(frame.privacyTitle);
  await look('privacy');
  await kiosk.go(frame.back);
  await giveName(kiosk, { name: 'Ni' });
  await look('kinds of ID');
  await chooseIdType(kiosk, 'nik');
  await kiosk.dial('9972991205909011');
  await kiosk.sees(kiosk.labels.idErrors['nik-structure']);
  await look('ID number with a flaw');
  await kiosk.field.fill('');
  await kiosk.dial(RIZANI.idNumber);
  await kiosk.next();
  await kiosk.asks(visit.phoneTitle);
  await look('phone');
  await givePhone(kiosk, RIZANI);
  await kiosk.asks(visit.institutionTitle);
  await look('institution');
  await giveOrigin(kiosk, { ...RIZANI, institution: 'SD' });
  await kiosk.asks(visit.serviceTitle);
  await look('services');
  await kiosk.choose('Helpdesk Aplikasi dan Data');
  await kiosk.asks('Helpdesk Aplikasi dan Data');
  await look('topics');
  await kiosk.choose('Dapodik');
  await kiosk.asks(visit.purposeTitle);
  await look('purpose');
  await kiosk.go(frame.skip);
  await kiosk.asks(visit.priorityTitle);
  await look('priority');
  await kiosk.choose(visit.priorityNo);
  await kiosk.asks(visit.reviewTitle);
  await look('review');
  await kiosk.press(frame.callStaff);
  await kiosk.sees(frame.callStaffTitle);
  await look('officer called');
  await kiosk.press(frame.close);
  await takeNumber(kiosk);
  await look('number');
  return found;
}

describe('the kiosk has no flaw that axe-core knows of', () => {
  it.each([
    ['upright', UPRIGHT, []],
    ['lying', LYING, []],
    ['upright in high contrast and large text', UPRIGHT, ['contrast', 'largeText']],
  ] as const)('%s', (_, size, switches) =>
    withOffice(async (office) => {
      const kiosk = await office.kiosk({ size });
      await kiosk.asks(kiosk.frame.welcome);
      for (const one of switches) await kiosk.press(kiosk.frame[one]);
      expect(await lookAtVisit(kiosk)).toEqual([]);
    }),
  );

  it('in its survey, when it looks for a ticket, and when it is closed', () =>
    withOffice(async (office) => {
      const kiosk = await office.kiosk();
      await kiosk.go(kiosk.frame.haveTicket);
      await kiosk.asks(kiosk.frame.ticketTitle);
      const found = await flaws(kiosk.page, 'ticket');
      await kiosk.go(kiosk.frame.back);
      const other = await office.device('kiosk');
      const { visitId } = await other.must('visit:register', aRegistration());
      const served = {
        state: 'survey',
        outcome: 'solved',
        surveyUntil: office.clock.now() + 600_000,
      } as const;
      await office.hub.context.db.updateTable('visit').set(served).where('id', '=', visitId).execute();
      await (await office.coordinator()).must('visit:request-survey', { visitId });
      await kiosk.asks(kiosk.survey.startTitle);
      found.push(...(await flaws(kiosk.page, 'survey')));
      await kiosk.press(kiosk.survey.start);
      await kiosk.asks(kiosk.survey.ratingTitle);
      found.push(...(await flaws(kiosk.page, 'rating')));
      await kiosk.press('Baik');
      await kiosk.press(kiosk.survey.moreYes);
      await kiosk.sees(kiosk.survey.ofNine(1, 9));
      found.push(...(await flaws(kiosk.page, 'element')));
      await kiosk.go(kiosk.survey.stop);
      await kiosk.asks(kiosk.survey.endTitle);
      await kiosk.press(kiosk.frame.done);
      office.clock.set('2026-11-23T16:00:00+08:00');
      await kiosk.asks(kiosk.frame.closedTitle);
      found.push(...(await flaws(kiosk.page, 'closed')));
      expect(found).toEqual([]);
    }));
});

describe('the TV has no flaw that axe-core knows of', () => {
  it('with its question for sound, with nobody called, and with a number called', () =>
    withOffice(async (office) => {
      const tv = await office.tv();
      await tv.page.getByRole('dialog').waitFor();
      const found = await flaws(tv.page, 'sound');
      await tv.switchOnSound();
      found.push(...(await flaws(tv.page, 'welcome')));
      const kiosk = await office.device('kiosk');
      const front = await office.officer('Lestari Binti', ['front-office'], 1);
      await kiosk.must('visit:register', aRegistration());
      await front.must('visit:call-next', {});
      await tv.calls('A-001', 'Loket 1');
      found.push(...(await flaws(tv.page, 'called')));
      expect(found).toEqual([]);
    }));
});

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
      await page.getByRole('button', { name: 'A-001' }).waitFor();
      found.push(...(await flaws(page, 'board')));
      for (const part of [words.lead.staff, words.lead.devices, words.lead.flow, words.lead.register]) {
        await lead.settings(part);
        found.push(...(await flaws(page, part)));
      }
      await lead.settings(words.lead.staff);
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
});
