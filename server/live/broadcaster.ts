/**
 * Tells the screens what changed, after the commit. A call goes out at once; what can wait a moment (who is next,
 * how many wait) is gathered and sent when it is quiet, so that registering pays nothing for it.
 */
import type { Server } from 'socket.io';
import type { StepRunRow } from '../../db/repositories/step-runs.ts';
import { openStaffCalls } from '../../db/repositories/staff-calls.ts';
import type { VisitRow } from '../../db/repositories/visits.ts';
import { supervisionLevel } from '../../shared/domain/escalation.ts';
import { isCalled, isHeld } from '../../shared/domain/visit.ts';
import type { AdminTopic } from '../../shared/protocol/admin/frame.ts';
import type { DeskEvent } from '../../shared/protocol/desk/board.ts';
import type { KioskEvent } from '../../shared/protocol/kiosk.ts';
import type { ClientToHub, HubToClient } from '../../shared/protocol/socket.ts';
import type { TvEvent } from '../../shared/protocol/tv.ts';
import type { Caller } from '../auth/callers.ts';
import type { Context } from '../context.ts';
import { caseNotices } from '../usecases/cases/notices.ts';
import { escalationsOfToday, heardBy } from '../usecases/escalations.ts';
import { gather } from './gather.ts';
import { createPhones } from './phones.ts';
import { deskVisit } from './desk-visit.ts';
import type { CounterTally, Live } from './live.ts';
import {
  deskCounters,
  deskOfficers,
  kioskSnapshot,
  printerNow,
  staffCalls,
  waitingByService,
} from './snapshots.ts';
import { counterState, nextByCounter, skippedNumbers, tvCall, tvSnapshot } from './tv-board.ts';

export type HubServer = Server<ClientToHub, HubToClient>;

/** Rooms by audience; a device and an officer also have one of their own. */
export const ROOM = {
  kiosk: 'kiosk',
  tv: 'tv',
  desk: 'desk',
  admin: 'admin',
  of: (id: string) => `of:${id}`,
} as const;

const NEXT_AFTER_MS = 120;
const WAITING_AFTER_MS = 1_000;

