import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { maskName } from '../../shared/domain/mask.ts';
import { aGuestBook, aRegistration } from '../support/builders.ts';
import type { Kiosk } from '../support/e2e-kiosk.ts';
import { withOffice, type Office } from '../support/e2e-office.ts';
import {
  chooseIdType,
  chooseService,
  CONSULTATION,
  fillToReview,
  giveName,
  RIZANI,
  takeNumber,
  touchToStart,
} from '../support/e2e-visitor.ts';

const prepare = (page: Page): Promise<void> => page.clock.install();

async function toIdNumber(kiosk: Kiosk): Promise<void> {
  await giveName(kiosk, RIZANI);
  await chooseIdType(kiosk, 'nik');
  await kiosk.asks(kiosk.visit.idNumberTitle(kiosk.labels.idTypes.nik));
}

/** RIZANI was here before, by another kiosk. @returns the code of that ticket */
async function cameBefore(office: Office): Promise<string> {
  const other = await office.device('kiosk');
  const guestBook = aGuestBook({ name: RIZANI.name, idNumber: RIZANI.idNumber, phone: RIZANI.phone });
  const { code } = await other.must('visit:register', aRegistration({ visitor: { kind: 'new', guestBook } }));
  return code;
}

async function findByPhone(kiosk: Kiosk, phone: string, lastDigits: string): Promise<void> {
  await touchToStart(kiosk);
  await kiosk.choose(kiosk.returning.visitedYes);
  await kiosk.asks(kiosk.returning.findMethodTitle);
  await kiosk.choose(kiosk.returning.findByPhone);
  await kiosk.asks(kiosk.returning.findPhoneTitle);
  await kiosk.dial(phone);
  await kiosk.next();
  await kiosk.asks(kiosk.returning.findLastOfIdTitle);
  await kiosk.dial(lastDigits);
  await kiosk.go(kiosk.returning.find);
}

describe('the ID number at the kiosk', () => {
  it('is judged while it is typed, each flaw in its own words', () =>
    withOffice(async (office) => {
      const kiosk = await office.kiosk();
      await toIdNumber(kiosk);
      await kiosk.dial('637299120590900');
      await kiosk.sees(kiosk.visit.digitsOf(15, 16));
      expect(await kiosk.page.getByText(kiosk.labels.idErrors['nik-length']).count()).toBe(0);
      await kiosk.next();
      await kiosk.sees(kiosk.labels.idErrors['nik-length']);
      await kiosk.dial('1');
      await kiosk.sees(kiosk.visit.idOk);
      for (const wrong of ['6372992902019007', '6372990013909008', '9972991205909011', '6372991205900000']) {
        await kiosk.field.fill('');
        await kiosk.dial(wrong);
        await kiosk.sees(kiosk.labels.idErrors['nik-structure']);
      }
      await kiosk.next();
      await kiosk.asks(kiosk.visit.idNumberTitle(kiosk.labels.idTypes.nik));
    }));

  it('is asked about when it may be the number of a family card', () =>
    withOffice(async (office) => {
      const kiosk = await office.kiosk();
      await toIdNumber(kiosk);
      await kiosk.dial('6372991205209001');
      await kiosk.next();
      await kiosk.sees(kiosk.visit.kkText);
      await kiosk.press(kiosk.visit.kkYes);
      expect(await kiosk.field.inputValue()).toBe('');
      await kiosk.dial('6372991205209001');
      await kiosk.next();
      await kiosk.press(kiosk.visit.kkNo);
      await kiosk.asks(kiosk.visit.phoneTitle);
    }));

  it('can be scanned from a card', () =>
    withOffice(async (office) => {
      const kiosk = await office.kiosk({ prepare });
      await toIdNumber(kiosk);
      await kiosk.dial('99');
      await kiosk.scan(RIZANI.idNumber);
      await kiosk.sees(kiosk.visit.idOk);
      expect(await kiosk.field.inputValue()).toBe(RIZANI.idNumber);
    }));
});

describe('a visitor who was here before', () => {
  it('needs four touches after the second factor, and sees their own name masked', () =>
    withOffice(async (office) => {
      await cameBefore(office);
      office.clock.set('2026-11-24T09:00:00+08:00');
      const kiosk = await office.kiosk();
      await findByPhone(kiosk, RIZANI.phone, RIZANI.idNumber.slice(-4));
      await kiosk.asks(kiosk.returning.confirmTitle);
      await kiosk.sees(maskName(RIZANI.name));
      const before = kiosk.touches;
      await kiosk.press(kiosk.returning.confirmYes);
      await chooseService(kiosk, CONSULTATION);
      await kiosk.asks(kiosk.visit.reviewTitle);
      expect(await kiosk.page.content()).not.toContain('Rizani');
      expect(await takeNumber(kiosk)).toBe('A-001');
      expect(kiosk.touches - before).toBeLessThanOrEqual(4);
    }));

  it('is found by the code of the earlier ticket, scanned on one of the first questions', () =>
    withOffice(async (office) => {
      const code = await cameBefore(office);
      office.clock.set('2026-11-24T09:00:00+08:00');
      const kiosk = await office.kiosk({ prepare });
      await touchToStart(kiosk);
      await kiosk.scan(`ULT-${code}`);
      await kiosk.asks(kiosk.returning.confirmTitle);
      await kiosk.sees(maskName(RIZANI.name));
    }));

  it('gets five tries, then the guest book stays open to them', () =>
    withOffice(async (office) => {
      await cameBefore(office);
      const kiosk = await office.kiosk();
      await findByPhone(kiosk, RIZANI.phone, '0000');
      for (let failed = 1; failed < 5; failed += 1) {
        await kiosk.sees(/Data tidak ditemukan/);
        await kiosk.go(kiosk.returning.find);
      }
      await kiosk.go(kiosk.returning.find);
      await kiosk.sees(/Terlalu banyak percobaan/);
      await kiosk.press(kiosk.returning.fillGuestBook);
      await kiosk.asks(kiosk.visit.nameTitle);
    }));

  it('is shown the number they have today instead of a second one', () =>
    withOffice(async (office) => {
      await cameBefore(office);
      const kiosk = await office.kiosk();
      await fillToReview(kiosk, RIZANI);
      await kiosk.go(kiosk.visit.takeNumber);
      await kiosk.asks(kiosk.frame.numberExisting('A-001'));
      expect(await office.hub.context.db.selectFrom('visit').selectAll().execute()).toHaveLength(1);
    }));
});
