/** The office's data change with an author, are seen, and can be taken back; the screens follow without a restart. */
import { describe, expect, it } from 'vitest';
import type { KioskEvent } from '../../../shared/protocol/kiosk.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import type { HubClient } from '../../support/hub-client.ts';
import type { TvEvent } from '../../../shared/protocol/tv.ts';
import { aRegistration, aStranger } from '../../support/builders.ts';
import { aWaiting, refusedUnchanged } from '../../support/hall.ts';
import { everything } from '../../support/rows.ts';
import { anOfficer } from '../../support/staff.ts';
import { withApp, type App } from '../../support/with-app.ts';

type Fields = CommandInput<'service:save'>['service'];

/** A service as it stands, with the version to change it by. */
async function stored(lead: HubClient, id: string): Promise<{ base: number; service: Fields }> {
  const { services } = await lead.must('service:list', {});
  const found = services.find(({ service }) => service.id === id);
  if (!found) throw new Error(`No service ${id}.`);
  const { topics, requirements, milestones, online, ...rest } = found.service;
  return {
    base: found.version,
    service: {
      ...rest,
      active: rest.active ?? true,
      requirements: [...requirements],
      milestones: [...milestones],
      online: [...online],
      topics: topics.map((topic) => ({ ...topic, active: topic.active ?? true })),
    },
  };
}

async function rename(lead: HubClient, name: string): Promise<number> {
  const { base, service } = await stored(lead, 'consultation');
  const changed = { ...service, name: { id: name, en: name } };
  return (await lead.must('service:save', { id: 'consultation', base, service: changed })).version;
}

const changes = async (lead: HubClient) =>
  (await lead.must('office:changes', { kinds: [], officerId: null, before: null })).changes;

const kioskNames = (event: KioskEvent): string[] =>
  event.type === 'catalogue' ? event.snapshot.services.map(({ name }) => name.id) : [];

describe('a change of the office', () => {
  it('is kept with its author, what was before and what after, and stands in the log without either', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const seq = await rename(lead, 'Konsultasi Baru');
      const [change] = await changes(lead);
      const [me] = app.hub.context.office().officers;
      expect(change).toMatchObject({
        seq,
        at: app.clock.now(),
        officerId: me?.id,
        kind: 'service',
        key: 'consultation',
        before: { name: { id: 'Konsultasi Mutu Pendidikan' } },
        after: { name: { id: 'Konsultasi Baru' } },
        newest: true,
        undoneBy: null,
      });
      const event = await app.hub.context.db
        .selectFrom('event')
        .selectAll()
        .where('seq', '=', seq)
        .executeTakeFirstOrThrow();
      expect(event).toMatchObject({ type: 'office.changed', actorKind: 'officer', actorId: me?.id });
      expect(event.data).not.toContain('Konsultasi');
    }));

  it('reaches kiosk, TV and desk at once, and a desk that was away when it comes back', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const kiosk = await app.device('kiosk');
      const tv = await app.device('tv');
      const before = await lead.must('desk:sync', { lastSeq: null });
      if (before.kind !== 'snapshot') throw new Error('not the whole picture');
      await rename(lead, 'Konsultasi Baru');
      await kiosk.hears<KioskEvent>((event) => kioskNames(event).includes('Konsultasi Baru'));
      await tv.hears<TvEvent>(({ t }) => t === 'board');
      await lead.hears<{ type?: string }>(({ type }) => type === 'office');
      const after = await lead.must('desk:sync', { lastSeq: before.snapshot.seq });
      if (after.kind !== 'snapshot') throw new Error('a desk that was away keeps old services');
      expect(after.snapshot.services[0]?.name.id).toBe('Konsultasi Baru');
    }));

  it('leaves a call for help on the kiosk that made it', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const kiosk = await app.device('kiosk');
      const other = await app.device('kiosk');
      await kiosk.must('staff:call', { screen: 'welcome' });
      await rename(lead, 'Konsultasi Baru');
      const told = async (client: HubClient): Promise<boolean> => {
        const event = await client.hears<KioskEvent>(({ type }) => type === 'catalogue');
        return event.type === 'catalogue' && event.snapshot.staffCalled;
      };
      expect([await told(kiosk), await told(other)]).toEqual([true, false]);
    }));

  it('that changes nothing leaves no trace', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      await rename(lead, 'Konsultasi Baru');
      const before = await everything(app.hub.context.db);
      await rename(lead, 'Konsultasi Baru');
      expect(await everything(app.hub.context.db)).toEqual(before);
    }));

  it('outlives the hub', () =>
    withApp(async (app) => {
      await rename(await app.coordinator(), 'Konsultasi Baru');
      await app.restart();
      const kiosk = await app.device('kiosk');
      const { services } = await kiosk.must('kiosk:sync', {});
      expect(services[0]?.name.id).toBe('Konsultasi Baru');
      expect(await changes(await app.coordinator())).toHaveLength(1);
    }));

  it('cannot be rewritten or taken out of the history', () =>
    withApp(async (app) => {
      await rename(await app.coordinator(), 'Konsultasi Baru');
      const { db } = app.hub.context;
      await expect(db.updateTable('officeChange').set({ before: 'null' }).execute()).rejects.toThrow('never');
      await expect(db.deleteFrom('officeChange').execute()).rejects.toThrow('never');
    }));

  it('is for coordinators and administrators', () =>
    withApp(async (app) => {
      const officer = await app.officer('Rika Lestari', ['front-office', 'helpdesk', 'head']);
      expect(await officer.refused('service:list', {})).toBe('not-allowed');
      expect(await officer.refused('office:undo', { changeId: 'x' })).toBe('not-allowed');
    }));
});

