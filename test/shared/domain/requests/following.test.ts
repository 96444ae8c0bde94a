/** What an applicant reads who follows a request, and from when on an event comes early enough. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cooperation } from '../../../../db/seed/profiles/request-types/cooperation.ts';
import { information } from '../../../../db/seed/profiles/request-types/information.ts';
import { loan } from '../../../../db/seed/profiles/request-types/loan.ts';
import { dueOfTurn, toldHistory, turnOf } from '../../../../shared/domain/requests/following.ts';
import { earliestEvent, leadTime } from '../../../../shared/domain/requests/lead-time.ts';
import type { ClockReading } from '../../../../shared/domain/requests/clocks.ts';
import { parseRequestCode, requestPage } from '../../../../shared/domain/ticket-qr.ts';
import { anyDay, dayFrom, ok, time, unknown } from '../../../support/working-time.ts';

describe('whose turn a request is', () => {
  it('is the applicant’s only where something is to be repaired', () => {
    expect(turnOf(cooperation, 'revision')).toBe('applicant');
    expect(turnOf(information, 'incomplete')).toBe('applicant');
    expect(turnOf(loan, 'agreed')).toBe('none');
    expect(turnOf(loan, 'submitted')).toBe('office');
    expect(turnOf(information, 'processing')).toBe('office');
    expect(turnOf(loan, 'returned')).toBe('none');
  });

  it('has the day of the clock of whose turn it is, the first of several', () => {
    const running = (dueDay: string, dueAt: number): ClockReading => {
      return { id: 'c', state: 'running', dueDay, dueAt, amberAt: 0, daysLeft: 2, pace: 'in-time' };
    };
    const clocks = [
      { of: 'office', reading: running('2026-12-07', 2) },
      { of: 'office', reading: running('2026-11-26', 1) },
      { of: 'applicant', reading: running('2026-11-24', 0) },
    ] as const;
    expect(dueOfTurn('office', clocks)).toEqual({ day: '2026-11-26', daysLeft: 2 });
    expect(dueOfTurn('applicant', clocks)).toEqual({ day: '2026-11-24', daysLeft: 2 });
    expect(dueOfTurn('none', clocks)).toBeNull();
    const stopped = { id: 'c', state: 'not-started' } as const;
    expect(dueOfTurn('office', [{ of: 'office', reading: stopped }])).toBeNull();
  });
});

describe('what a request was told to be', () => {
  it('begins with its receipt and names each change once', () => {
    const steps = [
      { state: 'assigned', day: '2026-11-23' },
      { state: 'assigned', day: '2026-11-24' },
      { state: 'checked', day: '2026-11-24' },
    ];
    expect(toldHistory(loan, '2026-11-20', steps).map(({ day, told }) => [day, told.id])).toEqual([
      ['2026-11-20', 'Permohonan diterima'],
      ['2026-11-23', 'Ketersediaan sedang diperiksa'],
      ['2026-11-24', 'Ketersediaan sudah diperiksa'],
    ]);
  });
});

describe('C-01 e: the earliest day of an event', () => {
  it('is the first that leaves seven working days (domain 4.4)', () => {
    expect(earliestEvent('2027-03-01', 7, time)).toEqual(ok('2027-03-18'));
    expect(earliestEvent('2026-12-28', 7, time)).toEqual(ok('2027-01-08'));
  });

  it('comes early enough, and every day before it is too soon', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 10 }), (today, workingDays) => {
        const earliest = earliestEvent(today, workingDays, time);
        if (!earliest.ok) return;
        expect(leadTime(today, earliest.value, workingDays, time)).toMatchObject({ value: { late: false } });
        const before = dayFrom(earliest.value, -1);
        expect(leadTime(today, before, workingDays, time)).toMatchObject({ value: { late: true } });
      }),
    );
  });

  it('is not guessed where the holidays of a year are not decreed', () => {
    expect(earliestEvent('2027-12-30', 7, time)).toEqual(unknown(2028));
  });
});

describe('the code of a request', () => {
  it('is read however it comes: typed, from a QR, from the address of its page', () => {
    const page = requestPage('http://192.168.1.10:8080');
    for (const text of ['7k3f q9', 'ULT-7K3F-Q9', `${page}#7K3F-Q9`, ' http://ult.local/p#7K3F-Q9 '])
      expect(parseRequestCode(text)).toBe('7K3F-Q9');
    for (const text of ['', 'A-007', `${page}#`, 'http://ult.local/t/7K3F-Q9', `${page}#7K3F-Q`])
      expect(parseRequestCode(text)).toBeUndefined();
  });
});
