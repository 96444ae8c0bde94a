import { decimal, longDate, dayOf, percent, share, whole } from '../arithmetic.ts';
import type { Essence } from '../essence.ts';
import type { Asked, TheYear } from '../the-year.ts';
import { requestsOf } from './requests.ts';
import { indexOf, surveysOf } from './survey-rows.ts';

const MEASURES: Readonly<Record<string, string>> = {
  satisfaction: 'Persentase kepuasan',
  'in-time': 'Permohonan selesai tepat waktu',
  audit: 'Audit internal kecepatan dan efektivitas',
};

interface Audit {
  readonly day: string;
  readonly findings: string;
  readonly speed: number;
  readonly effectiveness: number;
  readonly officer: string;
}

interface FollowUp {
  readonly measure: string;
  readonly decision: string;
  readonly responsible: string;
  readonly due: string;
  readonly done: string | null;
  readonly note: string | null;
}

export function yearlyEvaluation(year: TheYear, asked: Asked): Essence[] {
  const of = Number(asked.from.slice(0, 4));
  const [counted] = year.rows<{ rated: number; satisfied: number }>(
    'SELECT count(*) AS rated, coalesce(sum(rating >= 4), 0) AS satisfied FROM survey WHERE day BETWEEN ? AND ?',
    asked.from,
    asked.to,
  );
  const { rated, satisfied } = counted ?? { rated: 0, satisfied: 0 };
  const requests = requestsOf(year, asked);
  const inTime = requests.filter(({ state }) => state === 'in-time').length;
  const finished = inTime + requests.filter(({ state }) => state === 'late').length;
  const index = indexOf(surveysOf(year, { ...asked, serviceId: null }), 'pooled');
  const audits = year.rows<Audit>(
    `SELECT day, findings, speed, effectiveness, "officerId" AS officer FROM "evaluationAudit" WHERE year = ?`,
    of,
  );
  const mean = (key: 'speed' | 'effectiveness'): string =>
    decimal(audits.reduce((sum, audit) => sum + audit[key], 0) / audits.length, 1);
  const followUps = year.rows<FollowUp>(
    `SELECT measure, decision, responsible, "dueDay" AS due, "doneDay" AS done, "doneNote" AS note FROM "evaluationFollowUp" WHERE year = ?`,
    of,
  );
  const shown = (part: number, all: number): string => {
    const value = share(part, all);
    return value === null ? 'Belum ada data' : percent(value);
  };
  const satisfiedOf = `${whole(satisfied)} dari ${whole(rated)} penilaian baik atau sangat baik`;
  return [
    {
      figures: [
        [
          'Persentase kepuasan',
          shown(satisfied, rated),
          index === null ? satisfiedOf : `${satisfiedOf}. IKM tahun ini ${decimal(index.nik)}`,
        ],
        [
          'Permohonan selesai tepat waktu',
          shown(inTime, finished),
          `${whole(inTime)} dari ${whole(finished)} permohonan yang diselesaikan`,
        ],
        audits.length === 0
          ? ['Audit internal kecepatan dan efektivitas', 'Belum ada data', '0 audit']
          : [
              'Audit internal kecepatan dan efektivitas',
              `${mean('speed')} / ${mean('effectiveness')}`,
              `Kecepatan ${mean('speed')}, efektivitas ${mean('effectiveness')} dari 100`,
            ],
      ],
    },
    {
      table: 'Catatan audit internal',
      columns: ['Tanggal', 'Auditor', 'Temuan', 'Kecepatan', 'Efektivitas'],
      rows: audits.map(({ day, officer, findings, speed, effectiveness }) => [
        day,
        year.officerName(officer),
        findings,
        speed,
        effectiveness,
      ]),
      footer: null,
    },
    {
      table: 'Log tindak lanjut',
      columns: ['Ukuran', 'Keputusan', 'Penanggung jawab', 'Batas waktu', 'Keadaan', 'Hasil'],
      rows: followUps.map(({ measure, decision, responsible, due, done, note }) => [
        MEASURES[measure] ?? '',
        decision,
        responsible,
        due,
        done !== null ? 'Selesai' : due < dayOf(year.now) ? 'Lewat batas' : 'Berjalan',
        done === null ? null : `${longDate(done)}: ${note}`,
      ]),
      footer: null,
    },
    `Angka per ${longDate(dayOf(year.now))}; evaluasi tahun ini belum ditutup.`,
  ];
}
