import { describe, expect, it } from 'vitest';
import { evidenceReport } from '../../../server/reports/evidence/checklist.ts';
import { INDICATORS } from '../../../shared/domain/evidence/indicators.ts';
import { aRegisteredComplaint } from '../../support/complaints.ts';
import { aFullDay } from '../../support/full-days.ts';
import type { HubClient } from '../../support/hub-client.ts';
import { anOfficer } from '../../support/staff.ts';
import { withApp } from '../../support/with-app.ts';

async function lineOf(lead: HubClient, id: string) {
  const { lines } = await lead.must('evidence:show', { year: 2026 });
  return lines.find((line) => line.id === id);
}

describe('the evidence of a year (domain 2.9)', () => {
  it('shows by itself what is on record, and nothing of what is not', () =>
    withApp(async (app) => {
      const lead = await anOfficer(app, 'lead', ['coordinator']);
      expect(await lineOf(lead, 'guest-register')).toMatchObject({ shown: null, byItself: true });
      await anOfficer(app, 'usman', ['front-office']);
      await aFullDay(app, '2026-11-20', { visits: 24, officerIds: ['usman'] });
      const { id } = (await lineOf(lead, 'guest-register'))?.shown ?? { id: '' };
      expect(id).toBe('24 kunjungan tercatat di buku tamu elektronik.');
      expect((await lineOf(lead, 'priority-served'))?.shown?.id).toBe('2 kunjungan kelompok prioritas.');
      expect(await lineOf(lead, 'queue-machine')).toMatchObject({ shown: null });
      await app.device('kiosk');
      await app.device('tv');
      expect((await lineOf(lead, 'queue-machine'))?.shown?.id).toContain('1 kiosk dan 1 layar');
    }));

  it('leaves to a person what no program can see, with their name; the newest mark stands', () =>
    withApp(async (app) => {
      const lead = await anOfficer(app, 'lead', ['coordinator']);
      expect(await lineOf(lead, 'loudspeaker')).toMatchObject({ byItself: false, mark: null });
      const mark = {
        year: 2026,
        indicatorId: 'loudspeaker',
        mark: 'partly',
        note: 'Satu dari dua ruang',
      } as const;
      await lead.must('evidence:mark', mark);
      await lead.must('evidence:mark', { ...mark, mark: 'met' });
      expect((await lineOf(lead, 'loudspeaker'))?.mark).toMatchObject({
        mark: 'met',
        note: 'Satu dari dua ruang',
        officerName: 'Petugas lead',
      });
      expect(await lead.refused('evidence:mark', { ...mark, indicatorId: 'unheard-of' })).toBe(
        'indicator-unknown',
      );
    }));

  it('counts complaints in the register of complaints, by whatever channel they came', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      expect(await lineOf(lead, 'complaint-register')).toMatchObject({ shown: null });
      await lead.must('complaint:register', aRegisteredComplaint());
      await lead.must('complaint:register', aRegisteredComplaint({ channel: 'phone' }));
      await lead.must('complaint:register', aRegisteredComplaint({ kind: 'suggestion', type: null }));
      expect((await lineOf(lead, 'complaint-register'))?.shown?.id).toBe(
        '2 pengaduan tercatat di register pengaduan.',
      );
    }));

  it('is a report with every indicator once', () =>
    withApp(async (app) => {
      const { db, vault, clock, office } = app.hub.context;
      const source = { db, vault, office: office(), now: clock.now(), progress: () => undefined };
      const period = { kind: 'year', year: 2026 } as const;
      const { blocks } = await evidenceReport.build(source, { period, serviceId: null, officerId: null });
      const names = blocks.flatMap((block) =>
        block.kind === 'table' ? block.rows.map(([name]) => name) : [],
      );
      expect(names.toSorted()).toEqual(INDICATORS.map(({ name }) => name.id).toSorted());
    }));
});
