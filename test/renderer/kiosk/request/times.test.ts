import { describe, expect, it } from 'vitest';
import { emptyDraft } from '../../../../renderer/kiosk/request/draft.ts';
import type { Taken } from '../../../../renderer/kiosk/request/taken.ts';
import { metBy, obstacleTo, timeFits, type Asking } from '../../../../renderer/kiosk/request/times.ts';
import { aLoanForm } from './builders.ts';

const DAY = '2026-11-27';
const AGREED: Taken = { kind: 'agreed', from: `${DAY}T08:00`, to: `${DAY}T15:00` };
const REFUSED = { code: 'facility-taken', details: { day: DAY, from: '08:00', until: '15:00' } };

function aLoan(from: string, to: string, taken: readonly Taken[] = [AGREED]): Asking {
  const draft = { ...emptyDraft(), days: { from: DAY, to: DAY }, times: { from, to } };
  return { form: aLoanForm(), draft, taken, now: '2026-11-23T09:00' };
}
const TO = { id: 'to', label: { id: '', en: '' }, kind: 'moment', required: true } as const;
const FROM = { ...TO, id: 'from' } as const;

describe('a time of a loan', () => {
  it('inside what was agreed is refused with the taken hours; its end is free again (P-02)', () => {
    expect(obstacleTo('from', aLoan('09:00', ''))).toEqual(REFUSED);
    expect(obstacleTo('from', aLoan('15:00', ''))).toBeNull();
    expect(obstacleTo('from', aLoan('07:30', ''))).toBeNull();
  });

  it('that runs into what was agreed is refused as well', () => {
    expect(obstacleTo('to', aLoan('07:00', '08:30'))).toEqual(REFUSED);
    expect(obstacleTo('to', aLoan('07:00', '08:00'))).toBeNull();
  });

  it('is no obstacle where somebody else has only asked', () => {
    const asked: Taken = { ...AGREED, kind: 'asked' };
    expect(obstacleTo('from', aLoan('09:00', '', [asked]))).toBeNull();
    expect(obstacleTo('to', aLoan('07:00', '09:00', [asked]))).toBeNull();
  });

  it('is seen to be taken before it is touched, at its end from where it runs into what was agreed', () => {
    const ends = ['07:30', '08:00', '08:30', '16:00'].filter(
      (end) => metBy('to', `${DAY}T${end}`, aLoan('07:00', '')) !== undefined,
    );
    expect(ends).toEqual(['08:30', '16:00']);
    expect(metBy('from', `${DAY}T14:30`, aLoan('', ''))).toEqual(AGREED);
    expect(metBy('purpose', `${DAY}T14:30`, aLoan('', ''))).toBeUndefined();
  });

  it('ends after it begins, also where nobody knows what is taken', () => {
    expect(obstacleTo('to', aLoan('10:00', '10:00', []))).toEqual({ code: 'loan-period' });
    expect(timeFits(TO, aLoan('10:00', '10:30', []))).toBe(true);
  });

  it('begins in the future', () => {
    expect(timeFits(FROM, { ...aLoan('16:00', ''), now: `${DAY}T16:00` })).toBe(false);
    expect(timeFits(FROM, { ...aLoan('16:30', ''), now: `${DAY}T16:00` })).toBe(true);
  });

  it('is missing while it was not touched', () => {
    expect(obstacleTo('from', aLoan('', ''))).toBeNull();
    expect(timeFits(FROM, aLoan('', ''))).toBe(false);
  });
});
