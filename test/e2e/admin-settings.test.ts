/** A coordinator sets the office up on the pages of administration: rules, texts, procedure. */
import { describe, expect, it } from 'vitest';
import { SECTIONS } from '../../renderer/admin/sections.ts';
import { adminProceduresTexts } from '../../shared/messages/admin-procedures.ts';
import { adminRulesTexts } from '../../shared/messages/admin-rules.ts';
import { adminTextsTexts } from '../../shared/messages/admin-texts.ts';
import { officeDataTexts } from '../../shared/messages/admin-office-data.ts';
import { ADMIN_ROLES } from '../../shared/protocol/admin/frame.ts';
import { flaws } from '../support/axe.ts';
import type { AdminPage } from '../support/e2e-admin.ts';
import { withOffice, type Office } from '../support/e2e-office.ts';
import { COORDINATOR } from '../support/with-app.ts';

const rules = adminRulesTexts.id;
const texts = adminTextsTexts.id;
const procedures = adminProceduresTexts.id;

async function lead(office: Office): Promise<AdminPage> {
  await office.coordinator();
  const admin = await office.admin();
  await admin.signIn(COORDINATOR.name, COORDINATOR.secret);
  return admin;
}

const nameOf = (id: string): string => SECTIONS.find((section) => section.id === id)?.name.id ?? id;

it('whoever may open a section is shown the way to it at the desk', () => {
  const roles = new Set(SECTIONS.flatMap(({ may }) => may));
  expect([...ADMIN_ROLES].sort()).toEqual([...roles].sort());
});

describe('what is set in administration', () => {
  it('are rules: one out of its range is said so, one that fits is kept and marked as not the default', () =>
    withOffice(async (office) => {
      const admin = await lead(office);
      await admin.goTo(nameOf('rules'));
      const field = admin.page.getByLabel(`${rules.rules.maxCalls.label} (kali)`);
      await field.fill('9');
      await admin.sees(rules.changed(1));
      await admin.press(rules.save);
      await admin.sees(rules.outOf('1', '5'));
      expect(await flaws(admin.page, 'rules')).toEqual([]);
      await field.fill('4');
      await admin.press(rules.save);
      await admin.sees(officeDataTexts.id.saved(rules.what));
      await admin.sees(rules.other);
      expect(office.hub.context.office().data.settings.maxCalls).toBe(4);
    }));

  it('are texts: the TV shows the office’s new name without a restart', () =>
    withOffice(async (office) => {
      const admin = await lead(office);
      const tv = await office.tv();
      await admin.goTo(nameOf('texts'));
      await admin.page.getByLabel(texts.charter, { exact: true }).waitFor();
      expect(await flaws(admin.page, 'texts')).toEqual([]);
      await admin.page.getByRole('radio', { name: texts.parts.identity }).check({ force: true });
      await admin.fill(texts.name, 'Balai Contoh Provinsi Contoh');
      expect(await flaws(admin.page, 'identity')).toEqual([]);
      await admin.press(texts.save);
      await tv.page
        .getByText(/Balai Contoh/)
        .first()
        .waitFor();
      await admin.page.getByRole('radio', { name: texts.parts.contacts }).check({ force: true });
      await admin.page.getByLabel(texts.value).first().fill('bukan tautan');
      expect(await flaws(admin.page, 'contacts')).toEqual([]);
    }));

  it('is the procedure: a version is made from the last, and one whose steps break is refused', () =>
    withOffice(async (office) => {
      const admin = await lead(office);
      await admin.goTo(nameOf('procedures'));
      await admin.sees(procedures.states['in-force']);
      expect(await flaws(admin.page, 'procedures')).toEqual([]);
      await admin.press(procedures.makeNew);
      await admin.page.getByLabel(procedures.from).fill('2027-01-04');
      const first = admin.page.getByLabel(procedures.moment).first();
      await first.selectOption('unobserved');
      await admin.sees(procedures.missing(procedures.moments.register));
      expect(await flaws(admin.page, 'new procedure')).toEqual([]);
      await first.selectOption('register');
      await admin.press(procedures.save);
      await admin.sees(procedures.states.coming);
      expect(office.hub.context.office().procedures).toHaveLength(2);
    }));
});
