/** An officer through the day: opens the counter, serves, takes breaks, loses the connection, closes and goes home. */
import type { DeskVisit } from '../../../shared/protocol/desk/queue.ts';
import { createDeskLink } from '../world/desk-link.ts';
import { openSession, type Post } from '../world/staff.ts';
import type { World } from '../world/world.ts';
import { attend, callSomebody } from './calling.ts';
import { callable, MINUTE, order, SECOND, type Desk, type Next } from './desk.ts';
import { route, verify } from './front-office.ts';
import { serve } from './helpdesk.ts';

/** An officer's day: when it begins, its breaks, and when nobody is called any more. All ms since 1970 UTC. */
export interface Shift {
  readonly from: number;
  readonly breaks: readonly { readonly from: number; readonly to: number; readonly reason: string }[];
  /** From here on the officer goes as soon as nobody waits. */
  readonly closes: number;
  /** From here on nobody is called. */
  readonly latest: number;
}

export interface OfficerActor {
  readonly post: Post;
  readonly present: boolean;
  work(shift: Shift): void;
  /** The hub goes away; the page connects again by itself. */
  loseHub(): void;
}

export function createOfficer(world: World, post: Post): OfficerActor {
  const random = world.random.stream(post.officerId);
  let shift: Shift | undefined;
  let takenBreaks = 0;
  let cancelLook: () => void = () => undefined;
  let idle = false;
  const link = createDeskLink(world, () => {
    if (idle && callable(desk).length > 0) lookIn(random.between(2, 9) * SECOND);
  });
  const desk: Desk = { world, post, link, random, memory: new Map() };

  world.hall.listen({
    someoneCame(_, counterId) {
      if (counterId === post.counterId && link.connected) lookIn(random.between(1, 4) * SECOND);
    },
  });

  function lookIn(ms: number): void {
    cancelLook();
    idle = false;
    cancelLook = world.after(Math.max(1, Math.ceil(ms)), look);
  }

  async function look(): Promise<void> {
    if (!shift) return;
    const next = link.connected ? await doNext(shift) : await findBack();
    if (hasGone()) return;
    if (!link.connected) {
      world.diary.note('connection-lost');
      lookIn(random.between(2, 20) * SECOND);
      return;
    }
    if (next !== null) lookIn(noLaterThanHome(next, shift));
    else {
      lookIn(nextAppointedMoment(shift));
      idle = true;
    }
  }

  /** However long the work takes, the officer looks up when it is time to go. */
  function noLaterThanHome(ms: number, { latest }: Shift): number {
    const left = latest - world.clock.now();
    return left > 0 ? Math.min(ms, left) : ms;
  }

  /** Going home is one of the things that are done next. */
  function hasGone(): boolean {
    return shift === undefined;
  }

  async function findBack(): Promise<Next> {
    await link.reopen();
    return SECOND;
  }

  function doNext(now: Shift): Promise<Next> {
    const visit = link.board.inHandOf(post.officerId);
    return visit ? goOnWith(visit) : doWithoutVisit(now);
  }

  function goOnWith(visit: DeskVisit): Promise<Next> {
    switch (visit.state) {
      case 'verifying':
        return verify(desk, visit);
      case 'routing':
        return route(desk, visit);
      case 'serving':
        return serveOrGoHome(visit);
      default:
        return attend(desk, visit);
    }
  }

  /** A dossier that takes until tomorrow is put aside; its standard is a working day (POS steps 4 and 5). */
  async function serveOrGoHome(visit: DeskVisit): Promise<Next> {
    const isLate = shift !== undefined && world.clock.now() >= shift.latest;
    if (!isLate) return serve(desk, visit);
    const reason = 'Dilanjutkan pada hari kerja berikutnya.';
    const held = await order(desk, 'visit:hold', { visitId: visit.id, reason });
    if (held === undefined) return serve(desk, visit);
    world.hall.sitDown(visit.id);
    return SECOND;
  }

  async function doWithoutVisit(now: Shift): Promise<Next> {
    const mine = link.board.counters.find(({ id }) => id === post.counterId);
    const instant = world.clock.now();
    if (mine?.officerId !== post.officerId) return openCounter();
    const due = now.breaks[takenBreaks];
    if (mine.paused !== null) return endBreak(now);
    if (due && instant >= due.from) return takeBreak(due);
    const ready = putAside().find(({ until }) => until <= instant);
    if (ready && instant < now.latest) return resume(ready.visit);
    if (instant >= now.latest || (instant >= now.closes && callable(desk).length === 0)) return goHome();
    return callSomebody(desk);
  }

  async function openCounter(): Promise<Next> {
    const opened = await order(desk, 'counter:open', { counterId: post.counterId });
    return opened === undefined ? 30 * SECOND : 3 * SECOND;
  }

  async function takeBreak({ to, reason }: Shift['breaks'][number]): Promise<Next> {
    if (to <= world.clock.now()) takenBreaks += 1;
    else await order(desk, 'counter:pause', { reason });
    return Math.max(SECOND, to - world.clock.now());
  }

  async function endBreak(now: Shift): Promise<Next> {
    const due = now.breaks[takenBreaks];
    if (due && world.clock.now() < due.to) return due.to - world.clock.now();
    takenBreaks += 1;
    await order(desk, 'counter:continue', {});
    return 2 * SECOND;
  }

  function putAside(): { visit: DeskVisit; until: number }[] {
    return [...link.board.visits.values()]
      .filter(({ state, officerId }) => state === 'on-hold' && officerId === post.officerId)
      .map((visit) => ({ visit, until: desk.memory.get(`${visit.id} held-until`) ?? 0 }));
  }

  async function resume({ id: visitId }: DeskVisit): Promise<Next> {
    const resumed = await order(desk, 'visit:resume', { visitId });
    return resumed ? SECOND : 30 * SECOND;
  }

  async function goHome(): Promise<Next> {
    await order(desk, 'counter:close', {});
    if (!link.connected) return SECOND;
    await order(desk, 'session:sign-out', {});
    link.drop();
    shift = undefined;
    return null;
  }

  /** ms until something happens that nobody tells: a break, a paper that should have come, the end of the day. */
  function nextAppointedMoment({ breaks, closes, latest }: Shift): number {
    const now = world.clock.now();
    const moments = [
      breaks[takenBreaks]?.from ?? Infinity,
      ...putAside().map(({ until }) => until),
      closes,
      latest,
    ];
    const ahead = moments.filter((moment) => moment > now);
    return Math.max(SECOND, Math.min(...ahead, now + 60 * MINUTE) - now);
  }

  return {
    post,
    get present() {
      return shift !== undefined;
    },
    work(given) {
      shift = given;
      takenBreaks = 0;
      cancelLook = world.schedule.at(given.from, async () => {
        await link.open(await openSession(world.hub.hub, post.officerId));
        lookIn(SECOND);
      });
    },
    loseHub() {
      if (!link.connected) return;
      link.drop();
      lookIn(random.between(3, 15) * SECOND);
    },
  };
}
