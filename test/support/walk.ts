/** Walks at random through an office: the commands go to the handlers of the real hub. */
import { randomUUID } from 'node:crypto';
import { insertCounter } from '../../db/repositories/counters.ts';
import { latestSeq } from '../../db/repositories/events.ts';
import type { StepRunRow } from '../../db/repositories/step-runs.ts';
import type { VisitRow } from '../../db/repositories/visits.ts';
import type { Caller } from '../../server/auth/callers.ts';
import { createHandlers, type Handlers } from '../../server/live/handlers.ts';
import { HELD_STATES } from '../../shared/domain/visit.ts';
import type { CommandInput } from '../../shared/protocol/commands.ts';
import { refuse, type Result } from '../../shared/result.ts';
import {
  anAnswer,
  anAppointment,
  aQuestion,
  aRegistration,
  aRouting,
  aStranger,
  aSurvey,
  aVerification,
  LATE,
} from './builders.ts';
import { MINUTE } from './fake-clock.ts';
import { withSettings } from './hall.ts';
import { anOfficer } from './staff.ts';
import { aimOf, inHandOf, nextFor, STAFF, whenAbsent, type Step } from './walk-steps.ts';
import type { App } from './with-app.ts';

/** The rows of the visits since that morning. */
export interface Picture {
  readonly visits: ReadonlyMap<string, VisitRow>;
  readonly steps: ReadonlyMap<string, readonly StepRunRow[]>;
  readonly seq: number;
}

export async function pictureOf(app: App, since: number): Promise<Picture> {
  const { db } = app.hub.context;
  const visits = await db.selectFrom('visit').selectAll().where('registeredAt', '>=', since).execute();
  const runs = await db
    .selectFrom('stepRun')
    .selectAll()
    .where('visitId', 'in', db.selectFrom('visit').select('id').where('registeredAt', '>=', since))
    .orderBy('round')
    .orderBy('no')
    .execute();
  const steps = new Map(visits.map(({ id }) => [id, runs.filter(({ visitId }) => visitId === id)]));
  return { visits: new Map(visits.map((visit) => [visit.id, visit])), steps, seq: await latestSeq(db) };
}

/** Numbers are passed over after two calls here, so that a short walk gets there too. */
export const WALK_CALLS = 2;

const LEAD: Caller = { kind: 'officer', roles: ['coordinator'], id: 'yohana', name: '', address: '' };
const reason = 'Uji acak';

export class WalkedOffice {
  private readonly app: App;
  private readonly kiosk: Caller;
  readonly handlers: Handlers;
  readonly lead = LEAD;
  /** When this walk's morning began. */
  since = 0;

  constructor(app: App, kiosk: Caller) {
    this.app = app;
    this.kiosk = kiosk;
    this.handlers = createHandlers(app.hub.context);
  }

  callerOf(step: Step): Caller {
    if (step.what === 'register' || step.what === 'survey') return this.kiosk;
    if (step.what === 'dismiss') return LEAD;
    return officerCaller(STAFF[step.who]?.id ?? '');
  }

  async play(step: Step, picture: Picture): Promise<Result<unknown>> {
    const all = [...picture.visits.values()];
    const me = STAFF[step.who]?.id ?? '';
    const own = inHandOf(all, me);
    const aim = step.onOwn ? aimOf(step.what, all, me) : undefined;
    const visitId = aim?.id ?? all[step.visit % Math.max(1, all.length)]?.id ?? 'nobody';
    const by = this.callerOf(step);
    // whoever works here no more is signed out
    const account = this.app.hub.context.office().officers.find(({ id }) => id === by.id);
    if (account?.active === false) return refuse('not-signed-in');
    const what = this.meantBy(step, own);
    return (await this.onTheWay(what, by, visitId, step)) ?? this.offTheWay(what, by, visitId, step);
  }

  private meantBy({ what }: Step, own: VisitRow | undefined): Step['what'] {
    if (what === 'forward') return nextFor(own);
    return what === 'absent' ? whenAbsent(own, WALK_CALLS) : what;
  }

  /** What leads a visit from the kiosk to the survey. */
  private onTheWay(
    what: Step['what'],
    by: Caller,
    visitId: string,
    step: Step,
  ): Promise<Result<unknown>> | undefined {
    const h = this.handlers;
    const deviation = step.explains ? LATE : null;
    switch (what) {
      case 'register':
        return h['visit:register'](by, this.registration(step));
      case 'call-next':
        return h['visit:call-next'](by, {});
      case 'start':
        return h['visit:start'](by, { visitId });
      case 'verify':
        return h['visit:verify'](by, aVerification(visitId, { deviation }));
      case 'reject':
        return h['visit:verify'](
          by,
          aVerification(visitId, { result: 'rejected', reason: 'KTP bukan miliknya', deviation }),
        );
      case 'route':
        return h['visit:route'](by, aRouting(visitId, { ...this.target(step), deviation }));
      case 'question':
        return h['visit:record-question'](by, aQuestion(visitId, { deviation }));
      case 'finish':
        return h['visit:finish'](by, anAnswer(visitId, { deviation }));
      case 'reschedule':
        return h['visit:reschedule'](by, anAppointment(visitId, { date: '2027-12-01', deviation }));
      case 'survey':
        return h['survey:submit'](by, aSurvey(visitId));
      default:
        return undefined;
    }
  }

