import { describe, expect, it } from 'vitest';
import { cooperation } from '../../../../db/seed/profiles/request-types/cooperation.ts';
import { numberOfYear } from '../../../../shared/domain/numbering.ts';
import { checkDisposition, type Disposition } from '../../../../shared/domain/requests/disposition.ts';
import {
  groundsOf,
  needsExemptionDecree,
  REFUSAL_GROUNDS,
} from '../../../../shared/domain/requests/grounds.ts';
import { leadTime } from '../../../../shared/domain/requests/lead-time.ts';
import { listsOf, pressingClock, type OnBoard } from '../../../../shared/domain/requests/request-board.ts';
import { parseRequestNumber } from '../../../../shared/domain/requests/request-number.ts';
import type { ClockReading } from '../../../../shared/domain/requests/clocks.ts';
import { time, unknown } from '../../../support/working-time.ts';

describe('disposisi (K-02)', () => {
  const given: Disposition = {
    fromId: 'front',
    toId: 'expert',
    instruction: ' Mohon dijawab ',
    limitDay: null,
    nature: 'ordinary',
  };
  const check = (over: Partial<Disposition>): unknown =>
    checkDisposition({ ...given, ...over }, ['front', 'expert'], '2026-11-23', '2026-11-24');

  it('says from whom, to whom, what to do, by when and of what nature', () => {
    expect(check({ limitDay: '2026-11-24', nature: 'urgent' })).toEqual({
      ok: true,
      value: { ...given, instruction: 'Mohon dijawab', limitDay: '2026-11-24', nature: 'urgent' },
    });
  });

  it.each<[string, Partial<Disposition>]>([
    ['officer-unknown', { toId: 'stranger' }],
    ['bad-input', { instruction: '  ' }],
    ['day-past', { limitDay: '2026-11-22' }],
    ['disposition-after-due', { limitDay: '2026-11-25' }],
  ])('is refused as %s', (code, over) => {
    expect(check(over)).toMatchObject({ ok: false, error: { code } });
  });
});

describe('seven working days before the event (C-01 e)', () => {
  it.each([
    ['2027-03-18', '2027-03-01'],
    ['2027-01-08', '2026-12-28'],
  ])('an event on %s is asked for on %s at the latest', (event, latest) => {
    expect(leadTime(latest, event, 7, time)).toEqual({ ok: true, value: { latestDay: latest, late: false } });
  });

  it('C-04: later than that is a warning, which the office may accept, and no refusal', () => {
    expect(leadTime('2027-03-02', '2027-03-18', 7, time)).toMatchObject({ ok: true, value: { late: true } });
    expect(cooperation.lead?.workingDays).toBe(7);
  });

  it('is not guessed where a year is not decreed', () => {
    expect(leadTime('2026-12-01', '2028-02-10', 7, time)).toEqual(unknown(2028));
  });
});

describe('the grounds of a refusal (UU 14/2008 Ps 17)', () => {
  it('are a to j with the five kinds of h, and two reasons that are no exemption', () => {
    expect(REFUSAL_GROUNDS.filter(({ exempt }) => exempt)).toHaveLength(14);
    expect(REFUSAL_GROUNDS.filter(({ exempt }) => !exempt).map(({ id }) => id)).toEqual([
      'not-held',
      'not-documented',
    ]);
    expect(groundsOf(['17-z'])).toBeUndefined();
  });

  it('need the decree of exemption with them where the information is exempt (Ps 19)', () => {
    expect(needsExemptionDecree(['17-h5'])).toBe(true);
    expect(needsExemptionDecree(['not-held'])).toBe(false);
  });
});

describe('the number of a request', () => {
  it('is of its type and year, and is read however it is typed', () => {
    expect(numberOfYear('PPID', 2026, 7)).toBe('PPID-2026-0007');
    expect(numberOfYear('PPID', 2026, 12_345)).toBe('PPID-2026-12345');
    for (const typed of ['PPID-2026-0007', ' ppid 2026 7 ', 'ppid2026-7'])
      expect(parseRequestNumber(typed)).toEqual({ series: 'PPID', year: 2026, serial: 7 });
    for (const typed of ['', 'PPID', 'PPID-2026', 'PPID-2026-0', '2026-7'])
      expect(parseRequestNumber(typed)).toBeUndefined();
  });
});

describe("the officer's board", () => {
  const running = (id: string, dueDay: string, pace: 'in-time' | 'soon' | 'late'): ClockReading => ({
    id,
    state: 'running',
    dueDay,
    dueAt: Date.parse(dueDay),
    amberAt: 0,
    daysLeft: 0,
    pace,
  });
  const request: OnBoard = { assigneeId: 'me', serviceId: 'facilities', waitsFor: 'office', pressing: null };
  const me = { id: 'me', serviceIds: ['facilities'] };

  it("knows what is mine, my unit's, due today, overdue and waiting for the applicant", () => {
    const list = (over: Partial<OnBoard>): string[] => listsOf({ ...request, ...over }, me, '2026-11-23');
    expect(list({})).toEqual(['mine', 'unit']);
    expect(list({ assigneeId: 'other', serviceId: 'x', waitsFor: 'applicant' })).toEqual(['applicant']);
    const pressing = pressingClock([running('a', '2026-11-23', 'soon')], [{ id: 'a', of: 'office' }]);
    expect(list({ pressing })).toContain('due-today');
    const late = pressingClock([running('a', '2026-11-20', 'late')], [{ id: 'a', of: 'office' }]);
    expect(list({ pressing: late })).toEqual(['mine', 'unit', 'overdue']);
    expect(list({ waitsFor: 'nobody', pressing: late })).toEqual([]);
  });

  it("is pressed by the office's clock that runs out first, never by the applicant's own", () => {
    const readings = [
      running('far', '2026-12-07', 'in-time'),
      running('near', '2026-11-26', 'in-time'),
      running('own', '2026-11-24', 'soon'),
    ];
    const clocks = [
      { id: 'far', of: 'office' },
      { id: 'near', of: 'office' },
      { id: 'own', of: 'applicant' },
    ] as const;
    expect(pressingClock(readings, clocks)?.id).toBe('near');
    expect(pressingClock([], clocks)).toBeNull();
  });
});
