/** Requests that outlive the visit, of a period: by type, outcome and channel, in time or not (C-10). Nothing of who asked. */
import { formatPercent, formatWhole } from '../../../shared/domain/figure-format.ts';
import { CHANNEL_NAMES, COMPLAINT_CHANNELS } from '../../../shared/domain/complaints/codes.ts';
import { ON_TIME_STATES, type OnTimeState } from '../../../shared/domain/reports/on-time.ts';
import { periodSlug } from '../../../shared/domain/reports/period.ts';
import { Counts, shareOf, Spreads } from '../../../shared/domain/reports/spread.ts';
import { workingDaysBetween } from '../../../shared/domain/requests/clocks.ts';
import { stateOf } from '../../../shared/domain/requests/request-type.ts';
import { reportInput, type ReportInput } from '../../../shared/protocol/admin/reports.ts';
import type { Office } from '../../office/office.ts';
import type { ReportCell, ReportDefinition, ReportTable } from '../document.ts';
import { signaturesOf } from '../signatures.ts';
import { TIME_STATES } from '../visits/on-time.ts';
import { subtitleOf } from '../visits/texts.ts';
import { readFiled, type FiledRequest } from './read-filed.ts';

export const requestsReport: ReportDefinition<ReportInput> = {
  id: 'requests',
  group: 'service',
  name: { id: 'Permohonan', en: 'Requests' },
  description: {
    id: 'Konsultasi, informasi, peminjaman, dan kerja sama yang diterima: menurut jenis, status, dan kanal, serta ketepatan waktunya. Tanpa identitas pemohon.',
    en: 'Consultations, information, loans and cooperation received: by type, status and channel, in time or not. Without who asked.',
  },
  may: [
    'back-office',
    'information-officer',
    'coordinator',
    'person-in-charge',
    'subdivision-head',
    'head',
    'admin',
  ],
  asks: { periods: ['month', 'quarter', 'year', 'range'], filters: ['service'] },
  input: reportInput,
  personal: false,
  async build(source, input) {
    const { office, now } = source;
    const figures = new RequestFigures(office);
    await readFiled(source, input, (filed) => {
      if (input.serviceId === null || filed.request.serviceId === input.serviceId) figures.add(filed);
    });
    return {
      title: 'Rekapitulasi Permohonan',
      subtitle: subtitleOf(office, input),
      orientation: 'landscape',
      fileName: `permohonan-${periodSlug(input.period)}`,
      blocks: [
        figures.summary(),
        figures.byType(),
        figures.byState(),
        figures.byChannel(),
        figures.list(),
        {
          kind: 'paragraph',
          text: 'Hari diterima adalah hari ke-0. Jangka waktu berhenti selama menunggu perbaikan pemohon. Tepat waktu berarti tidak satu pun jangka waktu kantor terlampaui; bagian tepat waktu dihitung dari permohonan yang sudah selesai. Hari kerja dihitung sejak hari sesudah diterima sampai selesai.',
        },
      ],
      signatures: signaturesOf(office, now, ['person-in-charge', 'coordinator']),
    };
  },
};

class RequestFigures {
  readonly #office: Office;
  readonly #counts = new Counts();
  readonly #days = new Spreads();
  /** Names of types by id, and of a type's states by `type state`, in the order they first came. */
  readonly #types = new Map<string, string>();
  readonly #states = new Map<string, readonly [type: string, state: string]>();
  readonly #lines: ReportCell[][] = [];

  constructor(office: Office) {
    this.#office = office;
  }

