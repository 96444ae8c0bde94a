import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  checkId,
  checkPhone,
  formatPhone,
  ID_TYPES,
  KIOSK_ID_TYPES,
  nikFacts,
  normaliseId,
  parseScan,
} from '../../../shared/domain/identity.ts';
import { calendarDay } from '../../../shared/domain/identity-date.ts';
import { PROVINCES } from '../../../shared/domain/regions.ts';

const context = { today: '2026-11-23' };

describe('a NIK', () => {
  test.each([
    ['6372991205909001', '1990-05-12', 'male', '63'],
    ['6372995205909002', '1990-05-12', 'female', '63'],
    ['6271990107859003', '1985-07-01', 'male', '62'],
    ['6571994803979004', '1997-03-08', 'female', '65'],
    ['6472992902009005', '2000-02-29', 'male', '64'],
    ['6472996902009006', '2000-02-29', 'female', '64'],
  ])('%s is valid and says %s, %s, province %s', (nik, birthDay, sex, province) => {
    expect(checkId('nik', nik, context)).toEqual({ state: 'valid', value: nik });
    expect(nikFacts(nik, context.today)).toEqual({ province, regency: nik.slice(0, 4), birthDay, sex });
  });

  test.each([
    ['6372992902019007', 'date', '29 February 2001'],
    ['6372990013909008', 'date', 'month 13'],
    ['6372993213909009', 'date', 'day 32, month 13'],
    ['6372997205909010', 'date', 'day 72'],
    ['6372994005909001', 'date', 'day 40, no day of either sex'],
    ['9972991205909011', 'province', 'province 99'],
    ['6300991205909001', 'regency', 'regency 00'],
    ['6372001205909001', 'district', 'district 00'],
    ['6372991205900000', 'serial', 'serial 0000'],
    ['1111111111111111', 'repdigit', 'one digit repeated'],
  ])('%s is refused for its %s (%s)', (nik, flaw) => {
    expect(checkId('nik', nik, context)).toEqual({ state: 'invalid', code: 'nik-structure', flaw });
    expect(nikFacts(nik, context.today)).toBeUndefined();
  });

  it('is incomplete, not wrong, while it is being typed', () => {
    const nik = '6372991205909001';
    for (let typed = 1; typed < nik.length; typed += 1) {
      expect(checkId('nik', nik.slice(0, typed), context)).toEqual({
        state: 'incomplete',
        code: 'nik-length',
      });
    }
    expect(checkId('nik', '', context)).toEqual({ state: 'incomplete', code: 'required' });
  });

  it('is refused with a digit too many or a letter O for a zero', () => {
    expect(checkId('nik', '63729912059090011', context)).toMatchObject({
      code: 'nik-length',
      flaw: 'length',
    });
    expect(checkId('nik', '637299120590900O', context)).toMatchObject({
      code: 'nik-length',
      flaw: 'characters',
    });
  });

  it('is asked about as a family card number when its holder would be a small child', () => {
    expect(checkId('nik', '6372991205159001', context)).toMatchObject({ state: 'ask', code: 'maybe-kk' });
    expect(checkId('nik', '6372992311149001', context)).toMatchObject({ state: 'valid' }); // twelve today
    expect(checkId('nik', '6372992411149001', context)).toMatchObject({ state: 'ask' }); // twelve tomorrow
  });

  it('takes a two-digit year for this century only where that day has come', () => {
    expect(nikFacts('6372992311269001', context.today)?.birthDay).toBe('2026-11-23');
    expect(nikFacts('6372992411269001', context.today)?.birthDay).toBe('1926-11-24');
    expect(nikFacts('6372992902289001', context.today)?.birthDay).toBe('1928-02-29');
  });

  it('of any real birth day, sex and province is read back', () => {
    const days = fc.date({ min: new Date('1927-01-01'), max: new Date('2014-11-23'), noInvalidDate: true });
    const province = fc.constantFrom(...PROVINCES.map(({ code }) => code));
    fc.assert(
      fc.property(
        days,
        province,
        fc.boolean(),
        fc.integer({ min: 1, max: 9999 }),
        (date, pp, female, serial) => {
          const birthDay = date.toISOString().slice(0, 10);
          const [year = '', month = '', day = ''] = birthDay.split('-');
          const dd = String(Number(day) + (female ? 40 : 0)).padStart(2, '0');
          const nik = `${pp}0199${dd}${month}${year.slice(2)}${String(serial).padStart(4, '0')}`;
          expect(nikFacts(nik, context.today)).toMatchObject({ birthDay, sex: female ? 'female' : 'male' });
        },
      ),
    );
  });
});

describe("a civil servant's number", () => {
  test.each(['199005122015041901', '198601152022212901', '19751125 200501 1 902', '197511252005992902'])(
    '%s is valid',
    (nip) => {
      expect(checkId('nip', nip, context)).toEqual({ state: 'valid', value: nip.replaceAll(' ', '') });
    },
  );

  test.each([
    ['199013152015041001', 'date', 'month 13'],
    ['209005122015041901', 'date', 'born in the future'],
    ['199005122015043001', 'sex', 'sex 3'],
    ['198601152022132345', 'appointment', 'neither a month nor a contract count'],
    ['198601152022202901', 'appointment', 'contract count 20'],
    ['198601152022002901', 'appointment', 'month 0'],
    ['199005121989041901', 'appointment', 'appointed before birth'],
    ['199005122015041000', 'serial', 'serial 000'],
  ])('%s is refused for its %s (%s)', (nip, flaw) => {
    expect(checkId('nip', nip, context)).toEqual({ state: 'invalid', code: 'nip-structure', flaw });
  });
});

