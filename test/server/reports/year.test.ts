/**
 * A generated year: every figure of every table is reckoned once more from the raw rows, by plain SQL and loops that share
 * nothing with the product, and must be the same. A new report adds its figures here.
 */
import BetterSqlite from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPORTS } from '../../../server/reports/catalogue.ts';
import type { ReportCell, ReportDocument, ReportTable } from '../../../server/reports/document.ts';
import type { World } from '../../../scripts/simulate/world/world.ts';
import { simulateYear } from '../../support/simulated-year.ts';

const YEAR = 2026;
const INPUT = { period: { kind: 'year', year: YEAR }, serviceId: null, officerId: null };
/** WITA, as SQL counts it. */
const ZONE_S = 8 * 3_600;
const RESULTS = ['solved', 'clarified', 'rescheduled', 'rejected', 'cancelled', 'expired', 'skipped', 'open'];

let world: World;
let folder: string;
/** A copy of the rows, asked without the product's own queries. */
let raw: BetterSqlite.Database;
const names = { service: new Map<string, string>(), officer: new Map<string, string>() };

beforeAll(async () => {
  world = await simulateYear({ year: YEAR, visits: 6, seed: 7, every: 12 });
  folder = mkdtempSync(join(tmpdir(), 'ult-year-'));
  const copy = join(folder, 'year.db');
  const { db } = world.hub.hub.context;
  await sql`VACUUM INTO ${copy}`.execute(db);
  raw = new BetterSqlite(copy, { readonly: true });
  for (const { id, data } of rows<{ id: string; data: string }>('SELECT id, data FROM service')) {
    names.service.set(id, (JSON.parse(data) as { name: { id: string } }).name.id);
  }
  for (const { id, name } of rows<{ id: string; name: string }>('SELECT id, name FROM officer'))
    names.officer.set(id, name);
}, 900_000);

afterAll(async () => {
  raw.close();
  rmSync(folder, { recursive: true, force: true });
  await world.hub.end();
});

function rows<T>(text: string, ...values: unknown[]): T[] {
  return raw.prepare<unknown[], T>(text).all(...values);
}

async function build(id: string): Promise<ReportDocument> {
  const { db, office, clock } = world.hub.hub.context;
  const report = REPORTS.find((one) => one.id === id);
  if (!report) throw new Error(`no report ${id}`);
  const source = { db, office: office(), now: clock.now(), progress: () => undefined };
  return report.build(source, report.input.parse(INPUT));
}

function table(document: ReportDocument, title: string): ReportTable {
  const found = document.blocks.find((block) => block.kind === 'table' && block.title.startsWith(title));
  if (found?.kind !== 'table') throw new Error(`no table ${title}`);
  return found;
}

const sorted = (those: readonly (readonly ReportCell[])[]): string[] =>
  those.map((row) => JSON.stringify(row)).sort();

/** Every service of every number, also those finished while others were to come. */
const SERVICES = `
  SELECT "visitId" AS visit, round, "serviceId" AS service, outcome AS result, "officerId" AS officer FROM "servedService"
  UNION ALL
  SELECT id, round, "serviceId", coalesce(outcome,
    CASE WHEN state IN ('cancelled', 'expired', 'skipped') THEN state ELSE 'open' END),
    CASE WHEN outcome IS NULL THEN NULL ELSE "officerId" END FROM visit`;

