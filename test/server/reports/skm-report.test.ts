import { describe, expect, it } from 'vitest';
import { REPORTS } from '../../../server/reports/catalogue.ts';
import type { ReportBlock, ReportDocument, ReportTable } from '../../../server/reports/document.ts';
import { ikmBoard } from '../../../server/reports/survey/ikm-board.ts';
import { skmReport } from '../../../server/reports/survey/skm-report.ts';
import { anOfficer } from '../../support/staff.ts';
import { someAnswers } from '../../support/skm.ts';
import { ratedVisits } from '../../support/surveys.ts';
import { withApp, type App } from '../../support/with-app.ts';

const INPUT = {
  period: { kind: 'quarter', year: 2026, quarter: 4 },
  serviceId: null,
  officerId: null,
} as const;

async function documentOf(app: App, report: typeof skmReport): Promise<ReportDocument> {
  const { db, vault, office, clock } = app.hub.context;
  return report.build({ db, vault, office: office(), now: clock.now(), progress: () => undefined }, INPUT);
}

async function aRatedQuarter(app: App): Promise<void> {
  const { db } = app.hub.context;
  const all = someAnswers(29, 955);
  await ratedVisits(db, { day: '2026-08-03', serviceId: 'consultation', answers: [], visits: 50 });
  await ratedVisits(db, {
    day: '2026-10-05',
    serviceId: 'consultation',
    answers: all.slice(0, 20),
    respondent: (index) => ({ sex: index < 12 ? 'L' : 'P', education: 'S1', age: 30, occupation: 'PNS' }),
  });
  await ratedVisits(db, { day: '2026-11-03', serviceId: 'helpdesk', answers: all.slice(20) });
}

function table(document: ReportDocument, title: string): ReportTable {
  const found = document.blocks.find(
    (block): block is ReportTable => block.kind === 'table' && block.title === title,
  );
  if (found === undefined) throw new Error(`no table ${title}`);
  return found;
}

const headingsOf = (blocks: readonly ReportBlock[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));

describe('the report of the satisfaction survey', () => {
  it('has every part that is published, in order, and is in the list of reports', () =>
    withApp(async (app) => {
      await aRatedQuarter(app);
      const document = await documentOf(app, skmReport);
      expect(headingsOf(document.blocks)).toEqual([
        '1. Latar belakang',
        '2. Tujuan dan manfaat',
        '3. Metode',
        '4. Waktu pelaksanaan',
        '5. Jumlah responden',
        '6. Analisis responden',
        '7. Indeks Kepuasan Masyarakat',
        '8. Analisis masalah dan rencana tindak lanjut',
        '9. Tren lima tahun',
        '10. Realisasi tindak lanjut Triwulan III 2026',
      ]);
      expect(REPORTS).toContain(skmReport);
      expect(REPORTS).toContain(ikmBoard);
      expect(skmReport.input.safeParse(INPUT).success).toBe(true);
      const range = { ...INPUT, period: { kind: 'range', from: '2026-11-02', to: '2026-11-03' } };
      expect(skmReport.input.safeParse(range).success).toBe(false);
    }));

  it('says the same figures as the screen', () =>
    withApp(async (app) => {
      await aRatedQuarter(app);
      const head = await anOfficer(app, 'kepala', ['head']);
      const of = { kind: 'quarter', day: '2026-11-23', serviceId: null } as const;
      const shown = await head.must('survey:figures', of);
      const document = await documentOf(app, skmReport);
      expect(document.blocks[0]).toMatchObject({
        kind: 'figures',
        items: [{ value: '91,48' }, { value: 'A', note: 'Sangat baik' }, { value: '29', note: 'sampel 44' }],
      });
      const services = table(document, 'IKM per jenis layanan (NRR setiap unsur)');
      expect(services.columns).toHaveLength(12);
      expect(services.footer?.slice(-2)).toEqual([91.48, 'A']);
      expect(services.rows.map((row) => row.at(-2))).toEqual(shown.services.map((one) => one.figures?.nik));
      const elements = table(document, 'Nilai per unsur');
      expect(elements.rows.map((row) => row[3])).toEqual(
        shown.unit.figures?.elements.map(({ mean }) => mean),
      );
      expect(table(document, 'Karakteristik responden').rows.slice(0, 3)).toEqual([
        ['Jenis kelamin', 'Laki-laki', 12, 12 / 29],
        ['Jenis kelamin', 'Perempuan', 8, 8 / 29],
        ['Jenis kelamin', 'Tidak diisi', 9, 9 / 29],
      ]);
      expect(table(document, 'Populasi, sampel, dan responden').footer).toEqual([
        'Unit pelayanan',
        50,
        44,
        29,
        29 / 44,
      ]);
    }));

  it('carries the plan of this period and what came of the last one', () =>
    withApp(async (app) => {
      const head = await anOfficer(app, 'kepala', ['head']);
      const plan = {
        kind: 'quarter',
        planId: null,
        revision: 0,
        element: 'U9',
        dueDay: '2026-12-31',
        inCharge: 'Kasubbag Umum',
        carriedFrom: null,
      } as const;
      const old = {
        day: '2026-08-10',
        plan: 'Kursi tunggu',
        status: 'done',
        realisation: '20 kursi',
      } as const;
      await head.must('survey:save-plan', { ...plan, ...old });
      const now = { day: '2026-11-23', plan: 'Pendingin ruang', status: 'planned', realisation: '' } as const;
      await head.must('survey:save-plan', { ...plan, ...now });
      const document = await documentOf(app, skmReport);
      expect(table(document, 'Rencana tindak lanjut').rows).toEqual([
        ['U9 Sarana dan Prasarana', 'Pendingin ruang', '2026-12-31', 'Kasubbag Umum', 'Direncanakan'],
      ]);
      expect(table(document, 'Realisasi tindak lanjut periode lalu').rows).toEqual([
        ['U9 Sarana dan Prasarana', 'Kursi tunggu', 'Kasubbag Umum', 'Selesai', '20 kursi'],
      ]);
    }));
});

describe('the board to hang up', () => {
  it('shows the index large, who answered, the period, and thanks in the words that are published', () =>
    withApp(async (app) => {
      await aRatedQuarter(app);
      const board = await documentOf(app, ikmBoard);
      expect(board.title).toBe('Indeks Kepuasan Masyarakat (IKM)');
      expect(board.blocks[0]).toMatchObject({ items: [{ value: '91,48', note: 'Mutu A (Sangat baik)' }] });
      expect(board.blocks[1]).toMatchObject({
        items: [{ value: 'Semua layanan' }, { value: '1 Oktober 2026 s.d. 31 Desember 2026' }],
      });
      expect(board.blocks[2]).toMatchObject({ items: [{ value: '29' }, { value: '12' }, { value: '8' }] });
      expect(board.blocks.at(-1)).toEqual({
        kind: 'statement',
        text: 'TERIMA KASIH ATAS PENILAIAN YANG TELAH ANDA BERIKAN. MASUKAN ANDA SANGAT BERMANFAAT UNTUK KEMAJUAN UNIT KAMI AGAR TERUS MEMPERBAIKI DAN MENINGKATKAN KUALITAS PELAYANAN BAGI MASYARAKAT',
      });
    }));
});
