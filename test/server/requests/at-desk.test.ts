/** A request that begins at the counter, in the visit in hand. */
import { describe, expect, it } from 'vitest';
import { aRegistration } from '../../support/builders.ts';
import { APPLICANT, aKioskLoan, aLoan, look } from '../../support/requests.ts';
import { anOfficer } from '../../support/staff.ts';
import { withApp } from '../../support/with-app.ts';

const KEPT = { ...APPLICANT, name: 'Muhammad Rizani', phone: '', idNumber: '' };

describe('a request of the visit in hand', () => {
  it('has the form of its service, and the guest book’s number where none is typed', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const lead = await app.coordinator();
      const { visitId } = await kiosk.must(
        'visit:register',
        aRegistration({ serviceId: 'facilities', language: 'en' }),
      );
      const offered = await lead.must('request:of-visit', { visitId });
      expect(offered).toMatchObject({ type: { id: 'loan' }, requests: [] });
      const { id, number } = await lead.must('request:register', aLoan({ visitId, applicant: KEPT }));
      expect((await look(lead, id)).applicant).toMatchObject({ name: KEPT.name, phone: '+6281200000001' });
      const [row] = await app.hub.context.db.selectFrom('request').selectAll().execute();
      expect(row).toMatchObject({ visitId, language: 'en' });
      expect((await lead.must('request:of-visit', { visitId })).requests).toMatchObject([
        { id, number, typeId: 'loan', state: { id: 'Diajukan' }, over: false },
      ]);
    }));

  it('is shown where the kiosk took it in already', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const lead = await app.coordinator();
      const { code, visitId } = await kiosk.must(
        'visit:register',
        aRegistration({ serviceId: 'facilities' }),
      );
      const { number } = await kiosk.must('request:submit', aKioskLoan({ ticket: code }));
      expect((await lead.must('request:of-visit', { visitId })).requests).toMatchObject([{ number }]);
    }));

  it('is for who serves the visit, whose guest book nobody else looks into that way', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const { visitId } = await kiosk.must('visit:register', aRegistration({ serviceId: 'facilities' }));
      const other = await anOfficer(app, 'usman', ['helpdesk']);
      expect(await other.refused('request:of-visit', { visitId })).toBe('visit-not-yours');
      expect(await other.refused('request:register', aLoan({ visitId, applicant: KEPT }))).toBe(
        'visit-not-yours',
      );
      expect(await other.refused('request:of-visit', { visitId: 'nobody' })).toBe('visit-unknown');
    }));
});
