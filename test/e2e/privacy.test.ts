import { describe, expect, it } from 'vitest';
import { KIND_NAMES } from '../../shared/domain/privacy/subject-request.ts';
import { adminPrivacyTexts } from '../../shared/messages/admin-privacy.ts';
import { adminSubjectTexts } from '../../shared/messages/admin-subjects.ts';
import { flaws } from '../support/axe.ts';
import { PIN, withOffice } from '../support/e2e-office.ts';

const p = adminPrivacyTexts.id;
const t = adminSubjectTexts.id;

describe('the keyboard alone', () => {
  it('registers a request and refuses it with its reason', () =>
    withOffice(async (office) => {
      await office.hire('Rika Asang', ['person-in-charge']);
      const admin = await office.admin();
      const { page } = admin;
      await admin.signIn('Rika Asang', PIN);
      await admin.goTo(p.title);
      await page.getByRole('button', { name: t.register }).focus();
      await page.keyboard.press('Enter');
      await admin.dialog.waitFor();
      // the first field has the focus: a letter chooses its option
      await page.keyboard.type(KIND_NAMES.restrict.id.slice(0, 4));
      await admin.dialog.getByLabel(t.form.proof).focus();
      await page.keyboard.type('KTP');
      await admin.dialog.getByLabel(t.form.name).focus();
      await page.keyboard.type('Lukas Lalung');
      await page.keyboard.press('Control+Enter');
      await page.getByRole('heading', { name: 'PSD-2026-0001' }).waitFor();
      await page.getByRole('button', { name: t.act.refuse }).focus();
      await page.keyboard.press('Enter');
      await admin.dialog.waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
      await page.keyboard.type('KTP tidak dibawa.');
      expect(await flaws(page, 'refusing')).toEqual([]);
      await page.keyboard.press('Control+Enter');
      await admin.sees(t.act.tellNow);
      await admin.sees('KTP tidak dibawa.');
    }));
});
