/** One simulated year for all its tests: the office as it is left, and a copy of its rows to be asked in plain SQL. */
import BetterSqlite from 'better-sqlite3';
import { sql } from 'kysely';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OfficeSettings } from '../../../../db/seed/profiles/types.ts';
import type { World } from '../../../../scripts/simulate/world/world.ts';
import { REPORTS } from '../../../../server/reports/catalogue.ts';
import type { ReportDocument, ReportSource } from '../../../../server/reports/document.ts';
import { simulateYear, type SimulatedYear } from '../../../support/simulated-year.ts';
import { WorkingCalendar } from './arithmetic.ts';

export const YEAR = 2026;

export type AskedPeriod =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: number }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'range'; readonly from: string; readonly to: string };

/** What a report is asked for, with the first and the last day of it as the auditor knows them. */
export interface Asked {
  readonly period: AskedPeriod;
  readonly from: string;
  readonly to: string;
  readonly serviceId: string | null;
  readonly officerId: string | null;
}

export interface Visit {
  readonly id: string;
  readonly day: string;
  readonly ticket: string;
  readonly service: string;
  readonly state: string;
  readonly outcome: string | null;
  readonly officer: string | null;
  readonly at: number;
  readonly round: number;
}

export interface Run {
  readonly visit: string;
  readonly round: number;
  readonly no: number;
  readonly officer: string | null;
  readonly waitingSince: number;
  readonly startedAt: number | null;
  readonly finishedAt: number | null;
  readonly dueAt: number | null;
  readonly pausedMs: number;
}

/** A service of a number: most have one, each is a round. */
export interface Served {
  readonly visit: Visit;
  readonly round: number;
  readonly service: string;
  readonly result: string;
  /** Who finished it, and when; null where nobody did. */
  readonly officer: string | null;
  readonly finishedAt: number | null;
}

/** What the auditor works with. */
export interface TheYear {
  readonly now: number;
  readonly calendar: WorkingCalendar;
  readonly visits: readonly Visit[];
  readonly runs: readonly Run[];
  readonly services: readonly Served[];
  readonly rows: <T>(text: string, ...values: unknown[]) => T[];
  /** What is sealed, opened with the office's own key. */
  readonly unsealed: (cipher: string) => string | undefined;
  readonly serviceName: (id: string) => string;
  readonly officerName: (id: string) => string;
  /** The report as the product makes it, where wanted for an office with other settings. */
  readonly build: (id: string, asked: Asked, settings?: Partial<OfficeSettings>) => Promise<ReportDocument>;
}

export interface LivedYear extends TheYear {
  readonly world: World;
  readonly breaches: SimulatedYear['breaches'];
  end(): Promise<void>;
}

export const DONE = ['solved', 'clarified', 'rescheduled', 'rejected'];

export async function liveTheYear(): Promise<LivedYear> {
  const { world, breaches } = await simulateYear({ year: YEAR, visits: 8, seed: 7, every: 18, eventful: 4 });
  const folder = mkdtempSync(join(tmpdir(), 'ult-year-'));
  const copy = join(folder, 'year.db');
  const { db, office, vault } = world.hub.hub.context;
  await sql`VACUUM INTO ${copy}`.execute(db);
  const raw = new BetterSqlite(copy, { readonly: true });
  return {
    ...auditOf(raw, { db, office: office(), vault, now: world.clock.now() }),
    world,
    breaches,
    async end() {
      raw.close();
      rmSync(folder, { recursive: true, force: true });
      await world.hub.end();
    },
  };
}

/** @param raw a copy of the rows @param source what the product's reports are made from */
export function auditOf(raw: BetterSqlite.Database, source: Omit<ReportSource, 'progress'>): TheYear {
  const rows = <T>(text: string, ...values: unknown[]): T[] => raw.prepare<unknown[], T>(text).all(...values);
  const serviceNames = new Map(
    rows<{ id: string; data: string }>('SELECT id, data FROM service').map(({ id, data }) => [
      id,
      (JSON.parse(data) as { name: { id: string } }).name.id,
    ]),
  );
  const officerNames = new Map(
    rows<{ id: string; name: string }>('SELECT id, name FROM officer').map(({ id, name }) => [id, name]),
  );
  const visits = rows<Visit>(
    `SELECT id, day, ticket, "serviceId" AS service, state, outcome, "officerId" AS officer, "registeredAt" AS at, round FROM visit`,
  );
  const runs = rows<Run>(
    `SELECT "visitId" AS visit, round, no, "officerId" AS officer, "waitingSince", "startedAt", "finishedAt", "dueAt", "pausedMs" FROM "stepRun"`,
  );
  return {
    now: source.now,
    calendar: new WorkingCalendar(rows<{ day: string }>('SELECT day FROM holiday').map(({ day }) => day)),
    visits,
    runs,
    services: servicesOf(rows, visits, runs),
    rows,
    unsealed: (cipher) => source.vault.unseal(cipher),
    serviceName: (id) => serviceNames.get(id) ?? id,
    officerName: (id) => officerNames.get(id) ?? id,
    build(id, { period, serviceId, officerId }, settings = {}) {
      const report = REPORTS.find((one) => one.id === id);
      if (!report) throw new Error(`no report ${id}`);
      const { data, ...rest } = source.office;
      const office = { ...rest, data: { ...data, settings: { ...data.settings, ...settings } } };
      const input = report.input.parse({ period, serviceId, officerId });
      return report.build({ ...source, office, progress: () => undefined }, input);
    },
  };
}

function servicesOf(rows: TheYear['rows'], visits: readonly Visit[], runs: readonly Run[]): Served[] {
  const byId = new Map(visits.map((visit) => [visit.id, visit]));
  const earlier = rows<{
    visit: string;
    round: number;
    service: string;
    officer: string;
    result: string;
    at: number;
  }>(
    `SELECT "visitId" AS visit, round, "serviceId" AS service, "officerId" AS officer, outcome AS result, "finishedAt" AS at FROM "servedService"`,
  ).flatMap(({ visit: id, round, service, officer, result, at }) => {
    const visit = byId.get(id);
    return visit ? [{ visit, round, service, result, officer, finishedAt: at }] : [];
  });
  const last = visits.map((visit): Served => {
    const { id, round, service, state, outcome } = visit;
    const gone = ['cancelled', 'expired', 'skipped'].includes(state) ? state : 'open';
    const ends = runs
      .filter((run) => run.visit === id && run.round === round && run.officer !== null)
      .map(({ finishedAt }) => finishedAt ?? 0);
    const end = Math.max(0, ...ends);
    return {
      visit,
      round,
      service,
      result: outcome ?? gone,
      officer: outcome === null ? null : visit.officer,
      finishedAt: outcome === null || end === 0 ? null : end,
    };
  });
  return [...earlier, ...last];
}

export function within({ from, to }: Pick<Asked, 'from' | 'to'>, day: string): boolean {
  return from <= day && day <= to;
}

/** Whether that service, of that officer, is asked for. */
export function wanted({ serviceId, officerId }: Asked, service: string, officer: string | null): boolean {
  return (serviceId === null || serviceId === service) && (officerId === null || officerId === officer);
}

/** The service of a round of a visit, also of one that nobody finished. */
export function serviceOfRound({ services }: TheYear, visitId: string, round: number): string {
  const of = services.filter(({ visit }) => visit.id === visitId);
  return of.find((service) => service.round === round)?.service ?? of.at(-1)?.visit.service ?? '';
}