  private async offTheWay(
    what: Step['what'],
    by: Caller,
    visitId: string,
    step: Step,
  ): Promise<Result<unknown>> {
    const h = this.handlers;
    const someone = STAFF[step.visit % STAFF.length]?.id ?? '';
    switch (what) {
      case 'call-chosen':
        return h['visit:call-chosen'](by, { visitId, reason });
      case 'recall':
        return h['visit:recall'](by, { visitId });
      case 'no-show':
        return h['visit:no-show'](by, { visitId });
      case 'undo':
        return h['visit:undo-no-show'](by, { visitId });
      case 'report-back':
        return h['visit:report-back'](by, { visitId });
      case 'release':
        return h['visit:release'](by, { visitId });
      case 'transfer':
        return h['visit:transfer'](by, this.transferOf(visitId, step));
      case 'hold':
        return h['visit:hold'](by, { visitId, reason });
      case 'resume':
        return h['visit:resume'](by, { visitId });
      case 'add-service':
        return h['visit:add-service'](by, { visitId, ...this.service(step) });
      case 'remove-service':
        return h['visit:remove-service'](by, { visitId, index: step.visit % 2 });
      case 'deputise':
        return h['visit:deputise'](by, this.deputationOf(someone, visitId, step));
      case 'compensation':
        return h['visit:set-compensation'](by, { visitId, reason });
      case 'cancel':
        return h['visit:cancel'](by, { visitId, reason });
      case 'priority':
        return h['visit:set-priority'](by, { visitId, group: step.explains ? 'elderly' : null });
      case 'note':
        return h['visit:note'](by, { visitId, text: 'Catatan uji' });
      case 'reveal':
        return h['visit:reveal-id'](by, { visitId });
      case 'open':
        return h['counter:open'](by, { counterId: STAFF[step.who]?.counterId ?? '' });
      case 'close':
        return h['counter:close'](by, {});
      case 'pause':
        return h['counter:pause'](by, { reason });
      case 'continue':
        return h['counter:continue'](by, {});
      case 'dismiss':
        return this.employ(someone, step.explains);
      case 'stages':
        return h['office:set-stages'](by, { stages: step.explains ? 'one' : 'two' });
      default:
        await this.app.hub.jobs.run();
        return { ok: true, value: null };
    }
  }

  private registration(step: Step): CommandInput<'visit:register'> {
    const priority = step.visit % 5 === 0 ? 'elderly' : null;
    const elapsedMs = step.minutes * MINUTE;
    return aRegistration({ idempotencyKey: randomUUID(), visitor: aStranger(), priority, elapsedMs });
  }

  private service(step: Step): { serviceId: string; topicId: null } {
    const services = ['consultation', 'helpdesk', 'information', 'complaints'];
    return { serviceId: services[step.visit % services.length] ?? '', topicId: null };
  }

  private target(step: Step): Pick<CommandInput<'visit:route'>, 'counterId' | 'officerId'> {
    const { explains, visit } = step;
    if (visit % 3 === 0) return { counterId: null, officerId: STAFF[visit % STAFF.length]?.id ?? null };
    return { counterId: explains ? null : 'loket-21', officerId: null };
  }

  private transferOf(visitId: string, step: Step): CommandInput<'visit:transfer'> {
    const deviation = step.explains ? LATE : null;
    return { visitId, ...this.service(step), ...this.target(step), reason, deviation };
  }

  private deputationOf(from: string, visitId: string, step: Step): CommandInput<'visit:deputise'> {
    return {
      fromOfficerId: from,
      toOfficerId: STAFF[(step.visit + 1) % STAFF.length]?.id ?? '',
      visitIds: step.onOwn ? null : [visitId],
      basis: step.explains ? 'letter' : 'oral',
      letterNumber: step.explains ? 'ST/1' : null,
      orderedBy: 'Koordinator ULT',
      reason,
    };
  }

  /** An officer works here no more, or again. */
  employ(officerId: string, active: boolean): Promise<Result<unknown>> {
    const roles = STAFF.find(({ id }) => id === officerId)?.roles ?? [];
    const account = { officerId, roles: [...roles], serviceIds: [], active, secret: null };
    return this.handlers['officer:update'](LEAD, account);
  }

  /** A new morning: nothing in hand or put aside, everybody at their counter, two stages. */
  async open(morning: number): Promise<void> {
    const { db } = this.app.hub.context;
    this.app.clock.set(new Date(morning).toISOString());
    for (const { id } of STAFF) await this.employ(id, true);
    const left = await db
      .selectFrom('visit')
      .select('id')
      .where('state', 'in', [...HELD_STATES, 'on-hold'])
      .execute();
    for (const { id } of left)
      await this.handlers['visit:cancel'](LEAD, { visitId: id, reason: 'Hari baru' });
    await this.handlers['office:set-stages'](LEAD, { stages: 'two' });
    await this.app.hub.jobs.run();
    for (const { id, counterId } of STAFF) {
      const by = officerCaller(id);
      await this.handlers['counter:close'](by, {});
      await this.handlers['counter:open'](by, { counterId });
    }
    this.since = this.app.clock.now();
  }
}

export function officerCaller(id: string): Caller {
  const roles = STAFF.find((one) => one.id === id)?.roles ?? [];
  return { kind: 'officer', roles, id, name: id, address: '' };
}

/** The office of the walk: a counter that does everything, and everybody with an account. */
export async function aWalkedOffice(app: App): Promise<WalkedOffice> {
  const { db, reloadOffice, office } = app.hub.context;
  await withSettings(app, { maxCalls: WALK_CALLS });
  const serviceIds = [...office().services.keys()];
  const work = { label: 'Loket', stages: ['front-office', 'helpdesk'], serviceIds } as const;
  await insertCounter(db, { id: 'loket-21', number: 21, ...work });
  await reloadOffice();
  for (const { id, roles } of STAFF) (await anOfficer(app, id, roles)).close();
  const kiosk = { kind: 'kiosk', roles: ['kiosk'], id: 'kiosk-uji', name: 'Kiosk', address: '' } as const;
  return new WalkedOffice(app, kiosk);
}
