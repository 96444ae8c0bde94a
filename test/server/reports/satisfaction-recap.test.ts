import { describe, expect, it } from 'vitest';
import { satisfactionRecap } from '../../../server/reports/recap/satisfaction-recap.ts';
import type { ReportDocument, ReportTable } from '../../../server/reports/document.ts';
import { aRegistration, aStranger, aSurvey } from '../../support/builders.ts';
import { aRatedVisit, openCase } from '../../support/cases.ts';
import { ofAll } from '../../support/reports.ts';
import { withApp, type App } from '../../support/with-app.ts';

const MONDAY = { kind: 'day', day: '2026-11-23' } as const;
/** Of `petugas-2`, who served in `aRatedVisit`. */
const OFFICER = 'Petugas petugas-2';
const SERVICE = 'Konsultasi Mutu Pendidikan';

async function recap(app: App, changes: Partial<Parameters<typeof satisfactionRecap.build>[1]> = {}) {
  const { db, vault, office, clock } = app.hub.context;
  const source = { db, vault, office: office(), now: clock.now(), progress: () => undefined };
  return satisfactionRecap.build(source, { period: MONDAY, ...ofAll, ...changes });
}

function table({ blocks }: ReportDocument, title: string): ReportTable['rows'] {
  const found = blocks.find((block) => block.kind === 'table' && block.title === title);
  if (found?.kind !== 'table') throw new Error(`no table ${title}`);
  return found.rows;
}

const findings = (document: ReportDocument): ReportTable['rows'] =>
  table(document, 'Penilaian kurang dan sangat kurang');

const figures = ({ blocks }: ReportDocument): string[] =>
  blocks.flatMap((block) => (block.kind === 'figures' ? block.items.map(({ value }) => value) : []));

describe('the recap of satisfaction (Z-01 A, Z-02)', () => {
  it('names service, officer, what was rated, who examined it and the case, for every low rating', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app, { rating: 2 });
      expect(findings(await recap(app))).toEqual([
        [
          '2026-11-23',
          SERVICE,
          OFFICER,
          'Petugas',
          'Kurang',
          'Penilaian umum: Kurang',
          'Belum diperiksa',
          null,
          '',
        ],
      ]);
      expect(figures(await recap(app))).toEqual(['1', '1', '0', '1']);
      await openCase(team);
      app.clock.advance(60_000);
      await team.backOffice.must('recap:examine', { day: '2026-11-23' });
      const after = await recap(app);
      expect(findings(after)[0]?.slice(6)).toEqual(['Petugas back-office', app.clock.now(), 'KS-2026-001']);
      expect(figures(after)).toEqual(['1', '1', '0', '0']);
    }));

  it('takes a rating that came after the mark for one that nobody examined yet', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app, { rating: 5 });
      await team.backOffice.must('recap:examine', { day: '2026-11-23' });
      app.clock.advance(60_000);
      const { db } = app.hub.context;
      await db.updateTable('survey').set({ rating: 1, createdAt: app.clock.now() }).execute();
      expect(findings(await recap(app))[0]?.slice(4, 8)).toEqual([
        'Sangat kurang',
        'Penilaian umum: Sangat kurang',
        'Belum diperiksa',
        null,
      ]);
    }));

  it('counts every rating by officer and by service, the good ones too', () =>
    withApp(async (app) => {
      const { line } = await aRatedVisit(app, { rating: 1 });
      const { visitId } = await line.kiosk.must(
        'visit:register',
        aRegistration({ visitor: aStranger('Usman Datu') }),
      );
      await line.front.must('visit:call-next', {});
      await line.front.must('visit:start', { visitId });
      const reason = 'Bukan pemiliknya';
      await line.front.must('visit:verify', {
        visitId,
        result: 'rejected',
        corrections: null,
        reason,
        deviation: null,
      });
      await line.kiosk.must('survey:submit', aSurvey(visitId, { rating: 5 }));
      const document = await recap(app);
      expect(table(document, 'Menurut layanan')).toEqual([[SERVICE, 1, 0, 0, 0, 1, 2]]);
      expect(table(document, 'Menurut petugas yang melayani')).toEqual([
        ['Petugas petugas-1', 0, 0, 0, 0, 1, 1],
        [OFFICER, 1, 0, 0, 0, 0, 1],
      ]);
      const narrowed = await recap(app, { officerId: 'petugas-1' });
      expect(findings(narrowed)).toEqual([]);
      expect(table(narrowed, 'Menurut layanan')).toEqual([[SERVICE, 0, 0, 0, 0, 1, 1]]);
      const other = await recap(app, { period: { kind: 'day', day: '2026-11-24' } });
      expect(figures(other)).toEqual(['0', '0', '0', '0']);
    }));

  it('says nothing of who rated: no name, no number, no words', () =>
    withApp(async (app) => {
      const comment = 'Petugas tidak menjawab pertanyaan saya';
      await aRatedVisit(app, { rating: 1, comment });
      const { db } = app.hub.context;
      const { name } = await db.selectFrom('visitor').select('name').executeTakeFirstOrThrow();
      const text = JSON.stringify(await recap(app));
      for (const secret of [name, 'A-001', comment]) expect(text).not.toContain(secret);
    }));
});
