/** Counters are added, changed and taken out of use while the office works. */
import { describe, expect, it } from 'vitest';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import type { TvEvent } from '../../../shared/protocol/tv.ts';
import { aWaiting, refusedUnchanged } from '../../support/hall.ts';
import type { HubClient } from '../../support/hub-client.ts';
import { withApp } from '../../support/with-app.ts';

type Fields = CommandInput<'counter:save'>['counter'];

const NEW: Fields = { label: 'Meja', number: 5, stages: ['front-office'], serviceIds: [], active: true };

async function change(lead: HubClient, id: string, part: Partial<Fields>) {
  const { counters } = await lead.must('counter:list', {});
  const found = counters.find(({ counter }) => counter.id === id);
  if (!found) throw new Error(`No counter ${id}.`);
  const { label, number, stages, serviceIds, active } = found.counter;
  const counter = { label, number, stages: [...stages], serviceIds: [...serviceIds], active, ...part };
  return lead.send('counter:save', { id, base: found.version, counter });
}

describe('a counter', () => {
  it('that is new is opened at once, and calls', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const tv = await app.device('tv');
      await lead.must('counter:save', { id: null, base: 0, counter: NEW });
      const board = await tv.hears<TvEvent>(
        (event) => event.t === 'board' && event.board.counters.some(({ label }) => label === 'Meja'),
      );
      expect(board.t).toBe('board');
      await aWaiting(app);
      const officer = await app.officer('Rika Lestari', ['front-office'], 5);
      expect((await officer.must('visit:call-next', {})).visit.ticket).toBe('A-001');
    }));

  it('that is out of use is on no screen and cannot be opened; what it did still names it', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      await change(lead, 'loket-4', { active: false });
      const sync = await lead.must('desk:sync', { lastSeq: null });
      if (sync.kind !== 'snapshot') throw new Error('not the whole picture');
      expect(sync.snapshot.counters.map(({ id }) => id)).not.toContain('loket-4');
      const officer = await app.officer('Rika Lestari', ['helpdesk']);
      expect(await officer.refused('counter:open', { counterId: 'loket-4' })).toBe('counter-unknown');
      expect(app.hub.context.office().counterName('loket-4')).toBe('Loket 4');
      expect(await change(lead, 'loket-4', { active: true })).toMatchObject({ ok: true });
    }));

  it('stays while an officer sits there or somebody was there', () =>
    withApp(async (app) => {
      await aWaiting(app);
      const lead = await app.coordinator();
      const officer = await app.officer('Rika Lestari', ['front-office'], 1);
      const rest = () => change(lead, 'loket-1', { active: false });
      await refusedUnchanged(app, rest, 'counter-open');
      const { visit } = await officer.must('visit:call-next', {});
      await officer.must('visit:release', { visitId: visit.id });
      await officer.must('counter:close', {});
      const { counters } = await lead.must('counter:list', {});
      const version = counters.find(({ counter }) => counter.id === 'loket-1')?.version ?? 0;
      const remove = () => lead.send('counter:remove', { id: 'loket-1', base: version });
      await refusedUnchanged(app, remove, 'counter-in-use');
      expect(await rest()).toMatchObject({ ok: true });
    }));

  it('that nobody used is taken away for good', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const { key, version } = await lead.must('counter:save', { id: null, base: 0, counter: NEW });
      await lead.must('counter:remove', { id: key, base: version });
      const { counters } = await lead.must('counter:list', {});
      expect(counters).toHaveLength(4);
    }));
});