  add({ request, type, time }: FiledRequest): void {
    const state = stateOf(type, request.state).name.id;
    const key = `${type.id} ${request.state}`;
    this.#types.set(type.id, type.name.id);
    this.#states.set(key, [type.name.id, state]);
    for (const counted of ['all', time.state, type.id, `${type.id} ${time.state}`, `in ${key}`])
      this.#counts.add(counted);
    this.#counts.add(`by ${request.channel}`);
    const days = this.#workingDays(request.receivedOn, request.endedAt);
    if (days !== null) this.#days.add(type.id, days);
    this.#lines.push([
      request.number,
      request.receivedOn,
      CHANNEL_NAMES[request.channel].id,
      type.name.id,
      state,
      time.dueAt,
      request.endedAt,
      days,
      TIME_STATES[time.state],
    ]);
  }

  #workingDays(receivedOn: string, endedAt: number | null): number | null {
    if (endedAt === null) return null;
    const { calendar, workingTime } = this.#office;
    return workingDaysBetween(receivedOn, calendar.day(endedAt), workingTime);
  }

  summary() {
    const of = (state: OnTimeState): number => this.#counts.of(state);
    const share = shareOf(of('in-time'), of('in-time') + of('late'));
    const item = (label: string, value: string): { label: string; value: string } => ({ label, value });
    return {
      kind: 'figures',
      items: [
        item('Permohonan diterima', formatWhole(this.#counts.of('all'))),
        item('Selesai tepat waktu', formatWhole(of('in-time'))),
        item('Selesai terlambat', formatWhole(of('late'))),
        item('Bagian tepat waktu', share === null ? '-' : formatPercent(share)),
        item('Belum selesai', formatWhole(of('open') + of('open-overdue'))),
        item('Di antaranya lewat tempo', formatWhole(of('open-overdue'))),
      ],
    } as const;
  }

  byType(): ReportTable {
    const line = (label: string, prefix: string, all: string): ReportCell[] => {
      const of = (state: OnTimeState): number => this.#counts.of(`${prefix}${state}`);
      return [
        label,
        this.#counts.of(all),
        ...ON_TIME_STATES.map(of),
        shareOf(of('in-time'), of('in-time') + of('late')),
      ];
    };
    return {
      kind: 'table',
      title: 'Menurut jenis',
      columns: [
        { label: 'Jenis', kind: 'text' },
        { label: 'Permohonan', kind: 'whole', width: 0.1 },
        ...ON_TIME_STATES.map(
          (state) => ({ label: TIME_STATES[state], kind: 'whole', width: 0.09 }) as const,
        ),
        { label: 'Bagian tepat waktu', kind: 'percent', width: 0.09 },
        { label: 'Median hari kerja', kind: 'whole', width: 0.08 },
      ],
      rows: [...this.#types].map(([id, name]) => [...line(name, `${id} `, id), this.#days.of(id).median]),
      footer: [...line('Jumlah', '', 'all'), null],
      empty: 'Tidak ada permohonan pada periode ini.',
    };
  }

  byState(): ReportTable {
    return {
      kind: 'table',
      title: 'Menurut status',
      columns: [
        { label: 'Jenis', kind: 'text' },
        { label: 'Status', kind: 'text' },
        { label: 'Jumlah', kind: 'whole', width: 0.15 },
      ],
      rows: [...this.#states].map(([key, names]) => [...names, this.#counts.of(`in ${key}`)]),
      empty: 'Tidak ada permohonan pada periode ini.',
    };
  }

  byChannel(): ReportTable {
    return {
      kind: 'table',
      title: 'Menurut kanal',
      columns: [
        { label: 'Kanal', kind: 'text' },
        { label: 'Jumlah', kind: 'whole', width: 0.15 },
      ],
      rows: COMPLAINT_CHANNELS.map((channel) => [
        CHANNEL_NAMES[channel].id,
        this.#counts.of(`by ${channel}`),
      ]),
    };
  }

  list(): ReportTable {
    return {
      kind: 'table',
      title: 'Daftar permohonan',
      columns: [
        { label: 'Nomor', kind: 'text', width: 0.12 },
        { label: 'Diterima', kind: 'day', width: 0.1 },
        { label: 'Kanal', kind: 'text' },
        { label: 'Jenis', kind: 'text' },
        { label: 'Status', kind: 'text' },
        { label: 'Tenggat', kind: 'instant', width: 0.12 },
        { label: 'Selesai', kind: 'instant', width: 0.12 },
        { label: 'Hari kerja', kind: 'whole', width: 0.06 },
        { label: 'Ketepatan', kind: 'text', width: 0.11 },
      ],
      rows: this.#lines,
      empty: 'Tidak ada permohonan pada periode ini.',
    };
  }
}
