import { describe, expect, it, vi } from 'vitest';
import { adminComplaintTexts } from '../../shared/messages/admin-complaints.ts';
import { kioskComplaintTexts } from '../../shared/messages/kiosk-complaint.ts';
import { kioskTexts } from '../../shared/messages/kiosk.ts';
import { TOLD_WAY_NAMES, TYPE_NAMES } from '../../shared/domain/complaints/codes.ts';
import { flaws } from '../support/axe.ts';
import { aRegisteredComplaint, LESTARI } from '../support/complaints.ts';
import { PIN, withOffice } from '../support/e2e-office.ts';

// from the kiosk to the last dialog, on a machine that may have other work
vi.setConfig({ testTimeout: 600_000 });

const k = kioskComplaintTexts.id;
const f = kioskTexts.id;
const t = adminComplaintTexts.id;

describe('a complaint', () => {
  it('made at the kiosk is worked on in administration until it was told and closed, and the kiosk says so', () =>
    withOffice(async (office) => {
      const kiosk = await office.kiosk();
      const { page } = kiosk;
      const press = (name: string) =>
        page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
      const chooses = (name: string | RegExp) => page.getByRole('button', { name }).click();
      const problems: string[] = [];
      const look = async (screen: string) => problems.push(...(await flaws(page, screen)));

      await press(f.complain);
      await look('kiosk start');
      await chooses(k.complain);
      await look('kiosk type');
      await chooses(TYPE_NAMES.procedure.id);
      await page.getByLabel(k.textLabel).fill('Nomor saya dipanggil tidak berurutan.');
      await look('kiosk text');
      await press(f.next);
      await chooses(k.named);
      await page.getByLabel(k.nameLabel).fill(LESTARI.name);
      await press(f.next);
      await page.getByLabel(k.phoneLabel).fill(LESTARI.phone);
      await press(f.next);
      await page.getByText(LESTARI.name).waitFor();
      await look('kiosk review');
      await press(k.send);
      await page.getByText('ADU-2026-0001').waitFor();
      await look('kiosk number');
      const code = (await page.locator('dd').first().textContent()) ?? '';
      expect(code).toMatch(/^.{4}-.{2}$/);
      // the next visitor sees nothing of it
      await press(f.done);
      await page.getByText(f.touchToStart).waitFor();
      expect(await page.content()).not.toContain(LESTARI.name);

      await office.hire('Rika Asang', ['person-in-charge']);
      const admin = await office.admin();
      await admin.signIn('Rika Asang', PIN);
      await admin.goTo(t.title);
      await admin.page.getByRole('link', { name: t.openOne('ADU-2026-0001') }).click();
      await admin.press(t.take);
      await admin.sees(t.nextStep['in-hand']);
      expect(await admin.page.locator('main').textContent()).not.toContain(LESTARI.name);
      await admin.press(t.reveal);
      await admin.sees(LESTARI.name);
      problems.push(...(await flaws(admin.page, 'one complaint')));
      await admin.press(t.answer);
      await admin.fill(t.dialogs.answerText, 'Urutan panggilan diperiksa dan diperbaiki.', admin.dialog);
      await admin.press(t.dialogs.save, admin.dialog);
      await admin.sees(t.nextStep.answered);
      await admin.press(t.tell);
      await admin.dialog.getByLabel(t.dialogs.way).selectOption({ label: TOLD_WAY_NAMES.phone.id });
      problems.push(...(await flaws(admin.page, 'telling')));
      await admin.press(t.dialogs.save, admin.dialog);
      await admin.sees(t.nextStep.told);
      await admin.press(t.close);
      await admin.sees(t.said.closed);
      await admin.sees(t.entries['identity-seen'] ?? '');
      await admin.page.getByRole('link', { name: t.back }).click();
      await admin.page.getByRole('tab', { name: t.tabs.ended }).click();
      await admin.page.getByRole('link', { name: t.openOne('ADU-2026-0001') }).waitFor();
      problems.push(...(await flaws(admin.page, 'list of ended')));

      await press(f.complain);
      await chooses(k.look);
      await page.getByLabel(k.codeLabel).fill(code);
      await press(k.open);
      await page.getByText(k.stateTitles.closed).waitFor();
      await look('kiosk followed');
      expect(await page.content()).not.toContain(LESTARI.name);
      expect(problems).toEqual([]);
    }));

  it('by letter is registered with the day it came, and shown with its number and code to be passed on', () =>
    withOffice(async (office) => {
      await office.hire('Yohana Ping', ['front-office']);
      const admin = await office.admin();
      await admin.signIn('Yohana Ping', PIN);
      await admin.goTo(t.title);
      await admin.sees(t.emptyTitle.open);
      await admin.press(t.register);
      const { dialog } = admin;
      await dialog.getByLabel(t.form.receivedOn).fill('2026-11-20');
      await dialog.getByLabel(t.form.channel).selectOption('letter');
      await dialog.getByLabel(t.form.type).selectOption('other');
      await admin.fill(t.form.text, 'Surat keterangan belum diterima.', dialog);
      expect(await flaws(admin.page, 'registering')).toEqual([]);
      // a name is missing, and it is said at the field
      await admin.press(t.form.send, dialog);
      await dialog.getByText(t.dialogs.required).waitFor();
      await dialog.getByText(t.form.whos.anonymous).click();
      await admin.press(t.form.send, dialog);
      await dialog.getByText(t.registered.title('ADU-2026-0001')).waitFor();
      await dialog.getByText('Jum, 27 Nov 2026').waitFor();
      await admin.press(t.registered.done, dialog);
      await admin.page.getByRole('link', { name: t.openOne('ADU-2026-0001') }).waitFor();
    }));

  it('that is about me is nothing I see', () =>
    withOffice(async (office) => {
      const id = await office.hire('Rika Asang', ['person-in-charge']);
      const lead = await office.coordinator();
      await lead.must('complaint:register', aRegisteredComplaint({ concernsOfficerId: id }));
      const admin = await office.admin();
      await admin.signIn('Rika Asang', PIN);
      await admin.goTo(t.title);
      await admin.sees(t.emptyTitle.open);
    }));
});