describe('two who change the same', () => {
  it('do not overwrite one another: the slower one is told who was faster', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const admin = await app.officer('Nadia Putri', ['admin']);
      const { base, service } = await stored(lead, 'consultation');
      const save = (client: HubClient, minutes: number) =>
        client.send('service:save', {
          id: 'consultation',
          base,
          service: { ...service, handlingMinutes: minutes },
        });
      const replies = await Promise.all(
        Array.from({ length: 10 }, (_, n) => save(n % 2 ? lead : admin, 20 + n)),
      );
      expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
      const refused = replies.flatMap((reply) => (reply.ok ? [] : [reply.error.code]));
      expect(new Set(refused)).toEqual(new Set(['change-outdated']));
      const winner = replies.findIndex(({ ok }) => ok);
      expect(app.hub.context.office().services.get('consultation')?.handlingMinutes).toBe(20 + winner);
      expect(await changes(lead)).toHaveLength(1);
    }));

  it('never give one letter to two services, also at the same moment', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const close = await stored(lead, 'speaker');
      await lead.must('service:save', {
        id: 'speaker',
        base: close.base,
        service: { ...close.service, active: false },
      });
      const wishes = await Promise.all(['helpdesk', 'facilities'].map((id) => stored(lead, id)));
      const replies = await Promise.all(
        wishes.map(({ base, service }, n) =>
          lead.send('service:save', {
            id: n === 0 ? 'helpdesk' : 'facilities',
            base,
            service: { ...service, letter: 'U' },
          }),
        ),
      );
      expect(replies.map((reply) => (reply.ok ? 'ok' : reply.error.code)).sort()).toEqual([
        'letter-taken',
        'ok',
      ]);
    }));
});

describe('taking a change back', () => {
  it('is a change of its own that restores what was before, and can be taken back again', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const original = await stored(lead, 'consultation');
      await rename(lead, 'Konsultasi Baru');
      const [renamed] = await changes(lead);
      await lead.must('office:undo', { changeId: renamed?.id ?? '' });
      expect((await stored(lead, 'consultation')).service).toEqual(original.service);
      const [undone, first] = await changes(lead);
      expect(undone).toMatchObject({ undoes: renamed?.id, newest: true });
      expect(first).toMatchObject({ undoneBy: undone?.id, newest: false });
      await lead.must('office:undo', { changeId: undone?.id ?? '' });
      expect((await stored(lead, 'consultation')).service.name.id).toBe('Konsultasi Baru');
    }));

  it('is refused where the same was changed again since', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      await rename(lead, 'Konsultasi Satu');
      const [first] = await changes(lead);
      await rename(lead, 'Konsultasi Dua');
      await refusedUnchanged(
        app,
        () => lead.send('office:undo', { changeId: first?.id ?? '' }),
        'change-followed',
      );
    }));

  it('is refused where what was before does not fit any more, with that reason', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const save = async (id: string, part: Partial<Fields>): Promise<void> => {
        const { base, service } = await stored(lead, id);
        await lead.must('service:save', { id, base, service: { ...service, ...part } });
      };
      await save('speaker', { active: false });
      const [closed] = await changes(lead);
      await save('helpdesk', { letter: 'U' });
      const undo = () => lead.send('office:undo', { changeId: closed?.id ?? '' });
      await refusedUnchanged(app, undo, 'letter-taken');
      await save('helpdesk', { letter: 'F' });
      expect(await undo()).toMatchObject({ ok: true });
    }));

  it('of an added service takes it away, unless something names it by now', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const speaker = await stored(lead, 'speaker');
      await lead.must('service:save', {
        id: 'speaker',
        base: 0,
        service: { ...speaker.service, active: false },
      });
      const fresh: Fields = { ...speaker.service, name: { id: 'Baru', en: 'New' }, topics: [] };
      const added = await lead.must('service:save', { id: null, base: 0, service: fresh });
      const [addition] = await changes(lead);
      const undo = () => lead.send('office:undo', { changeId: addition?.id ?? '' });
      await aWaiting(app, { serviceId: added.key });
      await refusedUnchanged(app, undo, 'service-in-use');
    }));

  it('of a change nobody made is refused', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      expect(await lead.refused('office:undo', { changeId: 'nothing' })).toBe('change-unknown');
    }));
});

