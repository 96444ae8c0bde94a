/** How long visitors waited and how long they were handled, measured apart (domain finding 3). */
import { isOfficersStep, stepOf } from '../../../shared/domain/pos.ts';
import { periodSlug } from '../../../shared/domain/reports/period.ts';
import { Spreads, type Spread } from '../../../shared/domain/reports/spread.ts';
import { formatSpan } from '../../../shared/domain/figure-format.ts';
import { timesOf, timesOfVisit } from '../../../shared/domain/times-of.ts';
import { reportInput, type ReportInput } from '../../../shared/protocol/admin/reports.ts';
import type { Office } from '../../office/office.ts';
import type { ReportBlock, ReportCell, ReportColumn, ReportDefinition, ReportTable } from '../document.ts';
import { signaturesOf } from '../signatures.ts';
import { readVisits, serviceOfRound, type VisitRead } from './read-visits.ts';
import { nameOf, SPREAD_NOTE, standardText, stepName, subtitleOf } from './texts.ts';

export const timesReport: ReportDefinition<ReportInput> = {
  id: 'times',
  group: 'time',
  name: { id: 'Waktu tunggu dan waktu proses', en: 'Waiting and handling times' },
  description: {
    id: 'Jumlah, median, dan P90 waktu tunggu dan waktu proses menurut layanan, langkah POS, petugas, dan jam.',
    en: 'Count, median and p90 of waiting and handling by service, step of the procedure, officer and hour.',
  },
  may: ['coordinator', 'person-in-charge', 'subdivision-head', 'head', 'admin'],
  asks: { periods: ['month', 'day', 'quarter', 'year', 'range'], filters: ['service', 'officer'] },
  input: reportInput,
  personal: false,
  async build(source, input) {
    const { office, now } = source;
    const measured = new Measured(office, input, now);
    await readVisits(source, input, (read) => measured.add(read));
    return {
      title: 'Waktu Tunggu dan Waktu Proses',
      subtitle: subtitleOf(office, input),
      orientation: 'landscape',
      fileName: `waktu-layanan-${periodSlug(input.period)}`,
      blocks: measured.blocks(),
      signatures: signaturesOf(office, now, ['subdivision-head', 'coordinator']),
    };
  },
};

class Measured {
  readonly #office: Office;
  readonly #input: ReportInput;
  readonly #now: number;
  readonly #waits = new Spreads();
  readonly #handlings = new Spreads();

  constructor(office: Office, input: ReportInput, now: number) {
    this.#office = office;
    this.#input = input;
    this.#now = now;
  }

  add(read: VisitRead): void {
    this.#addServices(read);
    this.#addSteps(read);
  }

