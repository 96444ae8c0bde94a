import { describe, expect, it, vi } from 'vitest';
import { adminRequestTypesTexts } from '../../shared/messages/admin-request-types.ts';
import { errorText } from '../../shared/messages/errors.ts';
import { kioskRequestTexts } from '../../shared/messages/kiosk-request.ts';
import { flaws } from '../support/axe.ts';
import { aGuestBook, aRegistration } from '../support/builders.ts';
import { PIN, withOffice } from '../support/e2e-office.ts';
import type { AdminPage } from '../support/e2e-admin.ts';
import type { Kiosk } from '../support/e2e-kiosk.ts';
import { aLoan, look } from '../support/requests.ts';
import { anOfficer } from '../support/staff.ts';

// a form, a change of it and the form again, on a machine that may have other work
vi.setConfig({ testTimeout: 900_000 });

const t = adminRequestTypesTexts.id;
const k = kioskRequestTexts.id;

/** Up to the last look before it is sent. */
async function fillIn(kiosk: Kiosk, ticket: string): Promise<void> {
  const time = (name: string) =>
    kiosk.page
      .getByRole('main')
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .tap();
  await kiosk.press(k.home);
  await kiosk.choose(k.fill);
  await kiosk.asks(k.ticketTitle);
  await kiosk.field.fill(ticket);
  await kiosk.go(k.open);
  await kiosk.go(k.begin);
  await kiosk.asks('Sarana atau ruang');
  await kiosk.choose('Aula');
  await kiosk.asks('Mulai dipinjam');
  await kiosk.press('Jumat, 27 November 2026');
  await kiosk.next();
  await time('08.00');
  await kiosk.asks('Dikembalikan');
  await time('15.00');
  await kiosk.asks('Jumlah peserta');
  await kiosk.dial('40');
  await kiosk.next();
  await kiosk.asks('Tujuan peminjaman');
  await kiosk.type('lokakarya guru');
  await kiosk.next();
  await kiosk.asks(k.reviewTitle);
}

/** People need not say how many they are, how many chairs they do, and a floor plan is handed in. */
async function change({ page }: AdminPage): Promise<void> {
  const part = (name: string) => page.getByRole('tab', { name, exact: true }).click();
  const rows = page.getByRole('tabpanel').getByRole('listitem');
  const add = page.getByRole('tabpanel').getByRole('button', { name: 'Tambah', exact: true });
  await part(t.tabs.form);
  await rows
    .filter({ has: page.getByRole('heading', { name: t.fieldOf(4) }) })
    .getByRole('switch', { name: new RegExp(`^${t.required}`) })
    .click();
  await add.click();
  await rows.last().getByLabel(t.label, { exact: true }).fill('Jumlah kursi');
  await rows.last().getByLabel(t.kind, { exact: true }).selectOption({ label: t.kinds['whole-number'] });
  await rows
    .last()
    .getByRole('switch', { name: new RegExp(`^${t.required}`) })
    .click();
  await part(t.tabs.documents);
  await add.click();
  await rows.last().getByLabel(t.document, { exact: true }).fill('Denah ruangan');
}

describe('a type of request', () => {
  it('is changed by a coordinator, and kiosk and desk follow at once; an old request keeps its form', () =>
    withOffice(async (office) => {
      const front = await anOfficer(office, 'front', ['front-office']);
      const old = await front.must('request:register', aLoan());
      const device = await office.device('kiosk');
      const visitor = { kind: 'new', guestBook: aGuestBook() } as const;
      const visit = await device.must('visit:register', aRegistration({ visitor, serviceId: 'facilities' }));
      const kiosk = await office.kiosk();
      await fillIn(kiosk, visit.code);

      await office.hire('Rika Asang', ['coordinator']);
      const admin = await office.admin();
      const problems: string[] = [];
      await admin.signIn('Rika Asang', PIN);
      await admin.goTo(t.title);
      await admin.page.getByRole('link', { name: 'Peminjaman sarana dan prasarana' }).click();
      await change(admin);
      for (const part of Object.values(t.tabs)) {
        await admin.page.getByRole('tab', { name: part, exact: true }).click();
        problems.push(...(await flaws(admin.page, part)));
      }
      await admin.page.getByRole('tab', { name: t.tabs.form, exact: true }).click();
      await admin.sees(t.whyKept.loan);
      await admin.press(t.review);
      await admin.dialog.getByText(t.lines.field('Jumlah kursi')).waitFor();
      problems.push(...(await flaws(admin.page, 'review')));
      await admin.press(t.publish, admin.dialog);
      await admin.page.getByText(/^Versi 2 berlaku, sejak/).waitFor();

      // the visitor is told, what they answered is kept, and what is new is asked
      await kiosk.go(k.send);
      await kiosk.asks('Jumlah kursi');
      await kiosk.sees(errorText('request-form-changed', 'id'));
      await kiosk.dial('30');
      await kiosk.next();
      await kiosk.asks(k.reviewTitle);
      await kiosk.sees('lokakarya guru');
      await kiosk.go(k.send);
      await kiosk.asks(k.doneTitle);

      const { open } = await front.must('request:board', {});
      const id = open.find(({ number }) => number === 'PIN-2026-0002')?.id ?? '';
      const now = await look(front, id);
      expect(now.answers).toMatchObject({ participants: '40', 'jumlah-kursi': '30' });
      expect(now.documents.map(({ name }) => name.id)).toContain('Denah ruangan');
      const before = await look(front, old.id);
      expect(before.form.map((field) => field.id)).not.toContain('jumlah-kursi');
      expect(before.documents.map(({ name }) => name.id)).not.toContain('Denah ruangan');
      const offered = await front.must('request:types', {});
      expect(offered.find((type) => type.id === 'loan')).toMatchObject({
        version: 2,
        form: expect.arrayContaining([
          expect.objectContaining({ id: 'participants', required: false }),
        ]) as unknown,
      });

      // and taken back: the older one is the next one
      await admin.page.getByRole('tab', { name: t.tabs.history, exact: true }).click();
      await admin.press(t.restoreOf(1));
      await admin.press(t.publish, admin.dialog);
      await admin.page.getByText(/^Versi 3 berlaku, sejak/).waitFor();
      const restored = (await front.must('request:types', {})).find((type) => type.id === 'loan');
      expect(restored?.form).toEqual(before.form);
      expect(problems).toEqual([]);
    }));
});
