/** A month that is over is counted once and kept, and never shown as it no longer is. */
import { describe, expect, it } from 'vitest';
import { aLine, upToStep } from '../../support/line.ts';
import { someAnswers } from '../../support/skm.ts';
import { ratedVisits } from '../../support/surveys.ts';
import { withApp } from '../../support/with-app.ts';

const DECEMBER = { kind: 'month', day: '2026-12-01', serviceId: null } as const;

describe('a month that is over', () => {
  it('has a visit more once what was put aside on its last evening is finished on the first', () =>
    withApp(async (app) => {
      app.clock.set('2026-11-30T14:00:00+08:00');
      const line = await aLine(app);
      await upToStep(line, 'solution');
      const { helpdesk, lead, visitId } = line;
      await helpdesk.must('visit:hold', { visitId, reason: 'Menunggu berkas dari pemohon.' });
      app.clock.set('2026-12-01T08:30:00+08:00');
      await app.hub.jobs.run();
      const before = await lead.must('survey:figures', DECEMBER);
      expect(before.unit.sample.population).toBeNull();
      await helpdesk.must('counter:open', { counterId: 'loket-uji-2' });
      await helpdesk.must('visit:resume', { visitId });
      expect((await line.finish('solution')).ok).toBe(true);
      const after = await lead.must('survey:figures', DECEMBER);
      expect(after.unit.sample.population).toBe(1);
    }));

  it('is not read again while nothing of it changes', () =>
    withApp(async (app) => {
      const { db } = app.hub.context;
      const { lead } = await aLine(app);
      await ratedVisits(db, { day: '2026-10-05', serviceId: 'helpdesk', answers: someAnswers(3, 90) });
      const quarter = { kind: 'quarter', day: '2026-11-23', serviceId: null } as const;
      expect((await lead.must('survey:figures', quarter)).unit.figures?.responses).toBe(3);
      // rows that no command wrote and no event tells of
      await ratedVisits(db, { day: '2026-10-06', serviceId: 'helpdesk', answers: someAnswers(2, 60) });
      await ratedVisits(db, { day: '2026-11-05', serviceId: 'helpdesk', answers: someAnswers(1, 30) });
      expect((await lead.must('survey:figures', quarter)).unit.figures?.responses).toBe(4);
    }));
});
