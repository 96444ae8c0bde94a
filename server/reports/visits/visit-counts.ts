/** Visits in numbers: by service, by officer, by day or month, by hour and weekday. */
import { DAY_RESULTS } from '../../../shared/domain/day-figures.ts';
import { formatDecimal, formatWhole } from '../../../shared/domain/figure-format.ts';
import { formatDate, monthName, weekdayName } from '../../../shared/domain/office-day-format.ts';
import { periodSlug, spanOf, type Span } from '../../../shared/domain/reports/period.ts';
import { isServed } from '../../../shared/domain/reports/services-of-visit.ts';
import { Counts, shareOf } from '../../../shared/domain/reports/spread.ts';
import { weekdayOf } from '../../../shared/domain/working-days.ts';
import { recapTexts } from '../../../shared/messages/recap.ts';
import { reportInput, type ReportInput } from '../../../shared/protocol/admin/reports.ts';
import type { Office } from '../../office/office.ts';
import type { ReportBlock, ReportDefinition, ReportTable } from '../document.ts';
import { signaturesOf } from '../signatures.ts';
import { readVisits, type VisitRead } from './read-visits.ts';
import { nameOf, subtitleOf } from './texts.ts';

const SERVED = ['solved', 'clarified', 'rescheduled', 'rejected'] as const;
/** Longer periods are counted by month. */
const MOST_DAYS = 31;

export const visitCountsReport: ReportDefinition<ReportInput> = {
  id: 'visit-counts',
  group: 'service',
  name: { id: 'Rekapitulasi kunjungan', en: 'Visits in numbers' },
  description: {
    id: 'Jumlah kunjungan dan layanan menurut jenis layanan, petugas, hari, dan jam kedatangan.',
    en: 'Visits and services by kind, officer, day and hour of arrival.',
  },
  may: ['back-office', 'coordinator', 'person-in-charge', 'subdivision-head', 'head', 'admin'],
  asks: { periods: ['month', 'day', 'quarter', 'year', 'range'], filters: ['service'] },
  input: reportInput,
  personal: false,
  async build(source, input) {
    const { office, now } = source;
    const counted = new Counted(office, byMonth(spanOf(input.period)));
    await readVisits(source, input, (read) => counted.add(read, input.serviceId));
    return {
      title: 'Rekapitulasi Kunjungan',
      subtitle: subtitleOf(office, input),
      orientation: 'portrait',
      fileName: `rekapitulasi-kunjungan-${periodSlug(input.period)}`,
      blocks: counted.blocks(),
      signatures: signaturesOf(office, now, ['subdivision-head', 'coordinator']),
    };
  },
};

function byMonth({ from, to }: Span): boolean {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000 >= MOST_DAYS;
}

/** Counts as it reads; a visit counts where one of its services is wanted, a service for itself. */
class Counted {
  readonly #office: Office;
  readonly #byMonth: boolean;
  #visits = 0;
  #services = 0;
  #served = 0;
  readonly #days = new Set<string>();
  readonly #results = new Counts();
  readonly #officers = new Counts();
  readonly #times = new Counts();
  readonly #hours = new Counts();
  readonly #weekdays = new Counts();

  constructor(office: Office, months: boolean) {
    this.#office = office;
    this.#byMonth = months;
  }

  add({ visit, services }: VisitRead, serviceId: string | null): void {
    const wanted = services.filter((service) => serviceId === null || service.serviceId === serviceId);
    if (wanted.length === 0) return;
    this.#visits += 1;
    this.#days.add(visit.day);
    this.#times.add(this.#byMonth ? visit.day.slice(0, 7) : visit.day);
    this.#hours.add(this.#office.calendar.timeOfDay(visit.registeredAt).slice(0, 2));
    this.#weekdays.add(String(weekdayOf(visit.day)));
    for (const { serviceId: id, result, officerId } of wanted) {
      this.#services += 1;
      if (isServed(result)) this.#served += 1;
      this.#results.add(`${id} ${result}`);
      if (officerId !== null) this.#officers.add(`${officerId} ${result}`);
    }
  }

