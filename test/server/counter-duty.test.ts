import { describe, expect, it } from 'vitest';
import { HOUR } from '../support/fake-clock.ts';
import { anOfficer } from '../support/staff.ts';
import { withApp } from '../support/with-app.ts';

describe('a counter', () => {
  it('has one officer, and an officer one counter', () =>
    withApp(async (app) => {
      const one = await anOfficer(app, 'lestari', ['front-office', 'helpdesk']);
      const two = await anOfficer(app, 'rika', ['front-office']);
      const replies = await Promise.all(
        [one, two].map((desk) => desk.send('counter:open', { counterId: 'loket-1' })),
      );
      expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
      await one.send('counter:close', {});
      await one.send('counter:open', { counterId: 'loket-3' });
      expect(app.hub.context.office().duties.filter(({ officerId }) => officerId === 'lestari')).toHaveLength(
        1,
      );
      expect(await one.refused('counter:open', { counterId: 'loket-99' })).toBe('counter-unknown');
    }));

  it('left open over night is closed when the next day begins, and a call for help of yesterday is over', () =>
    withApp(async (app) => {
      const desk = await anOfficer(app, 'lestari', ['front-office']);
      await desk.must('counter:open', { counterId: 'loket-1' });
      const kiosk = await app.device('kiosk');
      await kiosk.must('staff:call', { screen: 'welcome' });
      app.clock.advance(HOUR);
      await app.restart();
      expect(app.hub.context.office().duties).toHaveLength(1);
      app.clock.advance(24 * HOUR);
      await app.hub.jobs.run();
      expect(app.hub.context.office().duties).toEqual([]);
      const lead = await anOfficer(app, 'dewi', ['coordinator']);
      expect(await lead.must('desk:sync', { lastSeq: null })).toMatchObject({ snapshot: { staffCalls: [] } });
    }));
});
