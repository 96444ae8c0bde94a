import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cooperation } from '../../../../db/seed/profiles/request-types/cooperation.ts';
import { consultation } from '../../../../db/seed/profiles/request-types/consultation.ts';
import { information } from '../../../../db/seed/profiles/request-types/information.ts';
import { loan } from '../../../../db/seed/profiles/request-types/loan.ts';
import {
  readClock,
  workingDaysBetween,
  type ClockReading,
} from '../../../../shared/domain/requests/clocks.ts';
import type { Mark, RequestClock, RequestType } from '../../../../shared/domain/requests/request-type.ts';
import {
  anyDay,
  at,
  dayFrom,
  office as calendar,
  time as workingTime,
  unknown,
  workingTime as timeBy,
} from '../../../support/working-time.ts';

const office = { calendar, workingTime };

function clockOf(type: RequestType, id: string): RequestClock {
  const clock = type.clocks.find((one) => one.id === id);
  if (!clock) throw new Error(id);
  return clock;
}

/** `received 2026-11-23 09:00` */
function marks(...lines: readonly string[]): Mark[] {
  return lines.map((line) => {
    const [id = '', day = '', clock = '09:00'] = line.split(' ');
    return { id, at: at(day, clock) };
  });
}

function read(clock: RequestClock, put: readonly Mark[], day: string, clockTime = '10:00'): ClockReading {
  const reading = readClock(clock, put, office, at(day, clockTime));
  if (!reading.ok) throw new Error('no calendar');
  return reading.value;
}

const decision = clockOf(cooperation, 'decision');
const agreement = clockOf(cooperation, 'agreement');
const answer = clockOf(information, 'answer');

