/**
 * A generated year: every figure of every report is reckoned once more from the raw rows, by plain SQL and loops that
 * share nothing with the product, and must be the same. A report is compared whole, block by block, so that a new block
 * without its recomputation fails; a new report adds a file to `recompute/` and its line in `recompute/index.ts`.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPORTS } from '../../../../server/reports/catalogue.ts';
import { showFigures } from '../../../../server/usecases/dashboard/figures.ts';
import { essenceOf, heldTogether, type Essence, type TableEssence } from './essence.ts';
import { RECOMPUTED } from './recompute/index.ts';
import { skm } from './recompute/skm.ts';
import { liveTheYear, YEAR, type Asked, type AskedPeriod, type LivedYear } from './the-year.ts';

let year: LivedYear;

beforeAll(async () => {
  year = await liveTheYear();
}, 900_000);

afterAll(async () => {
  await year.end();
});

/** One period of each kind, its days typed by hand. */
const PERIODS: Readonly<Record<AskedPeriod['kind'], Pick<Asked, 'period' | 'from' | 'to'>>> = {
  year: { period: { kind: 'year', year: YEAR }, from: '2026-01-01', to: '2026-12-31' },
  quarter: { period: { kind: 'quarter', year: YEAR, quarter: 3 }, from: '2026-07-01', to: '2026-09-30' },
  month: { period: { kind: 'month', year: YEAR, month: 10 }, from: '2026-10-01', to: '2026-10-31' },
  day: { period: { kind: 'day', day: '2026-12-31' }, from: '2026-12-31', to: '2026-12-31' },
  range: {
    period: { kind: 'range', from: '2026-02-10', to: '2026-05-20' },
    from: '2026-02-10',
    to: '2026-05-20',
  },
};

/** What a year must hold for its reports to have something to say. */
const HAPPENED: Readonly<Record<string, { readonly text: string; readonly least: number }>> = {
  'many visits': { text: 'visit', least: 150 },
  'rejected visits': { text: `visit WHERE outcome = 'rejected'`, least: 1 },
  'visits that were put off and kept their date': {
    text: 'appointment WHERE "fromVisitId" IS NOT NULL AND "arrivedVisitId" IS NOT NULL',
    least: 2,
  },
  'numbers with several services': { text: '"servedService"', least: 5 },
  'whole surveys': { text: 'survey WHERE answers IS NOT NULL', least: 40 },
  'low ratings': { text: 'survey WHERE rating <= 2', least: 4 },
  'examined days': { text: '"recapCheck"', least: 3 },
  'overruns of officers': {
    text: `deviation WHERE kind = 'time' AND responsible <> 'visitor'`,
    least: 3,
  },
  'overruns of visitors': { text: `deviation WHERE responsible = 'visitor'`, least: 1 },
  explanations: { text: `"deviationRemark" WHERE kind = 'explanation'`, least: 1 },
  reviews: { text: `"deviationRemark" WHERE kind = 'review'`, least: 1 },
  deputations: { text: 'deputation', least: 2 },
  'closed cases': { text: `"caseFile" WHERE state = 'closed'`, least: 3 },
  'each kind of compensation': {
    text: '(SELECT DISTINCT compensation FROM "caseFile" WHERE compensation IS NOT NULL)',
    least: 3,
  },
  'a used priority code': { text: '"priorityCode" WHERE "usedAt" IS NOT NULL', least: 1 },
  'complaints by many channels': {
    text: `(SELECT DISTINCT channel FROM complaint WHERE kind = 'complaint')`,
    least: 5,
  },
  suggestions: { text: `complaint WHERE kind = 'suggestion'`, least: 1 },
  'closed complaints': { text: `complaint WHERE kind = 'complaint' AND state = 'closed'`, least: 5 },
  'requests for information that were refused': {
    text: `"requestMark" JOIN request ON request.id = "requestId" WHERE mark = 'notified' AND state = 'refused' AND "typeId" = 'information'`,
    least: 1,
  },
  'consultations that were passed on to the PPID': {
    text: `(SELECT DISTINCT "requestId" FROM "requestMark" JOIN request ON request.id = "requestId" WHERE mark = 'referred' AND "typeId" = 'consultation')`,
    least: 2,
  },
  'requests that began in a visit': { text: 'request WHERE "visitId" IS NOT NULL', least: 5 },
  'requests that were revised': { text: `"requestMark" WHERE mark = 'revision-received'`, least: 1 },
  audits: { text: '"evaluationAudit"', least: 4 },
  'follow-ups that were done': { text: '"evaluationFollowUp" WHERE "doneDay" IS NOT NULL', least: 1 },
  'plans that went on': { text: '"skmPlan" WHERE "carriedFrom" IS NOT NULL', least: 1 },
  'marks of evidence': { text: '"evidenceMark"', least: 2 },
};

describe('every report', () => {
  it('of the catalogue has its recomputation', () => {
    const missing = REPORTS.map(({ id }) => id).filter((id) => RECOMPUTED[id] === undefined);
    expect(
      missing,
      'Recompute every block of these reports from the raw rows in test/server/reports/year/recompute/<id>.ts, sharing no code with the product, and name them in recompute/index.ts.',
    ).toEqual([]);
  });
});

