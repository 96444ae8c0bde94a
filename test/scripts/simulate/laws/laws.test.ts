/** Each law broken on purpose, on a day that kept them all: exactly that law is named. */
import { describe, expect, it } from 'vitest';
import { brokenLaws, LAWS } from '../../../../scripts/simulate/laws/index.ts';
import { callsMade } from '../../../../scripts/simulate/laws/queue.ts';
import type { Picture } from '../../../../scripts/simulate/laws/types.ts';
import { aDay, boardBefore, replaced, retold, setOf, slippedIn, theFirst, without } from './a-day.ts';

const HOUR = 3_600_000;

/** By law: what makes an honest day break it. */
const CRIMES: Readonly<Record<string, (day: Picture) => Picture>> = {
  'one-ending': (day) => {
    const visit = theFirst(day.visits, ({ state }) => state === 'closed');
    const last = theFirst(day.events.toReversed(), ({ visitId }) => visitId === visit.id);
    const again = [{ data: { state: 'cancelled' } }, { data: { state: 'closed', stage: visit.stage } }];
    return { ...day, events: slippedIn(day.events, last, ...again) };
  },
  numbers: (day) => {
    const visit = theFirst(day.visits, ({ number }) => number === 2);
    return { ...day, visits: replaced(day.visits, visit, { number: 1 }) };
  },
  taps: (day) => {
    const tap = theFirst(day.taps, () => true);
    return { ...day, taps: replaced(day.taps, tap, { ticket: 'F-999' }) };
  },
  paper: (day) => ({ ...day, slips: day.slips.slice(1) }),
  'one-in-hand': (day) => {
    const servingAt = (event: Picture['events'][number]) =>
      [...boardBefore(day, event).visits.values()].find(
        ({ state, id }) => state === 'serving' && id !== event.visitId,
      );
    const routed = theFirst(
      day.events,
      (event) =>
        event.type === 'visit.routed' &&
        event.data.state === 'waiting-helpdesk' &&
        servingAt(event) !== undefined,
    );
    const officerId = servingAt(routed)?.officerId;
    const grabbed = { state: 'called-helpdesk', stage: 'helpdesk', set: { officerId } };
    const letGo = { state: 'waiting-helpdesk', stage: 'helpdesk', set: { officerId: null } };
    const more = [grabbed, letGo].map((data) => ({ type: 'visit.odd', data }));
    return { ...day, events: slippedIn(day.events, routed, ...more) };
  },
  'steps-owned': (day) => {
    const run = theFirst(
      day.steps,
      ({ no, finishedAt, result }) => no === 2 && finishedAt !== null && result === 'verified',
    );
    return { ...day, steps: replaced(day.steps, run, { officerId: null }) };
  },
  'overruns-explained': (day) => {
    const run = theFirst(
      day.steps,
      ({ no, finishedAt, dueAt }) => no === 3 && finishedAt !== null && dueAt !== null && finishedAt < dueAt,
    );
    return { ...day, steps: replaced(day.steps, run, { dueAt: (run.finishedAt ?? 0) - 1 }) };
  },
  'open-counters': (day) => {
    const call = theFirst(day.events, ({ type }) => type === 'visit.called');
    const before = day.events[day.events.indexOf(call) - 1] ?? call;
    const pause = { visitId: null, actorId: call.actorId, data: { counterId: call.data.counterId } };
    const paused = slippedIn(day.events, before, { ...pause, type: 'counter.paused' });
    return { ...day, events: slippedIn(paused, call, { ...pause, type: 'counter.continued' }) };
  },
  'calling-order': (day) => {
    const call = theFirst(callsMade(day), ({ called, waiting }) =>
      waiting.some(({ id, rank }) => id !== called.id && rank === called.rank),
    );
    const rival = theFirst(
      call.waiting,
      ({ id, rank }) => id !== call.called.id && rank === call.called.rank,
    );
    const visit = theFirst(day.visits, ({ id }) => id === rival.id);
    const begun = theFirst(
      day.events,
      ({ type, visitId }) => type === 'visit.registered' && visitId === visit.id,
    );
    const queuedAt = visit.queuedAt - HOUR;
    return {
      ...day,
      visits: replaced(day.visits, visit, { queuedAt }),
      events: retold(day.events, begun, { set: { ...setOf(begun), queuedAt } }),
    };
  },
  'three-calls': (day) => {
    const again = theFirst(day.events, ({ type }) => type === 'visit.recalled');
    return { ...day, events: replaced(day.events, again, { at: again.at - 25_000 }) };
  },
  'back-after-three': (day) => {
    const call = theFirst(callsMade(day), ({ called, waiting }) => waiting.length > 1 && called.rank === 4);
    const begun = theFirst(
      day.events,
      ({ type, visitId }) => type === 'visit.registered' && visitId === call.called.id,
    );
    const returning = { returnCounterId: call.counterId, returnAfterCall: 999, returnSince: call.event.at };
    const over = { returnCounterId: null, returnAfterCall: null, returnSince: null };
    const told = retold(day.events, begun, { set: { ...setOf(begun), ...returning } });
    return { ...day, events: retold(told, call.event, { set: { ...setOf(call.event), ...over } }) };
  },
  'waiting-kept': (day) => {
    const routed = theFirst(day.events, ({ type }) => type === 'visit.routed');
    const { queuedAt } = theFirst(day.visits, ({ id }) => id === routed.visitId);
    return { ...day, events: retold(day.events, routed, { set: { ...setOf(routed), queuedAt } }) };
  },
  rounds: (day) => {
    const visit = theFirst(day.visits, ({ round, state }) => round === 1 && state === 'closed');
    return { ...day, visits: day.visits, served: [...day.served, aServedRound(visit.id)] };
  },
  appointments: (day) => {
    const made = theFirst(day.appointments, () => true);
    const forgotten = {
      ...made,
      id: 'forgotten',
      day: day.day,
      arrivedVisitId: null,
      arrivedAt: null,
      missedAt: null,
      cancelledAt: null,
    };
    return { ...day, appointments: [...day.appointments, forgotten] };
  },
  deputising: (day) => {
    const visit = theFirst(day.visits, ({ state }) => state === 'closed');
    const row = {
      id: 'd',
      visitId: visit.id,
      fromOfficerId: 'petugas-1',
      toOfficerId: 'petugas-2',
      createdBy: 'petugas-1',
    };
    const how = {
      basis: 'oral' as const,
      letterNumber: null,
      orderedBy: 'Kepala BPMP',
      reason: 'Sakit',
      createdAt: day.at,
    };
    return { ...day, deputations: [...day.deputations, { ...row, ...how }] };
  },
  escalations: (day) => {
    const raised = theFirst(day.escalations, ({ level }) => level === 1);
    return { ...day, escalations: [...day.escalations, { ...raised, id: 'again' }] };
  },
  overnight: (day) => {
    const visit = theFirst(day.visits, ({ state, stage }) => state === 'expired' && stage === 'helpdesk');
    const end = theFirst(day.events, ({ type, visitId }) => type === 'visit.expired' && visitId === visit.id);
    const held = { state: 'called-helpdesk' as const, officerId: 'petugas-99', counterId: 'loket-99' };
    const { state, ...set } = held;
    return {
      ...day,
      visits: replaced(day.visits, visit, { ...held, endedAt: null }),
      events: retold(day.events, end, { state, set: { ...setOf(end), ...set } }),
    };
  },
  'nothing-erased': (day) => {
    const gone = theFirst(day.deviations, () => true);
    return { ...day, deviations: without(day.deviations, gone), steps: withoutOverruns(day, gone.visitId) };
  },
  replay: (day) => {
    const visit = theFirst(day.visits, ({ routedCounterId }) => routedCounterId === null);
    return { ...day, visits: replaced(day.visits, visit, { routedCounterId: 'loket-1' }) };
  },
  'quiet-log': (day) => ({ ...day, errors: ['{"level":"error","event":"command-failed"}'] }),
};