describe('the other identifiers', () => {
  test.each([
    ['npsn', '00000017'],
    ['npsn', 'P0000012'],
    ['npsn', 'K0000009'],
    ['npsn', '000123'],
    ['nisn', '0000000017'],
    ['nuptk', '1234567890123456'],
    ['sim', '123456789012'],
    ['sim', '12345678901234'],
    ['passport', 'A1234567'],
    ['passport', 'AB123456'],
    ['kitas', '2C21JE1234U'],
    ['student-card', '210/SMA/17'],
    ['other', 'KTA0017'],
  ] as const)('%s %s is valid', (type, value) => {
    expect(checkId(type, value, context)).toEqual({ state: 'valid', value });
  });

  test.each([
    ['npsn', 'Q1234567', 'invalid'],
    ['npsn', '0000017', 'incomplete'],
    ['npsn', 'P00000123', 'invalid'],
    ['nisn', '000000001', 'incomplete'],
    ['nisn', '0000000000', 'invalid'],
    ['nuptk', '123456789012345A', 'invalid'],
    ['sim', '12345678901', 'incomplete'],
    ['passport', 'A123', 'incomplete'],
    ['passport', 'A123456789', 'invalid'],
    ['passport', 'ABCDEFGHI', 'invalid'],
    ['passport', 'A12<456', 'invalid'],
  ] as const)('%s %s is %s', (type, value, state) => {
    expect(checkId(type, value, context).state).toBe(state);
  });

  it('are stored without the spaces, dots and dashes they are printed with, in capitals', () => {
    expect(normaliseId('nip', '19751125 200501 1 002')).toBe('197511252005011002');
    expect(normaliseId('sim', '1234-5678-901234')).toBe('12345678901234');
    expect(normaliseId('kitas', '2c21je1234-u')).toBe('2C21JE1234U');
    expect(normaliseId('nisn', '0009321234')).toBe('0009321234');
  });

  it('need no number where the visitor has none', () => {
    expect(checkId('none', 'whatever', context)).toEqual({ state: 'valid', value: '' });
  });

  it('are checked without ever throwing, and what is valid stays valid when stored', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ID_TYPES), fc.string({ unit: 'binary', maxLength: 40 }), (type, raw) => {
        const check = checkId(type, raw, context);
        if (check.state === 'valid') expect(checkId(type, check.value, context)).toEqual(check);
      }),
    );
  });

  it('offers at the kiosk what belongs to a person', () => {
    expect(KIOSK_ID_TYPES).not.toContain('npsn');
    expect(new Set(KIOSK_ID_TYPES).size).toBe(ID_TYPES.length - 1);
  });
});

describe('calendarDay', () => {
  it('knows exactly the days the calendar has', () => {
    const part = fc.integer({ min: 0, max: 33 });
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), part, part, (year, month, day) => {
        const date = new Date(Date.UTC(year, month - 1, day));
        const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && month > 0;
        const expected =
          exists && date.getUTCFullYear() === year ? date.toISOString().slice(0, 10) : undefined;
        expect(calendarDay(year, month, day)).toBe(expected);
      }),
    );
  });
});

describe('a mobile number', () => {
  test.each([
    '081200000001',
    '6281200000001',
    '+6281200000001',
    '0812-0000-0001',
    '+62 812 0000 0001',
    '(0812) 0000.0001',
  ])('%s is +6281200000001', (raw) => {
    expect(checkPhone(raw)).toEqual({ state: 'valid', value: '+6281200000001' });
  });

  test.each(['0', '08', '+', '+62', '628', '081200000'])('%s is incomplete', (raw) => {
    expect(checkPhone(raw)).toEqual({ state: 'incomplete', code: 'phone-format' });
  });

  test.each(['07', '05114772384', '+6591234567', '08123456789012', '0812x', '62 0812'])(
    '%s is refused',
    (raw) => {
      expect(checkPhone(raw)).toEqual({ state: 'invalid', code: 'phone-format' });
    },
  );

  it('has 10 to 13 national digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 16 }), (length) => {
        const state = checkPhone('08'.padEnd(length, '1').slice(0, length)).state;
        expect(state === 'valid').toBe(length >= 10 && length <= 13);
      }),
    );
  });

  it('is asked for when empty, and read in groups when shown', () => {
    expect(checkPhone(' ')).toEqual({ state: 'incomplete', code: 'required' });
    expect(formatPhone('+6281200000001')).toBe('+62 812-0000-0001');
  });
});

describe('what a scanner types', () => {
  test.each([
    ['ULT-7K3F-Q9', { kind: 'ticket', code: '7K3F-Q9' }],
    ['ult-7k3f-q9\r\n', { kind: 'ticket', code: '7K3F-Q9' }],
    ['7K3F-Q9', { kind: 'ticket', code: '7K3F-Q9' }],
    ['7k3fq9', { kind: 'ticket', code: '7K3F-Q9' }],
    ['234567', { kind: 'ticket', code: '2345-67' }],
    ['6372991205909001\n', { kind: 'id', digits: '6372991205909001' }],
    ['19751125 200501 1 902', { kind: 'id', digits: '197511252005011902' }],
    ['https://example.com/7K3F-Q9', { kind: 'unknown' }],
    ['7K3F-O9', { kind: 'unknown' }],
    ['1234567', { kind: 'unknown' }],
    ['', { kind: 'unknown' }],
  ])('%j is told apart', (text, scan) => {
    expect(parseScan(text)).toEqual(scan);
  });
});
