import { describe, expect, it } from 'vitest';
import { complaintsReport } from '../../../server/reports/complaints/complaints.ts';
import { aComplaint, aMessage, aRegisteredComplaint, LESTARI } from '../../support/complaints.ts';
import { withApp } from '../../support/with-app.ts';

describe('the report of complaints', () => {
  it('counts what was told in time and what was late, without a word of who complained', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const lead = await app.coordinator();
      const { db, vault, office, clock } = app.hub.context;
      const late = aRegisteredComplaint({ receivedOn: '2026-11-09' });
      const told = aRegisteredComplaint({ receivedOn: '2026-11-20', channel: 'phone' });
      await lead.must('complaint:register', late);
      const { id } = await lead.must('complaint:register', told);
      await kiosk.must('complaint:submit', aComplaint());
      await kiosk.must('complaint:submit', aComplaint({ kind: 'suggestion', type: null }));
      const me = office().officers[0]?.id ?? '';
      await lead.must('complaint:assign', { complaintId: id, officerId: me });
      await lead.must('complaint:answer', { complaintId: id, outcome: 'answered', text: 'Selesai' });
      await lead.must('complaint:tell', aMessage(id));

      const period = { kind: 'month', year: 2026, month: 11 } as const;
      const input = { period, serviceId: null, officerId: null };
      const source = { db, vault, office: office(), now: clock.now(), progress: () => undefined };
      const document = await complaintsReport.build(source, input);
      const figures = document.blocks.find(({ kind }) => kind === 'figures');
      expect(figures?.kind === 'figures' && figures.items.map(({ value }) => value)).toEqual([
        '3',
        '1',
        '1',
        '1',
        '3',
        '1',
      ]);
      const list = document.blocks.at(-1);
      expect(list?.kind === 'table' && list.rows.map((row) => row[8])).toEqual(['Tidak', 'Ya', '']);
      expect(JSON.stringify(document)).not.toContain(LESTARI.name);
    }));
});
