import { describe, expect, it } from 'vitest';
import { flaws } from '../support/axe.ts';
import { aRegistration } from '../support/builders.ts';
import type { Kiosk } from '../support/e2e-kiosk.ts';
import { LYING, UPRIGHT, withOffice } from '../support/e2e-office.ts';
import { chooseIdType, giveName, giveOrigin, givePhone, RIZANI, takeNumber } from '../support/e2e-visitor.ts';

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
