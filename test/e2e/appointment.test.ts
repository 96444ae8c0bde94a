import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { aGuestBook } from '../support/builders.ts';
import { LYING, withOffice, type Office } from '../support/e2e-office.ts';
import { anOfficer } from '../support/staff.ts';

const prepare = (page: Page): Promise<void> => page.clock.install();

/** An appointment at that time of the day the office is at, booked before. */
async function booked(office: Office, time: string): Promise<string> {
  const desk = await anOfficer({ ...office, hub: office.hub }, 'petugas', ['front-office']);
  const { code } = await desk.must('appointment:book', {
    guestBook: aGuestBook(),
    serviceId: 'consultation',
    topicId: null,
    officerId: null,
    date: '2026-11-23',
    time,
    reason: 'Pendampingan rapor pendidikan',
  });
  return code;
}

describe('an appointment at the kiosk', () => {
  it('scanned on the first screen leads in three touches to a number', () =>
    withOffice(async (office) => {
      const code = await booked(office, '10:30');
      const kiosk = await office.kiosk({ prepare });
      await kiosk.asks(kiosk.frame.welcome);
      await kiosk.scan(`ULT-${code}`);
      await kiosk.asks(kiosk.appointment.confirmTitle);
      await kiosk.sees('M••••••• R•••••');
      await kiosk.sees(kiosk.appointment.early('10.30 WITA'));
      await kiosk.press(kiosk.appointment.confirmYes);
      await kiosk.asks(kiosk.visit.priorityTitle);
      await kiosk.choose(kiosk.visit.priorityNo);
      await kiosk.asks(kiosk.frame.yourNumber);
      expect(await kiosk.readNumber()).toBe('A-001');
      await kiosk.sees('10.30 WITA');
      const visits = await office.hub.context.db.selectFrom('visit').selectAll().execute();
      expect(visits).toMatchObject([{ ticket: 'A-001', rank: 4, state: 'waiting-front-office' }]);
    }));

  it('typed by keyboard alone', () =>
    withOffice(async (office) => {
      const code = await booked(office, '09:10');
      const kiosk = await office.kiosk({ size: LYING });
      await kiosk.asks(kiosk.frame.welcome);
      const { page } = kiosk;
      const press = async (name: string): Promise<void> => {
        await page.getByRole('button', { name, exact: true }).first().focus();
        await page.keyboard.press('Enter');
      };
      await press(kiosk.frame.haveAppointment);
      await kiosk.asks(kiosk.appointment.codeTitle);
      await page.keyboard.type(code, { delay: 90 });
      await page.keyboard.press('Enter');
      await kiosk.asks(kiosk.appointment.confirmTitle);
      await press(kiosk.appointment.confirmYes);
      await kiosk.asks(kiosk.visit.priorityTitle);
      await page.getByRole('button').filter({ hasText: kiosk.labels.groups.elderly }).focus();
      await page.keyboard.press('Enter');
      await kiosk.asks(kiosk.frame.yourNumber);
      const visits = await office.hub.context.db.selectFrom('visit').selectAll().execute();
      expect(visits).toMatchObject([{ rank: 2, priority: 'elderly' }]);
    }));
});