describe('the year', () => {
  it('keeps every law of the simulated office', () => {
    expect(year.breaches).toEqual([]);
  });

  it('reaches from January to December and passes over its holidays', () => {
    const days = year.visits.map(({ day }) => day).sort();
    expect(days[0]?.slice(0, 7)).toBe(`${YEAR}-01`);
    expect(days.at(-1)).toBe(`${YEAR}-12-31`);
    expect(days.filter((day) => !year.calendar.works(day))).toEqual([]);
  });

  it('has deviations of an earlier service of a number, which are listed under that service', async () => {
    const [one] = year.rows<{ ticket: string; day: string; service: string }>(
      `SELECT v.ticket, v.day, s."serviceId" AS service FROM deviation d JOIN visit v ON v.id = d."visitId"
       JOIN "servedService" s ON s."visitId" = v.id AND s.round = d.round WHERE s."serviceId" <> v."serviceId"`,
    );
    const { blocks } = await year.build('compliance', { ...PERIODS.year, serviceId: null, officerId: null });
    const listed = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
    const rows = listed.filter(([day, ticket]) => day === one?.day && ticket === one?.ticket);
    expect(rows.map((row) => row[2])).toContain(year.serviceName(one?.service ?? ''));
  });

  it.each(Object.entries(HAPPENED))('has %s', (_, { text, least }) => {
    expect(year.rows<{ n: number }>(`SELECT count(*) AS n FROM ${text}`)[0]?.n).toBeGreaterThanOrEqual(least);
  });
});

for (const { id, name, asks } of REPORTS) {
  describe(`the report ${id} (${name.en})`, () => {
    const compare = async (asked: Asked): Promise<void> => {
      const { blocks } = await year.build(id, asked);
      const { said, recomputed } = heldTogether(blocks, RECOMPUTED[id]?.(year, asked) ?? []);
      expect(said).toEqual(recomputed);
    };
    const all = { serviceId: null, officerId: null };

    // one that asks for no period is of today
    it.each(asks.periods.length === 0 ? (['day'] as const) : asks.periods)(
      'says of a %s what its rows say',
      async (kind) => {
        await compare({ ...PERIODS[kind], ...all });
      },
    );

    it.each(asks.filters.includes('service') ? ['helpdesk', 'information'] : [])(
      'says of the service %s what its rows say',
      async (serviceId) => {
        await compare({ ...PERIODS.year, ...all, serviceId });
      },
    );

    it.each(asks.filters.includes('officer') ? ['petugas-1', 'petugas-2'] : [])(
      'says of the officer %s what their rows say',
      async (officerId) => {
        await compare({ ...PERIODS.year, ...all, officerId });
      },
    );
  });
}

describe('the index of a unit', () => {
  it('is the mean of its services where the office counts so', async () => {
    const asked = { ...PERIODS.year, serviceId: null, officerId: null };
    const { blocks } = await year.build('skm', asked, { skmUnitIndex: 'mean-of-services' });
    const { said, recomputed } = heldTogether(blocks, skm(year, asked, 'mean-of-services'));
    expect(said).toEqual(recomputed);
    expect(blocks[0]).not.toEqual((await year.build('skm', asked)).blocks[0]);
  });
});

describe('the dashboard', () => {
  it.each(['day', 'month'] as const)('of a %s says what the reports of it say', async (kind) => {
    const { context } = year.world.hub.hub;
    const asked = { ...PERIODS[kind], serviceId: null, officerId: null };
    const shown = await showFigures(context, { kind, day: asked.from, seen: null });
    const value = shown.ok ? shown.value : null;
    if (value === null) throw new Error('no figures');
    const { figures, surveys, deviations } = value;
    const visits = (await year.build('visit-counts', asked)).blocks.map(essenceOf);
    const said = tableOf(visits, 'Menurut layanan').rows.map(([service, wanted]) => [service, wanted]);
    const services = figures.services.map((of) => [year.serviceName(of.serviceId), of.visits]);
    expect(services.sort()).toEqual(said.sort());
    const arrivals = figures.hours.filter(({ arrivals: n }) => n > 0);
    expect(arrivals.map(({ hour, arrivals: n }) => [hour, n])).toEqual(
      tableOf(visits, 'Menurut jam kedatangan').rows.map(([hour, n]) => [
        Number.parseInt(String(hour), 10),
        n,
      ]),
    );
    expect(figures.visits).toBe(tableOf(visits, 'Menurut hari').footer?.[1]);
    const [index] = (await year.build('ikm-board', asked)).blocks.map(essenceOf);
    const { index: own } = surveys;
    const ikm = own?.value.toFixed(2).replace('.', ',');
    expect(index).toEqual(
      own === null
        ? 'Belum ada responden pada periode ini.'
        : { figures: [['IKM', ikm, `Mutu ${own.mutu} (${own.label.id})`]] },
    );
    const compliance = (await year.build('compliance', asked)).blocks.map(essenceOf);
    const listed = tableOf(compliance, 'Penyimpangan').rows.filter(
      (row) => !String(row[5]).startsWith('Pemohon'),
    );
    expect(deviations).toBe(listed.length);
  });
});

function tableOf(essences: readonly Essence[], title: string): TableEssence {
  const found = essences.find((one) => typeof one === 'object' && 'table' in one && one.table === title);
  if (typeof found !== 'object' || !('table' in found)) throw new Error(`no table ${title}`);
  return found;
}
