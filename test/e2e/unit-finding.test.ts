import { describe, expect, it } from 'vitest';
import { DEFAULT_FINDING_RULES } from '../../shared/domain/cases/findings.ts';
import { recapPageTexts } from '../../shared/messages/admin-recap.ts';
import { adminSurveyTexts } from '../../shared/messages/admin-survey.ts';
import { flaws } from '../support/axe.ts';
import { PIN, withOffice } from '../support/e2e-office.ts';
import { changeSettings } from '../support/office-data.ts';
import { ratedVisits } from '../support/surveys.ts';

const t = recapPageTexts.id;
const s = adminSurveyTexts.id;
const ANSWERS = { U1: 4, U2: 4, U3: 1, U4: 4, U5: 4, U6: 4, U7: 4, U8: 4, U9: 4 };

describe('a finding about the unit (domain 2.6)', () => {
  it('is nobody’s case; the coordinator makes it a line of the quarter’s follow-up plan, and it shows there', () =>
    withOffice(async (office) => {
      const { db } = office.hub.context;
      await changeSettings(office, { findings: { ...DEFAULT_FINDING_RULES, from: 'elements' } });
      await ratedVisits(db, { day: '2026-11-23', serviceId: 'consultation', answers: [ANSWERS] });
      await office.hire('Lukas Lalung', ['coordinator', 'back-office']);
      const admin = await office.admin();
      await admin.signIn('Lukas Lalung', PIN);
      await admin.goTo(t.heading);
      await admin.sees(t.unitHint);
      expect(await admin.page.getByRole('button', { name: t.openCase }).count()).toBe(0);
      await admin.press(t.followUp);
      const plan = admin.dialog.getByLabel(s.planText, { exact: true });
      await plan.fill(`${await plan.inputValue()}tambah petugas pada jam sibuk`);
      await admin.dialog.getByLabel(s.due, { exact: true }).fill('2026-12-18');
      await admin.fill(s.inCharge, 'Koordinator ULT', admin.dialog);
      await admin.press(s.save, admin.dialog);
      await admin.sees(/23 November 2026: tambah petugas pada jam sibuk/);
      expect(await flaws(admin.page, 'recap with a follow-up')).toEqual([]);
      const plans = await db.selectFrom('skmPlan').select(['element', 'periodKind', 'periodFrom']).execute();
      expect(plans).toEqual([{ element: 'U3', periodKind: 'quarter', periodFrom: '2026-10-01' }]);
    }));
});