  blocks(): ReportBlock[] {
    const hours = this.#byHour();
    const times = this.#byTime();
    return [
      {
        kind: 'figures',
        items: [
          { label: 'Kunjungan (nomor antrean)', value: formatWhole(this.#visits) },
          { label: 'Layanan diminta', value: formatWhole(this.#services) },
          { label: 'Layanan diselesaikan', value: formatWhole(this.#served) },
          {
            label: 'Kunjungan per hari',
            value: this.#days.size === 0 ? '-' : formatDecimal(this.#visits / this.#days.size),
            note: `${formatWhole(this.#days.size)} hari dengan kunjungan`,
          },
        ],
      },
      chartOf('Kunjungan menurut jam kedatangan', hours),
      this.#byService(),
      this.#byOfficer(),
      hours,
      this.#byWeekday(),
      ...(times.rows.length > 1 ? [chartOf(times.title, times)] : []),
      times,
      {
        kind: 'paragraph',
        text: 'Satu nomor antrean dapat memuat beberapa layanan; karena itu jumlah layanan dapat melebihi jumlah kunjungan.',
      },
    ];
  }

  #byService(): ReportTable {
    const rows = [...this.#office.services.keys()]
      .map((id) => ({ id, results: DAY_RESULTS.map((result) => this.#results.of(`${id} ${result}`)) }))
      .filter(({ results }) => sum(results) > 0)
      .map(({ id, results }) => [this.#office.serviceName(id).id, sum(results), ...results]);
    return {
      kind: 'table',
      title: 'Menurut layanan',
      columns: [
        { label: 'Layanan', kind: 'text' },
        { label: 'Diminta', kind: 'whole', width: 0.085 },
        ...DAY_RESULTS.map(
          (result) => ({ label: recapTexts.results[result], kind: 'whole', width: 0.095 }) as const,
        ),
      ],
      rows,
      footer: ['Jumlah', ...totals(rows)],
    };
  }

  #byOfficer(): ReportTable {
    const rows = this.#office.officers
      .map(({ id }) => ({ id, results: SERVED.map((result) => this.#officers.of(`${id} ${result}`)) }))
      .filter(({ results }) => sum(results) > 0)
      .map(({ id, results }) => [nameOf(this.#office, id), sum(results), ...results]);
    return {
      kind: 'table',
      title: 'Menurut petugas yang menyelesaikan',
      columns: [
        { label: 'Petugas', kind: 'text' },
        { label: 'Layanan', kind: 'whole', width: 0.12 },
        ...SERVED.map(
          (result) => ({ label: recapTexts.results[result], kind: 'whole', width: 0.13 }) as const,
        ),
      ],
      rows,
      footer: ['Jumlah', ...totals(rows)],
    };
  }

  #byHour(): ReportTable {
    const rows = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'))
      .filter((hour) => this.#hours.of(hour) > 0)
      .map((hour) => this.#line(`${hour}.00–${hour}.59`, this.#hours.of(hour)));
    return countTable('Menurut jam kedatangan', `Jam (${this.#office.calendar.zoneLabel})`, rows);
  }

  #byWeekday(): ReportTable {
    const rows = [1, 2, 3, 4, 5, 6, 7]
      .filter((weekday) => this.#weekdays.of(String(weekday)) > 0)
      .map((weekday) => this.#line(weekdayName(weekday, 'id'), this.#weekdays.of(String(weekday))));
    return countTable('Menurut hari', 'Hari', rows);
  }

  #byTime(): ReportTable {
    const keys = [...new Set([...this.#days].map((day) => (this.#byMonth ? day.slice(0, 7) : day)))];
    const rows = keys.map((key) =>
      this.#line(this.#byMonth ? monthText(key) : formatDate(key, 'id', 'short'), this.#times.of(key)),
    );
    return this.#byMonth
      ? countTable('Menurut bulan', 'Bulan', rows)
      : countTable('Menurut tanggal', 'Tanggal', rows);
  }

  #line(label: string, visits: number): [string, number, number | null] {
    return [label, visits, shareOf(visits, this.#visits)];
  }
}

function monthText(month: string): string {
  return `${monthName(Number(month.slice(5)), 'id').slice(0, 3)} ${month.slice(0, 4)}`;
}

function countTable(title: string, label: string, rows: [string, number, number | null][]): ReportTable {
  return {
    kind: 'table',
    title,
    columns: [
      { label, kind: 'text' },
      { label: 'Kunjungan', kind: 'whole', width: 0.2 },
      { label: 'Bagian', kind: 'percent', width: 0.2 },
    ],
    rows,
    footer: ['Jumlah', sum(rows.map(([, visits]) => visits)), rows.length === 0 ? null : 1],
  };
}

function chartOf(title: string, { rows }: ReportTable): ReportBlock {
  return {
    kind: 'chart',
    title,
    look: 'bar',
    categories: rows.map(([label]) => String(label).replace(/–.*/, '')),
    series: [{ name: 'Kunjungan', values: rows.map(([, visits]) => Number(visits)) }],
    unit: 'kunjungan',
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function totals(rows: readonly (readonly (string | number)[])[]): number[] {
  const width = Math.max(0, ...rows.map((row) => row.length)) - 1;
  return Array.from({ length: Math.max(0, width) }, (_, n) => sum(rows.map((row) => Number(row[n + 1]))));
}
