import { describe, expect, it } from 'vitest';
import { KIND_NAMES } from '../../shared/domain/privacy/subject-request.ts';
import { TOLD_WAY_NAMES } from '../../shared/domain/complaints/codes.ts';
import { adminPrivacyTexts } from '../../shared/messages/admin-privacy.ts';
import { adminSubjectTexts } from '../../shared/messages/admin-subjects.ts';
import { flaws } from '../support/axe.ts';
import { aGuestBook, aRegistration } from '../support/builders.ts';
import { PIN, withOffice, type Office } from '../support/e2e-office.ts';

const p = adminPrivacyTexts.id;
const t = adminSubjectTexts.id;
const PERSON = { name: 'Hj. Rusmiati, S.Pd.', idNumber: '6372995205909002', phone: '081200000042' };

/** A visit of that person that was called off. */
async function aVisit(office: Office): Promise<void> {
  const kiosk = await office.device('kiosk');
  const lead = await office.coordinator();
  const visitor = { kind: 'new' as const, guestBook: aGuestBook(PERSON) };
  const { visitId } = await kiosk.must('visit:register', aRegistration({ visitor }));
  await lead.must('visit:cancel', { visitId, reason: 'Pemohon pulang' });
}

describe('a request to be forgotten', () => {
  it('goes from its receipt by way of finding and erasing to the proof, and nothing of the person is left', () =>
    withOffice(async (office) => {
      await aVisit(office);
      await office.hire('Rika Asang', ['person-in-charge']);
      const admin = await office.admin();
      const { page } = admin;
      const problems: string[] = [];
      const look = async (screen: string) => problems.push(...(await flaws(page, screen)));
      await admin.signIn('Rika Asang', PIN);
      await admin.goTo(p.title);
      await admin.sees(t.emptyTitle.open);
      await look('empty register');

      await admin.press(t.register);
      await admin.dialog.getByLabel(t.form.kind, { exact: true }).selectOption('erase');
      await admin.dialog.getByLabel(t.form.proof).selectOption('ktp');
      await admin.fill(t.form.name, PERSON.name, admin.dialog);
      await look('registering');
      await admin.press(t.form.send, admin.dialog);
      await page.getByRole('heading', { name: 'PSD-2026-0001' }).waitFor();
      await admin.sees(t.act.find);

      await page.getByRole('textbox', { name: t.find.phone }).fill(PERSON.phone);
      await admin.press(t.find.send);
      await page.getByText('637299••••••9002').waitFor();
      await look('found');
      expect(await page.locator('main').textContent()).not.toContain(PERSON.name);
      await page.getByRole('button', { name: /^Pilih / }).click();
      await admin.sees(t.data.masked);
      await admin.press(t.data.show);
      await admin.sees(PERSON.name);
      await look('held');

      await admin.press(t.act.erase);
      await admin.dialog.getByText(t.dialogs.stays).waitFor();
      await look('erasing');
      await admin.press(t.dialogs.eraseSend, admin.dialog);
      await admin.sees(t.act.decide);
      await admin.press(t.act.done);
      await admin.sees(t.act.tellNow);
      await admin.press(t.act.tell);
      await admin.dialog.getByLabel(t.dialogs.way).selectOption({ label: TOLD_WAY_NAMES['in-person'].id });
      await look('telling');
      await admin.press(t.dialogs.save, admin.dialog);
      await admin.sees(t.act.ended);
      await look('ended');
      const download = page.waitForEvent('download');
      await admin.press(t.receipt);
      expect((await download).suggestedFilename()).toBe('tanda-bukti-PSD-2026-0001.pdf');
      expect(await page.locator('main').textContent()).not.toContain(PERSON.name);

      await page.getByRole('link', { name: t.back }).click();
      await page.getByRole('tab', { name: p.tabs.access }).click();
      await admin.sees(p.access.what['subject-found']);
      await look('log');
      const row = await office.hub.context.db.selectFrom('visitor').selectAll().executeTakeFirstOrThrow();
      expect(row).toMatchObject({ name: '', phone: null, idHash: null });
      expect(problems).toEqual([]);
    }));
});

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