/** @param context read late: the context and its broadcaster need one another */
export function createBroadcaster(io: HubServer, context: () => Context): Live & { stop(): void } {
  const toDesks = (event: DeskEvent): void => void io.to(ROOM.desk).emit('desk', event);
  const toTvs = (event: TvEvent): void => void io.to(ROOM.tv).emit('tv', event);
  const adminChanged = (topic: AdminTopic): void =>
    void io.to(ROOM.admin).emit('admin', { type: 'changed', topic });
  const toKiosks = (event: KioskEvent): void => void io.to(ROOM.kiosk).emit('kiosk', event);
  const failed = (error: unknown): void => {
    context().logger.error('broadcast-failed', { error });
  };

  let lastNext: Record<string, string> = {};
  let newestSeq = 0;

  const next = gather(NEXT_AFTER_MS, failed, async () => {
    if (io.sockets.adapter.rooms.get(ROOM.tv) === undefined) return;
    const changed: Record<string, readonly string[]> = {};
    const seen: Record<string, string> = {};
    for (const [counterId, tickets] of Object.entries(await nextByCounter(context()))) {
      seen[counterId] = tickets.join(' ');
      if (lastNext[counterId] !== seen[counterId]) changed[counterId] = tickets;
    }
    lastNext = seen;
    if (Object.keys(changed).length > 0) toTvs({ t: 'next', s: newestSeq, next: changed });
  });

  let newestSkipped = 0;
  const skipped = gather(0, failed, async () => {
    const s = newestSkipped;
    toTvs({ t: 'skipped', s, skipped: await skippedNumbers(context()) });
  });

  const waiting = gather(WAITING_AFTER_MS, failed, async () => {
    toKiosks({ type: 'waiting', waiting: await waitingByService(context().db) });
  });

  const printerNews = gather(0, failed, async () => {
    const news = await printerNow(context());
    toKiosks({ type: 'printer', printer: news.printer });
    toDesks({ type: 'printer', ...news });
    adminChanged('printer');
  });

  const staffNews = gather(0, failed, async () => {
    toDesks({ type: 'staff-calls', calls: await staffCalls(context()) });
  });

  const escalations = gather(0, failed, async () => {
    const all = await escalationsOfToday(context());
    for (const { id, roles } of context().office().officers) {
      if (supervisionLevel(roles) === 0) continue;
      const event: DeskEvent = { type: 'escalations', escalations: heardBy(roles, all) };
      io.to(ROOM.of(id)).emit('desk', event);
    }
  });

  const cases = gather(0, failed, async () => {
    const noticeFor = await caseNotices(context());
    for (const officer of context().office().officers)
      io.to(ROOM.of(officer.id)).emit('desk', { type: 'cases', cases: noticeFor(officer) });
  });

  const boards = gather(0, failed, async () => {
    lastNext = {};
    const board = await tvSnapshot(context());
    toTvs({ t: 'board', s: board.seq, board });
  });

  const officeNews = gather(0, failed, async () => {
    const news = await kioskSnapshot(context(), '');
    const open = (await openStaffCalls(context().db)).map(({ deviceId }) => deviceId);
    for (const id of await kiosksThere()) {
      const snapshot = { ...news, staffCalled: open.includes(id) };
      io.to(ROOM.of(id)).emit('kiosk', { type: 'catalogue', snapshot });
    }
  });

  /** The ids of the kiosks that are connected; one with two connections is named once. */
  async function kiosksThere(): Promise<ReadonlySet<string>> {
    const sockets = await io.in(ROOM.kiosk).fetchSockets();
    return new Set(sockets.map(({ data }) => (data as { caller: Caller }).caller.id));
  }

  const phones = createPhones(io, context, failed);

  function visitChanged(
    what: string,
    visit: VisitRow,
    steps: readonly StepRunRow[],
    before: VisitRow | null,
    tally?: CounterTally,
  ): void {
    newestSeq = Math.max(newestSeq, visit.seq);
    tellTvs(what, visit, before);
    if (visit.state === 'skipped' || before?.state === 'skipped') {
      newestSkipped = Math.max(newestSkipped, visit.seq);
      skipped.soon();
    }
    const line = { type: 'visit', seq: visit.seq, what, visit: deskVisit(visit, steps) } as const;
    toDesks(tally ? { ...line, tally } : line);
    phones.visitChanged(visit);
    next.soon();
    waiting.soon();
  }

  function tellTvs(what: string, visit: VisitRow, before: VisitRow | null): void {
    const call = tvCall(visit);
    if (isCalled(visit.state) && call && (what === 'visit.called' || what === 'visit.recalled')) {
      toTvs({
        t: 'call',
        s: call.seq,
        n: call.ticket,
        c: call.counterId,
        k: call.k,
        l: call.lang,
        at: call.at,
      });
    } else if (before && !isHeld(before.state) && isHeld(visit.state)) {
      // in hand again without a call (dilanjutkan, batal melewati): shown, not announced
      boards.soon();
    } else if (before && isHeld(before.state) && !isHeld(visit.state) && before.counterId !== null) {
      toTvs({ t: 'free', s: visit.seq, c: before.counterId });
    }
  }

  function endConnections(room: string): void {
    io.to(room).emit('signed-out');
    io.in(room).disconnectSockets();
  }

  return {
    visitChanged,
    countersChanged(seq) {
      newestSeq = Math.max(newestSeq, seq);
      deskCounters(context()).then((counters) => {
        toDesks({ type: 'counters', seq, counters });
        for (const { id, officerId, paused } of counters) {
          toTvs({ t: 'counter', s: seq, c: id, state: counterState(officerId, paused !== null) });
        }
      }, failed);
      phones.queuesChanged();
      next.soon();
      adminChanged('office');
    },
    officersChanged(seq) {
      toDesks({ type: 'officers', seq, officers: deskOfficers(context().office()) });
      adminChanged('office');
    },
    stagesChanged(seq) {
      newestSeq = Math.max(newestSeq, seq);
      toDesks({ type: 'stages', seq, stages: context().office().stages });
      adminChanged('office');
      next.soon();
    },
    adminChanged,
    casesChanged() {
      adminChanged('case');
      cases.soon();
    },
    escalationsChanged: () => escalations.soon(),
    staffCallsChanged(answeredDeviceId) {
      staffNews.soon();
      if (answeredDeviceId !== undefined)
        io.to(ROOM.of(answeredDeviceId)).emit('kiosk', { type: 'staff-answered' });
    },
    surveyRequested: (survey) => toKiosks({ type: 'survey-requested', survey }),
    tellKiosk: (deviceId, event) =>
      void io.to(deviceId === null ? ROOM.kiosk : ROOM.of(deviceId)).emit('kiosk', event),
    printerChanged: () => printerNews.soon(),
    openStateChanged() {
      const open = context().office().openState(context().clock.now());
      toKiosks({ type: 'open', open });
      toDesks({ type: 'open', open });
    },
    newDay() {
      toDesks({ type: 'new-day' });
      phones.endAll();
      boards.soon();
      kioskSnapshot(context(), '').then((snapshot) => toKiosks({ type: 'catalogue', snapshot }), failed);
    },
    officeChanged() {
      officeNews.soon();
      boards.soon();
      phones.queuesChanged();
      toDesks({ type: 'office' });
      adminChanged('office');
    },
    tvChanged(seq, tv) {
      toTvs({ t: 'set', s: seq, ...tv });
      toDesks({ type: 'tv', seq, tv });
      toKiosks({ type: 'emergency', emergency: tv.emergency });
      adminChanged('tv');
    },
    // the answer to the command that ended it goes out first
    sessionOver: (tokenHash) => void setImmediate(endConnections, ROOM.of(tokenHash)),
    signOut: (officerId) => endConnections(ROOM.of(officerId)),
    stop() {
      phones.stop();
      for (const gathered of [
        next,
        skipped,
        waiting,
        printerNews,
        staffNews,
        escalations,
        cases,
        officeNews,
        boards,
      ])
        gathered.stop();
    },
  };
}
