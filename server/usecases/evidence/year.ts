/** The evidence of a year: what the system knows, held beside every indicator with what a person noted. */
import { setImmediate } from 'node:timers/promises';
import { complaintsReceived } from '../../../db/repositories/complaints.ts';
import { countDevices } from '../../../db/repositories/devices.ts';
import { followUpsOf } from '../../../db/repositories/evaluation.ts';
import { countAppointments, countNumbers, marksOf } from '../../../db/repositories/evidence.ts';
import { INDICATORS, type EvidenceFacts } from '../../../shared/domain/evidence/indicators.ts';
import { formatDecimal } from '../../../shared/domain/figure-format.ts';
import { monthsOf, monthSpan } from '../../../shared/domain/reports/calendar-period.ts';
import { spanOf, type Span } from '../../../shared/domain/reports/period.ts';
import { describeHours } from '../../../shared/domain/working-time.ts';
import type { EvidenceView } from '../../../shared/protocol/admin/evidence.ts';
import type { FactSource } from '../dashboard/day-facts.ts';
import { skmUsers } from '../skm/counts.ts';
import { indexOf, readingFrom } from '../skm/index-of.ts';

export async function evidenceOf(source: FactSource, year: number): Promise<EvidenceView> {
  const { db, office } = source;
  const facts = await evidenceFacts(source, year);
  const marks = await marksOf(db, year);
  return {
    year,
    lines: INDICATORS.map(({ id, group, name, shows }) => {
      const mark = marks.find(({ indicatorId }) => indicatorId === id);
      return {
        id,
        group,
        name,
        shown: shows?.(facts) ?? null,
        byItself: shows !== undefined,
        mark: mark
          ? {
              mark: mark.mark,
              note: mark.note,
              officerName: office.officerName(mark.officerId),
              at: mark.markedAt,
            }
          : null,
      };
    }),
  };
}

async function evidenceFacts(source: FactSource, year: number): Promise<EvidenceFacts> {
  const { db, office, now } = source;
  const span = spanOf({ kind: 'year', year });
  const users = await skmUsers(readingFrom(source), span);
  const { unit } = await indexOf(source, span);
  const complaints = await complaintsReceived(db, span.from, span.to);
  const followUps = await followUpsOf(db, year);
  const { hours, feeNote } = office.data;
  return {
    ...(await numbersOf(source, span)),
    served: users.all,
    complaints: complaints.filter(({ kind }) => kind === 'complaint').length,
    servedServices: users.ofService.size,
    appointments: await countAppointments(db, span.from, span.to),
    respondents: unit?.responses ?? 0,
    ikm: unit === null ? null : `${formatDecimal(unit.nik)} (${unit.mutu})`,
    kiosks: await countDevices(db, 'kiosk'),
    displays: await countDevices(db, 'tv'),
    frontOfficers: office.officers.filter(({ active, roles }) => active && roles.includes('front-office'))
      .length,
    services: office.services.size,
    noBreak: hours.noBreak,
    hours: describeHours(hours, office.calendar.day(now)),
    fee: feeNote,
    followUps: followUps.length,
    followUpsDone: followUps.filter(({ doneDay }) => doneDay !== null).length,
  };
}

/** A month at a time, so that a counter's command never waits for a whole year. */
async function numbersOf(
  { db }: FactSource,
  span: Span,
): Promise<Pick<EvidenceFacts, 'numbers' | 'priority'>> {
  const sum = { numbers: 0, priority: 0 };
  for (const month of monthsOf(span)) {
    const { from, to } = monthSpan(month);
    const counted = await countNumbers(db, from, to);
    sum.numbers += counted.numbers;
    sum.priority += counted.priority;
    await setImmediate();
  }
  return sum;
}