describe('a year of visits', () => {
  it('reaches over the whole year, its holidays and all', () => {
    const [span] = rows<{ first: string; last: string; visits: number }>(
      'SELECT min(day) AS first, max(day) AS last, count(*) AS visits FROM visit',
    );
    expect(span?.first.slice(0, 7)).toBe(`${YEAR}-01`);
    expect(span?.last.slice(0, 7)).toBe(`${YEAR}-12`);
    expect(span?.visits).toBeGreaterThan(50);
    expect(rows('SELECT 1 FROM visit JOIN holiday USING (day)')).toEqual([]);
  });

  it('is counted by service', async () => {
    const by = table(await build('visit-counts'), 'Menurut layanan');
    const counted = rows<{ service: string; result: string; n: number }>(
      `SELECT service, result, count(*) AS n FROM (${SERVICES}) GROUP BY service, result`,
    );
    const expected = [...new Set(counted.map(({ service }) => service))].map((service) => {
      const of = RESULTS.map((result) =>
        counted
          .filter((row) => row.service === service && row.result === result)
          .reduce((sum, { n }) => sum + n, 0),
      );
      return [names.service.get(service) ?? '', of.reduce((sum, n) => sum + n, 0), ...of];
    });
    expect(sorted(by.rows)).toEqual(sorted(expected));
    const [all] = rows<{ n: number }>(`SELECT count(*) AS n FROM (${SERVICES})`);
    expect(by.footer?.[1]).toBe(all?.n);
  });

  it('is counted by officer, hour, weekday and month', async () => {
    const document = await build('visit-counts');
    const [{ all } = { all: 0 }] = rows<{ all: number }>('SELECT count(*) AS "all" FROM visit');
    const officers = rows<{ officer: string; n: number }>(
      `SELECT officer, count(*) AS n FROM (${SERVICES}) WHERE officer IS NOT NULL GROUP BY officer`,
    );
    expect(sorted(table(document, 'Menurut petugas').rows.map((row) => row.slice(0, 2)))).toEqual(
      sorted(officers.map(({ officer, n }) => [names.officer.get(officer) ?? '', n])),
    );
    const group = (key: string): { key: string; n: number }[] =>
      rows(`SELECT ${key} AS key, count(*) AS n FROM visit GROUP BY 1 ORDER BY 1`);
    const hours = group(`strftime('%H', "registeredAt" / 1000 + ${ZONE_S}, 'unixepoch')`);
    expect(table(document, 'Menurut jam').rows).toEqual(
      hours.map(({ key, n }) => [`${key}.00–${key}.59`, n, n / all]),
    );
    const weekdays = group(`strftime('%w', day)`);
    expect(table(document, 'Menurut hari').rows).toEqual(
      weekdays.map(({ key, n }) => [
        ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'][Number(key)],
        n,
        n / all,
      ]),
    );
    const months = group('substr(day, 1, 7)');
    expect(table(document, 'Menurut bulan').rows.map(([, n]) => n)).toEqual(months.map(({ n }) => n));
    expect(table(document, 'Menurut bulan').rows.reduce((sum, [, n]) => sum + Number(n), 0)).toBe(all);
  });

  it('waited and was handled as long as the report says, by service and by step', async () => {
    const document = await build('times');
    // in this procedure the officers' steps are 2 to 5
    const runs = `SELECT "visitId" AS visit, round, no, "officerId" AS officer,
      max(0, "startedAt" - "waitingSince") AS wait, max(0, "finishedAt" - "startedAt" - "pausedMs") AS handling
      FROM "stepRun" WHERE no BETWEEN 2 AND 5 AND "startedAt" IS NOT NULL AND "finishedAt" IS NOT NULL`;
    const spread = (values: number[]): [number, number | null, number | null] => {
      const inOrder = values.toSorted((a, b) => a - b);
      const atLeast = (share: number): number | null =>
        inOrder.find(
          (value) => inOrder.filter((other) => other <= value).length * 10 >= inOrder.length * share,
        ) ?? null;
      return [inOrder.length, atLeast(5), atLeast(9)];
    };
    const five = (of: readonly { wait: number; handling: number }[]): ReportCell[] => {
      const [n, ...waits] = spread(of.map(({ wait }) => wait));
      return [n, ...waits, ...spread(of.map(({ handling }) => handling)).slice(1)];
    };
    const whole = rows<{ service: string; wait: number; handling: number }>(
      `SELECT service, sum(wait) AS wait, sum(handling) AS handling FROM (${SERVICES}) AS s
       JOIN (${runs}) AS r ON r.visit = s.visit AND r.round = s.round
       WHERE result IN ('solved', 'clarified', 'rescheduled', 'rejected') GROUP BY s.visit, s.round, service`,
    );
    const services = Map.groupBy(whole, ({ service }) => service);
    expect(sorted(table(document, 'Menurut layanan').rows)).toEqual(
      sorted([...services].map(([service, of]) => [names.service.get(service) ?? '', ...five(of)])),
    );
    expect(table(document, 'Menurut layanan').footer?.slice(1)).toEqual(five(whole));
    const single = rows<{ no: number; officer: string; wait: number; handling: number }>(runs);
    const steps = Map.groupBy(single, ({ no }) => no);
    expect(
      table(document, 'Menurut langkah').rows.map((row) => [Number(String(row[0])[0]), ...row.slice(3)]),
    ).toEqual([...steps].sort(([a], [b]) => a - b).map(([no, of]) => [no, ...five(of)]));
    const officers = Map.groupBy(single, ({ officer, no }) => `${officer} ${no}`);
    expect(sorted(table(document, 'Waktu proses menurut petugas').rows)).toEqual(
      sorted(
        [...officers].map(([key, of]) => {
          const [officer = '', no] = key.split(' ');
          return [
            names.officer.get(officer) ?? '',
            Number(no),
            ...spread(of.map(({ handling }) => handling)),
          ];
        }),
      ),
    );
  });

  it('kept the standards of the procedure as the report says, and blames nobody for the visitor’s own steps', async () => {
    const document = await build('compliance');
    const kept = (n: number, over: number): ReportCell[] => [
      n,
      n - over,
      over,
      n === 0 ? null : (n - over) / n,
    ];
    const over = `coalesce("finishedAt" > "dueAt", 0)`;
    const steps = rows<{ no: number; n: number; over: number }>(
      `SELECT no, count(*) AS n, sum(${over}) AS over FROM "stepRun" WHERE "finishedAt" IS NOT NULL AND "startedAt" IS NOT NULL GROUP BY no ORDER BY no`,
    );
    const of = (title: string): ReportCell[][] =>
      table(document, title).rows.map((row) => [Number(String(row[0])[0]), ...row.slice(3)]);
    const line = ({ no, n, over: late }: (typeof steps)[number]): ReportCell[] => [no, ...kept(n, late)];
    expect(of('Langkah petugas')).toEqual(steps.filter(({ no }) => no >= 2 && no <= 5).map(line));
    expect(of('Langkah pemohon')).toEqual(steps.filter(({ no }) => no < 2 || no > 5).map(line));
    const officers = rows<{ officer: string; n: number; over: number }>(
      `SELECT coalesce(CASE WHEN ${over} THEN (SELECT responsible FROM deviation d WHERE d."visitId" = r."visitId"
          AND d.round = r.round AND d."stepNo" = r.no AND kind = 'time' ORDER BY d."createdAt", d.id LIMIT 1) END, "officerId") AS officer,
        count(*) AS n, sum(${over}) AS over
       FROM "stepRun" r WHERE "finishedAt" IS NOT NULL AND "startedAt" IS NOT NULL AND no BETWEEN 2 AND 5 GROUP BY 1`,
    );
    expect(sorted(table(document, 'Menurut petugas').rows)).toEqual(
      sorted(officers.map((row) => [names.officer.get(row.officer) ?? '', ...kept(row.n, row.over)])),
    );
    const deviations = rows<{ day: string; ticket: string; step: number; explanation: string }>(
      `SELECT day, ticket, "stepNo" AS step, explanation FROM deviation JOIN visit ON visit.id = "visitId"`,
    );
    expect(
      sorted(
        table(document, 'Penyimpangan').rows.map((row) => [
          row[0] ?? '',
          row[1] ?? '',
          row[3] ?? '',
          row[6] ?? '',
        ]),
      ),
    ).toEqual(
      sorted(deviations.map(({ day, ticket, step, explanation }) => [day, ticket, step, explanation])),
    );
  });

  it('finished its requests in time as the report says, other dates and working days counted by hand', async () => {
    const document = await build('on-time');
    const holidays = new Set(rows<{ day: string }>('SELECT day FROM holiday').map(({ day }) => day));
    const standards = new Map(
      rows<{ id: string; data: string }>('SELECT id, data FROM service').map(({ id, data }) => [
        id,
        (JSON.parse(data) as { standard: { kind: string; n?: number } }).standard,
      ]),
    );
    const now = world.clock.now();
    /** The end of service (15.30) so many working days later. */
    const deadline = (day: string, days: number): number => {
      let at = Date.parse(`${day}T00:00:00Z`);
      const works = (): boolean =>
        ![0, 6].includes(new Date(at).getUTCDay()) && !holidays.has(new Date(at).toISOString().slice(0, 10));
      for (let left = days; left > 0 || !works();) {
        at += 86_400_000;
        if (works()) left -= 1;
      }
      return at + (15.5 * 3_600 - ZONE_S) * 1_000;
    };
    const ends = `(SELECT max("finishedAt") FROM "stepRun" r WHERE r."visitId" = s.visit AND r.round = s.round AND r."officerId" IS NOT NULL)`;
    const requests = rows<{
      visit: string;
      day: string;
      at: number;
      service: string;
      result: string;
      finished: number | null;
      first: number;
    }>(
      `SELECT s.visit, v.day, v."registeredAt" AS at, s.service, s.result, s.round = 1 AS first,
         coalesce((SELECT "finishedAt" FROM "servedService" d WHERE d."visitId" = s.visit AND d.round = s.round), ${ends}) AS finished
       FROM (${SERVICES}) AS s JOIN visit v ON v.id = s.visit ORDER BY s.visit, s.round`,
    );
    const follow = new Map(
      rows<{ from: string; to: string }>(
        'SELECT "fromVisitId" AS "from", "arrivedVisitId" AS "to" FROM appointment WHERE "fromVisitId" IS NOT NULL AND "arrivedVisitId" IS NOT NULL',
      ).map(({ from, to }) => [from, to]),
    );
    const kept = new Set(follow.values());
    const tally = new Map<string, number[]>();
    for (const request of requests) {
      if (request.first === 1 && kept.has(request.visit)) continue;
      let end = request;
      while (end.result === 'rescheduled' && follow.has(end.visit)) {
        const to = follow.get(end.visit);
        const next = requests.find(({ visit, first }) => visit === to && first === 1);
        if (!next) break;
        end = next;
      }
      const standard = standards.get(request.service);
      const days = standard?.kind === 'working-days' ? (standard.n ?? 0) : null;
      const due = days === null ? null : deadline(request.day, days);
      const done = ['solved', 'clarified', 'rejected'].includes(end.result) && end.finished !== null;
      const state = ['cancelled', 'expired', 'skipped'].includes(end.result)
        ? 4
        : due === null
          ? 5
          : done
            ? Number((end.finished ?? 0) > due)
            : now <= due
              ? 2
              : 3;
      const counts = tally.get(request.service) ?? [0, 0, 0, 0, 0, 0];
      counts[state] = (counts[state] ?? 0) + 1;
      tally.set(request.service, counts);
    }
    const expected = [...tally].map(([service, counts]) => {
      const [inTime = 0, late = 0] = counts;
      const share = inTime + late === 0 ? null : inTime / (inTime + late);
      return [names.service.get(service) ?? '', counts.reduce((sum, n) => sum + n, 0), ...counts, share];
    });
    expect(sorted(table(document, 'Menurut layanan').rows)).toEqual(sorted(expected));
  });

  it('lists every deputation and every line of the register', async () => {
    const deputations = rows<{ at: number; ticket: string; reason: string }>(
      `SELECT deputation."createdAt" AS at, ticket, deputation.reason FROM deputation JOIN visit ON visit.id = "visitId"`,
    );
    const listed = table(await build('deputations'), '').rows;
    expect(sorted(listed.map((row) => [row[0] ?? '', row[1] ?? '', row[8] ?? '']))).toEqual(
      sorted(deputations.map(({ at, ticket, reason }) => [at, ticket, reason])),
    );
    const visits = rows<{ day: string; ticket: string; name: string }>(
      'SELECT day, ticket, name FROM visit JOIN visitor ON visitor.id = "visitorId"',
    );
    expect(
      sorted(
        table(await build('register'), '').rows.map((row) => [row[0] ?? '', row[1] ?? '', row[3] ?? '']),
      ),
    ).toEqual(sorted(visits.map(({ day, ticket, name }) => [day, ticket, name])));
  });
});