describe('the clocks of a request', () => {
  // the vectors of domain 4.4
  it.each([
    [5, '2026-11-23', '2026-11-30'],
    [5, '2026-11-20', '2026-11-27'],
    [5, '2026-11-21', '2026-11-27'],
    [3, '2026-12-21', '2026-12-28'],
    [1, '2026-12-23', '2026-12-28'],
    [5, '2026-12-23', '2027-01-04'],
    [10, '2026-12-22', '2027-01-11'],
    [17, '2026-12-22', '2027-01-20'],
    [1, '2027-03-05', '2027-03-16'],
    [3, '2027-03-05', '2027-03-18'],
    [5, '2027-03-05', '2027-03-22'],
    [10, '2027-03-05', '2027-03-31'],
    [3, '2027-05-14', '2027-05-25'],
  ])('%i working days from %s end on %s, at the end of its service', (n, received, due) => {
    const clock = { ...decision, workingDays: n };
    const reading = read(clock, marks(`received ${received}`), received);
    expect(reading).toMatchObject({
      state: 'running',
      dueDay: due,
      dueAt: workingTime.endOfServiceHours(due),
    });
  });

  it('PPID: ten working days from receipt, seventeen once it was extended with a reason (Perki 1/2021)', () => {
    const received = marks('received 2026-12-22');
    expect(read(answer, received, '2026-12-22')).toMatchObject({ dueDay: '2027-01-11' });
    const extended = [...received, ...marks('extended 2027-01-08')];
    expect(read(answer, extended, '2027-01-08')).toMatchObject({ dueDay: '2027-01-20' });
  });

  it('PPID: what the applicant has to complete does not give the office more time (counted from receipt)', () => {
    const put = marks(
      'received 2026-11-23',
      'incomplete 2026-11-24',
      'repaired 2026-11-26',
      'complete 2026-11-27',
    );
    expect(read(answer, put, '2026-11-27')).toMatchObject({ dueDay: '2026-12-07' });
    expect(read(clockOf(information, 'completeness'), put, '2026-11-27')).toMatchObject({
      state: 'stopped',
      pace: 'in-time',
    });
    expect(read(clockOf(information, 'repair'), put, '2026-11-27')).toMatchObject({
      state: 'stopped',
      dueDay: '2026-11-27',
    });
  });

  it('C-03: three working days for the decision, from the letter', () => {
    const put = marks('received 2026-12-21');
    expect(read(decision, put, '2026-12-21')).toMatchObject({ dueDay: '2026-12-28', daysLeft: 3 });
    expect(read(decision, [...put, ...marks('decided 2026-12-28 15:30')], '2027-01-04')).toMatchObject({
      pace: 'in-time',
    });
    expect(read(decision, [...put, ...marks('decided 2026-12-28 15:31')], '2027-01-04')).toMatchObject({
      pace: 'late',
    });
  });

  it('C-03: five working days for the agreement, not before the documents are complete', () => {
    const put = marks('received 2026-11-20', 'decided 2026-11-23');
    expect(read(agreement, put, '2026-11-23')).toEqual({ id: 'agreement', state: 'not-started' });
    const complete = [...put, ...marks('documents-complete 2026-11-23')];
    expect(read(agreement, complete, '2026-11-23')).toMatchObject({ dueDay: '2026-11-30', daysLeft: 5 });
  });

  it('C-03: stands still while the applicant revises, in every round, and goes on where it stood', () => {
    const put = marks('received 2026-11-20', 'documents-complete 2026-11-23', 'revision-asked 2026-11-24');
    expect(read(agreement, put, '2026-12-30')).toMatchObject({ state: 'paused', daysLeft: 4 });
    // two working days stood still: Wednesday and Thursday
    const once = [...put, ...marks('revision-received 2026-11-26')];
    expect(read(agreement, once, '2026-11-26')).toMatchObject({
      state: 'running',
      dueDay: '2026-12-02',
      daysLeft: 4,
    });
    const twice = [...once, ...marks('revision-asked 2026-11-27', 'revision-received 2026-11-30')];
    expect(read(agreement, twice, '2026-11-30')).toMatchObject({ dueDay: '2026-12-03', daysLeft: 3 });
  });

  it('C-03: a revision that is back on the same day costs nothing, and one over a holiday gives no holiday twice', () => {
    const start = marks('received 2026-12-21', 'documents-complete 2026-12-21');
    const same = [
      ...start,
      ...marks('revision-asked 2026-12-22 09:00', 'revision-received 2026-12-22 14:00'),
    ];
    const untouched = read(agreement, start, '2026-12-22');
    expect(read(agreement, same, '2026-12-22')).toEqual(untouched);
    const over = [...start, ...marks('revision-asked 2026-12-23', 'revision-received 2026-12-27')];
    expect(read(agreement, over, '2026-12-28')).toEqual(read(agreement, start, '2026-12-28'));
  });

  it('C-03: whether the notice of more time came within three working days is on record', () => {
    const notice = clockOf(cooperation, 'notice');
    const put = marks('received 2026-11-23');
    expect(read(notice, put, '2026-12-30')).toMatchObject({ state: 'not-started' });
    expect(read(notice, [...put, ...marks('told-longer 2026-11-26')], '2026-12-30')).toMatchObject({
      pace: 'in-time',
    });
    expect(read(notice, [...put, ...marks('told-longer 2026-11-27')], '2026-12-30')).toMatchObject({
      pace: 'late',
    });
  });

  it.each([
    ['K-05', consultation, 'answer'],
    ['P-04', loan, 'decision'],
  ])('%s: "1 Hari Kerja" is what the office set it to be', (_, type, id) => {
    const clock = clockOf(type, id);
    const put = marks('received 2026-11-20 09:00');
    const by = (posWorkingDay: 'end-of-next-working-day' | 'same-day' | 'working-hours-7.5') => {
      const reading = readClock(
        clock,
        put,
        { calendar, workingTime: timeBy({ posWorkingDay }) },
        at('2026-11-20', '09:30'),
      );
      return reading.ok && reading.value.state === 'running' ? reading.value.dueAt : undefined;
    };
    expect(by('end-of-next-working-day')).toBe(at('2026-11-23', '15:30'));
    expect(by('same-day')).toBe(at('2026-11-20', '15:30'));
    // Friday 09:00 to 11:30 and 13:00 to 15:30 are five hours; two and a half are left for Monday
    expect(by('working-hours-7.5')).toBe(at('2026-11-23', '10:30'));
  });

  it('K-03: passing a request on ends the day of the consultation and begins the ten of the PPID, from receipt', () => {
    const put = marks('received 2026-11-23', 'disposed 2026-11-23', 'referred 2026-11-23');
    expect(read(clockOf(consultation, 'answer'), put, '2026-11-24')).toMatchObject({
      state: 'stopped',
      pace: 'in-time',
    });
    expect(read(clockOf(consultation, 'ppid'), put, '2026-11-24')).toMatchObject({
      state: 'running',
      dueDay: '2026-12-07',
    });
    expect(read(clockOf(consultation, 'ppid'), put.slice(0, 2), '2026-11-24')).toMatchObject({
      state: 'not-started',
    });
  });

  it('is amber from the working day before it is due, over a weekend too, and late after its service ends', () => {
    const put = marks('received 2026-11-25'); // due Monday 30
    expect(read(decision, put, '2026-11-26', '23:59')).toMatchObject({ pace: 'in-time' });
    expect(read(decision, put, '2026-11-27', '00:00')).toMatchObject({ pace: 'soon', daysLeft: 1 });
    expect(read(decision, put, '2026-11-30', '15:30')).toMatchObject({ pace: 'soon', daysLeft: 0 });
    expect(read(decision, put, '2026-12-01', '08:00')).toMatchObject({ pace: 'late', daysLeft: -1 });
  });

  it('is not guessed where the holidays of a year are not decreed', () => {
    expect(readClock(answer, marks('received 2027-12-28'), office, at('2027-12-28', '10:00'))).toEqual(
      unknown(2028),
    );
  });

  it('gives back exactly the working days it stood still, wherever the revision falls', () => {
    const days = fc.nat({ max: 15 });
    fc.assert(
      fc.property(anyDay, days, days, (first, wait, away) => {
        const asked = dayFrom(first, wait);
        const back = dayFrom(asked, away);
        const start = marks(`documents-complete ${first}`);
        const put = [...start, ...marks(`revision-asked ${asked}`, `revision-received ${back} 14:00`)];
        const [plain, revised] = [read(agreement, start, back), read(agreement, put, back)];
        if (plain.state !== 'running' || revised.state !== 'running') throw new Error('it runs');
        const shifted = workingDaysBetween(plain.dueDay, revised.dueDay, workingTime);
        expect(shifted).toBe(workingDaysBetween(asked, back, workingTime));
      }),
    );
  });
});