describe('a service', () => {
  const close = async (app: App, id: string): Promise<HubClient> => {
    const lead = await app.coordinator();
    const { base, service } = await stored(lead, id);
    await lead.must('service:save', { id, base, service: { ...service, active: false } });
    return lead;
  };

  it('that is closed gives no new numbers; who waits for it is served, and is named as before', () =>
    withApp(async (app) => {
      await aWaiting(app, { serviceId: 'consultation', topicId: 'curriculum' });
      await close(app, 'consultation');
      const kiosk = await app.device('kiosk');
      const { services } = await kiosk.must('kiosk:sync', {});
      expect(services.map(({ id }) => id)).not.toContain('consultation');
      const registration = aRegistration({ visitor: aStranger() });
      expect(await kiosk.refused('visit:register', registration)).toBe('service-closed');
      const front = await app.officer('Rika Lestari', ['front-office'], 1);
      const { visit } = await front.must('visit:call-next', {});
      expect(visit).toMatchObject({ ticket: 'A-001', serviceId: 'consultation', topicId: 'curriculum' });
      await front.must('visit:start', { visitId: visit.id });
      await front.must('visit:verify', {
        visitId: visit.id,
        result: 'verified',
        corrections: null,
        reason: '',
        deviation: null,
      });
      const to = { visitId: visit.id, topicId: null, counterId: null, officerId: null, deviation: null };
      expect(await front.send('visit:route', { ...to, serviceId: 'consultation' })).toMatchObject({
        ok: true,
      });
    }));

  it('that is closed is nowhere a number is sent anew', () =>
    withApp(async (app) => {
      await aWaiting(app, { serviceId: 'helpdesk' });
      const lead = await close(app, 'consultation');
      const [line] = await app.hub.context.db.selectFrom('visit').select('id').execute();
      const to = { topicId: null, counterId: null, officerId: null, deviation: null };
      const sent = { visitId: line?.id ?? '', serviceId: 'consultation', reason: 'Topik lain', ...to };
      expect(await lead.refused('visit:transfer', sent)).toBe('service-closed');
    }));

  it('gives a tap that is sent again its number, also where it was closed in between', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const registration = aRegistration();
      const first = await kiosk.must('visit:register', registration);
      await close(app, 'consultation');
      expect((await kiosk.must('visit:register', registration)).ticket).toBe(first.ticket);
    }));

  it('that is new takes a letter given back, but not one that called numbers today', () =>
    withApp(async (app) => {
      await aWaiting(app, { serviceId: 'consultation' });
      const { service } = await stored(await close(app, 'consultation'), 'speaker');
      const fresh = { ...service, letter: 'A' as const, name: { id: 'Baru', en: 'New' }, topics: [] };
      const admin = await anOfficer(app, 'nadia', ['admin']);
      const add = () => admin.send('service:save', { id: null, base: 0, service: fresh });
      await refusedUnchanged(app, add, 'letter-today');
      app.clock.set('2026-11-24T09:00:00+08:00');
      await app.hub.jobs.run();
      const added = await add();
      if (!added.ok) throw new Error('the letter is free the next day');
      const issued = await (
        await app.device('kiosk')
      ).must('visit:register', aRegistration({ visitor: aStranger(), serviceId: added.value.key }));
      expect(issued.ticket).toBe('A-001');
    }));

  it('stands where the order puts it, on the kiosk and after a restart', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const { services, orderVersion } = await lead.must('service:list', {});
      const ids = services.map(({ service }) => service.id).reverse();
      await lead.must('service:order', { base: orderVersion, ids });
      await app.restart();
      const kiosk = await app.device('kiosk');
      const shown = await kiosk.must('kiosk:sync', {});
      expect(shown.services.map(({ id }) => id)).toEqual(ids);
      const again = await app.coordinator();
      expect(await again.refused('service:order', { base: orderVersion, ids })).toBe('change-outdated');
      const now = await again.must('service:list', {});
      expect(await again.refused('service:order', { base: now.orderVersion, ids: ids.slice(1) })).toBe(
        'order-outdated',
      );
    }));
});