  /** A service as a whole, once somebody finished it: its officers' steps one after the other. */
  #addServices({ visit, services, runs }: VisitRead): void {
    const pos = this.#office.posVersion(visit.posId, visit.posVersion);
    for (const { round, serviceId, officerId, finishedAt } of services) {
      if (finishedAt === null || !this.#wanted(serviceId, officerId)) continue;
      const { waitMs, handlingMs } = timesOfVisit(runs, { pos, now: this.#now, round });
      const hour = this.#office.calendar.timeOfDay(visit.registeredAt).slice(0, 2);
      for (const key of ['all', `service ${serviceId}`, `hour ${hour}`])
        this.#measure(key, waitMs, handlingMs);
    }
  }

  #addSteps(read: VisitRead): void {
    const pos = this.#office.posVersion(read.visit.posId, read.visit.posVersion);
    for (const run of read.runs) {
      if (run.finishedAt === null || run.startedAt === null || !isOfficersStep(stepOf(pos, run.no))) continue;
      if (!this.#wanted(serviceOfRound(read, run.round), run.officerId)) continue;
      const { waitMs, handlingMs } = timesOf(run, this.#now);
      this.#measure(`step ${pos.id} ${pos.version} ${run.no}`, waitMs, handlingMs);
      if (run.officerId !== null) this.#handlings.add(`officer ${run.officerId} ${run.no}`, handlingMs);
    }
  }

  #wanted(serviceId: string, officerId: string | null): boolean {
    const { serviceId: service, officerId: officer } = this.#input;
    return (service === null || service === serviceId) && (officer === null || officer === officerId);
  }

  #measure(key: string, waitMs: number, handlingMs: number): void {
    this.#waits.add(key, waitMs);
    this.#handlings.add(key, handlingMs);
  }

  blocks(): ReportBlock[] {
    const [wait, handling] = [this.#waits.of('all'), this.#handlings.of('all')];
    const hours = this.#byHour();
    return [
      {
        kind: 'figures',
        items: [
          { label: 'Layanan selesai', value: String(wait.count) },
          { label: 'Waktu tunggu, median', value: spanText(wait.median), note: `P90 ${spanText(wait.p90)}` },
          {
            label: 'Waktu proses, median',
            value: spanText(handling.median),
            note: `P90 ${spanText(handling.p90)}`,
          },
        ],
      },
      { kind: 'paragraph', text: SPREAD_NOTE },
      this.#byService(),
      ...(hours.rows.length > 1 ? [waitChart(hours)] : []),
      hours,
      this.#bySteps(),
      this.#byOfficer(),
    ];
  }

  #both(key: string): ReportCell[] {
    const [wait, handling] = [this.#waits.of(key), this.#handlings.of(key)];
    return [wait.count, wait.median, wait.p90, handling.median, handling.p90];
  }

  #byService(): ReportTable {
    const rows = [...this.#office.services.keys()]
      .filter((id) => this.#waits.of(`service ${id}`).count > 0)
      .map((id) => [this.#office.serviceName(id).id, ...this.#both(`service ${id}`)]);
    return {
      kind: 'table',
      title: 'Menurut layanan',
      columns: [{ label: 'Layanan', kind: 'text' }, ...BOTH],
      rows,
      footer: ['Semua layanan', ...this.#both('all')],
    };
  }

  #byHour(): ReportTable {
    const hours = this.#waits.keys.filter((key) => key.startsWith('hour ')).sort();
    return {
      kind: 'table',
      title: 'Menurut jam kedatangan',
      columns: [{ label: `Jam (${this.#office.calendar.zoneLabel})`, kind: 'text' }, ...BOTH],
      rows: hours.map((key) => [`${key.slice(5)}.00–${key.slice(5)}.59`, ...this.#both(key)]),
    };
  }

  #bySteps(): ReportTable {
    const rows = this.#office.procedures.toReversed().flatMap((pos) =>
      pos.steps
        .map(({ no, standard }) => ({ no, standard, key: `step ${pos.id} ${pos.version} ${no}` }))
        .filter(({ key }) => this.#waits.of(key).count > 0)
        .map(({ no, standard, key }) => [
          `${no}. ${stepName(pos, no)}`,
          `v${pos.version}`,
          standardText(standard),
          ...this.#both(key),
        ]),
    );
    return {
      kind: 'table',
      title: 'Menurut langkah POS',
      columns: [
        { label: 'Langkah', kind: 'text' },
        { label: 'POS', kind: 'text', width: 0.06 },
        { label: 'Waktu baku', kind: 'text', width: 0.1 },
        ...BOTH,
      ],
      rows,
    };
  }

  /** Handling only: no officer is measured by how long the queue was. */
  #byOfficer(): ReportTable {
    const keys = this.#handlings.keys.filter((key) => key.startsWith('officer '));
    const rows = keys
      .map((key) => {
        const [, officerId = '', no = ''] = key.split(' ');
        return { name: nameOf(this.#office, officerId), no: Number(no), spread: this.#handlings.of(key) };
      })
      .sort((a, b) => a.name.localeCompare(b.name, 'id') || a.no - b.no)
      .map(({ name, no, spread }) => [name, no, ...cellsOf(spread)]);
    return {
      kind: 'table',
      title: 'Waktu proses menurut petugas',
      columns: [
        { label: 'Petugas', kind: 'text' },
        { label: 'Langkah', kind: 'whole', width: 0.1 },
        { label: 'Jumlah', kind: 'whole', width: 0.1 },
        { label: 'Proses, median', kind: 'span', width: 0.17 },
        { label: 'Proses, P90', kind: 'span', width: 0.17 },
      ],
      rows,
    };
  }
}

const BOTH: readonly ReportColumn[] = [
  { label: 'Jumlah', kind: 'whole', width: 0.08 },
  { label: 'Tunggu, median', kind: 'span', width: 0.115 },
  { label: 'Tunggu, P90', kind: 'span', width: 0.115 },
  { label: 'Proses, median', kind: 'span', width: 0.115 },
  { label: 'Proses, P90', kind: 'span', width: 0.115 },
];

function cellsOf({ count, median, p90 }: Spread): ReportCell[] {
  return [count, median, p90];
}

function spanText(ms: number | null): string {
  return ms === null ? '-' : formatSpan(ms);
}

function waitChart({ rows }: ReportTable): ReportBlock {
  const minutes = (column: number): (number | null)[] =>
    rows.map((row) => (typeof row[column] === 'number' ? Math.round(row[column] / 6_000) / 10 : null));
  return {
    kind: 'chart',
    title: 'Waktu tunggu menurut jam kedatangan',
    look: 'line',
    categories: rows.map(([label]) => String(label).replace(/–.*/, '')),
    series: [
      { name: 'Median', values: minutes(2) },
      { name: 'P90', values: minutes(3) },
    ],
    unit: 'menit',
  };
}