function aServedRound(visitId: string): Picture['served'][number] {
  const what = {
    serviceId: 'helpdesk',
    topicId: null,
    officerId: 'petugas-2',
    question: null,
    summary: 'Selesai',
  };
  return { visitId, round: 1, ...what, outcome: 'solved', finishedAt: 0 };
}

/** So that the missing explanation is not found out by the overrun as well. */
function withoutOverruns({ steps }: Picture, visitId: string): Picture['steps'] {
  return steps.map((run) => (run.visitId === visitId ? { ...run, dueAt: null } : run));
}

describe('the laws of a simulated day', () => {
  it('hold for a day that was lived', async () => {
    const day = await aDay();
    expect(brokenLaws(day, day)).toEqual([]);
    expect(day.visits.length).toBeGreaterThan(50);
  });

  it('each have a crime that breaks them', () => {
    expect(LAWS.map(({ name }) => name).toSorted()).toEqual(Object.keys(CRIMES).toSorted());
  });

  it.each(Object.entries(CRIMES))('names %s, and no other, where it is broken', async (name, commit) => {
    const day = await aDay();
    const found = brokenLaws(commit(day), day).filter(({ law }) => law !== 'nothing-erased' || name === law);
    expect(found.map(({ law }) => law)).toEqual([name]);
    expect(found[0]?.evidence.join()).not.toBe('');
  });
});
