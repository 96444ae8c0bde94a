/** The figures of an office day as a slip (rekapitulasi): no names. */
import { countSurveys, countVisits } from '../../db/repositories/day-figures.ts';
import { countJobs, type JobCount } from '../../db/repositories/print-job-desk.ts';
import type { RecapSlip } from '../../printer/slip/slips.ts';
import { figuresByService, type ServiceFigures } from '../../shared/domain/day-figures.ts';
import { recapTexts as t } from '../../shared/messages/recap.ts';
import type { Context } from '../context.ts';

type Section = RecapSlip['sections'][number];

export async function recapSlip(context: Context, day: string): Promise<RecapSlip> {
  const { db, clock } = context;
  const office = context.office();
  const { start, end } = office.calendar.bounds(day);
  const figures = figuresByService(await countVisits(db, day), [...office.services.keys()]);
  return {
    officeName: office.data.name,
    day,
    printedAt: clock.now(),
    timeZone: office.data.zone,
    sections: [
      ...figures.map((service) =>
        serviceSection(
          service,
          service.serviceId === null ? t.all : office.serviceName(service.serviceId).id,
        ),
      ),
      slipSection(await countJobs(db, start, end)),
      { title: t.survey, rows: [row(t.rated, await countSurveys(db, day))] },
    ],
  };
}

function serviceSection({ given, results }: ServiceFigures, title: string): Section {
  const rows = results.map(({ result, visits }) => row(t.results[result], visits));
  return { title, rows: [row(t.given, given), ...rows] };
}

function slipSection(counts: readonly JobCount[]): Section {
  const of = (states: readonly JobCount['state'][], kinds: readonly JobCount['kind'][]): number =>
    counts
      .filter(({ state, kind }) => states.includes(state) && kinds.includes(kind))
      .reduce((total, { jobs }) => total + jobs, 0);
  const numbered = ['ticket', 'reprint'] as const;
  return {
    title: t.slips,
    rows: [
      row(t.printed, of(['printed'], ['ticket'])),
      row(t.reprinted, of(['printed'], ['reprint'])),
      row(t.unprinted, of(['queued', 'printing', 'failed'], numbered)),
      row(t.cancelled, of(['cancelled'], numbered)),
    ],
  };
}

function row(label: string, figure: number): Section['rows'][number] {
  return { label, value: String(figure) };
}
