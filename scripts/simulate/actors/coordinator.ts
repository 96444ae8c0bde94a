/** The coordinator (Koordinator ULT): who comes back, who leaves, what escalates, who stands in for whom. */
import type { DeskEvent } from '../../../shared/protocol/desk/board.ts';
import type { DeskVisit } from '../../../shared/protocol/desk/queue.ts';
import { isWaiting } from '../../../shared/domain/visit.ts';
import { createDeskLink, type DeskLink } from '../world/desk-link.ts';
import type { Visitor } from '../world/hall.ts';
import { createLine, type Line } from '../world/line.ts';
import type { World } from '../world/world.ts';
import { SECOND } from './desk.ts';

export interface Coordinator {
  /** Makes the first account with the one-time code, before anybody else has one. */
  setUp(): Promise<void>;
  /** Signs in with name and PIN, as every morning. */
  begin(): Promise<void>;
  /** The last officer has gone: no more rounds. */
  finishRounds(): void;
  end(): Promise<void>;
  /** An officer does not come today: what they had goes to another (H-07). */
  standInFor(fromOfficerId: string, toOfficerId: string): Promise<void>;
  loseHub(): void;
}

const ACCOUNT = { name: 'Dewi Kencana', secret: 'rahasia-246810' } as const;
/** A wrong "Tidak Hadir" is taken back where the visitor turns up at once; else they report back. */
const TAKES_BACK = 0.5;
const REVIEWS = 0.3;
/** Seconds between two looks at the wall board. */
const WALKS_BY_S = [240, 900] as const;

export function createCoordinator(world: World): Coordinator {
  const random = world.random.stream('coordinator');
  let atWork = false;
  let letters = 0;
  const link: DeskLink = createDeskLink(world, hear);

  world.hall.listen({
    cameBack: (visitor) => soon(() => tellWhatNow(visitor)),
    wantsToLeave: (visitor) => soon(() => cancel(visitor)),
  });

  function soon(work: () => Promise<void>, least = 5, most = 45): void {
    world.after(Math.round(random.between(least, most) * SECOND), async () => {
      if (!atWork) return;
      if (!link.connected) await link.reopen();
      await work();
    });
  }

  /** A page that nobody has signed in at. */
  async function atTheDoor<T>(work: (door: Line) => Promise<T>): Promise<T> {
    const door = createLine(() => undefined);
    await door.open(world.hub.url);
    const done = await work(door);
    door.drop();
    return done;
  }

  function hear(event: DeskEvent): void {
    if (event.type === 'visit' && event.what === 'visit.finished' && random.chance(REVIEWS)) {
      soon(() => review(event.visit));
    }
  }

  async function tellWhatNow({ visitId, person }: Visitor): Promise<void> {
    const visit = link.board.visits.get(visitId);
    if (visit?.state === 'called-front-office' || visit?.state === 'called-helpdesk') {
      const visitor = world.hall.byVisit(visitId);
      if (visitor && visit.counterId !== null) world.hall.stepUp(visitor, visit.counterId);
      return;
    }
    if (visit?.state !== 'skipped') return;
    const { undoNoShowSeconds } = link.board.rules;
    const since = (world.clock.now() - (visit.skippedAt ?? 0)) / SECOND;
    const undoes = since < undoNoShowSeconds && (person.no + since) % 2 < 2 * TAKES_BACK;
    await link.send(undoes ? 'visit:undo-no-show' : 'visit:report-back', { visitId });
  }

  async function cancel({ visitId }: Visitor): Promise<void> {
    const visit = link.board.visits.get(visitId);
    if (!visit || !(isWaiting(visit.state) || visit.state === 'skipped')) return;
    await link.send('visit:cancel', { visitId, reason: 'Atas permintaan pemohon.' });
  }

  /** Walks past the wall board now and then: sees what was raised and answers it, "ditindaklanjuti". */
  async function walkPast(): Promise<void> {
    await link.look();
    const unseen = link.board.escalations.filter(({ seenAt }) => seenAt === null).map(({ id }) => id);
    if (unseen.length > 0) await link.send('escalation:seen', { ids: unseen });
    for (const { id, answeredAt } of link.board.escalations) {
      if (!link.connected) break;
      if (answeredAt !== null) continue;
      await link.send('escalation:answer', { escalationId: id, answer: 'Ditindaklanjuti di tempat.' });
    }
    soon(walkPast, ...WALKS_BY_S);
  }

  /** Looks into a finished visit, and reviews what was explained. */
  async function review({ id: visitId }: DeskVisit): Promise<void> {
    const detail = await link.send('visit:detail', { visitId });
    if (!detail.ok) return;
    for (const { id } of detail.value.deviations) {
      await link.send('deviation:remark', { deviationId: id, kind: 'review', text: 'Sudah diperiksa.' });
    }
  }

  return {
    async setUp() {
      const claimed = await atTheDoor((door) =>
        door.send('setup:claim', { ...ACCOUNT, code: world.hub.hub.setupCode ?? '' }),
      );
      if (!claimed.ok) throw new Error(`The office could not be set up: ${claimed.error.code}`);
    },
    async begin() {
      const signedIn = await atTheDoor((door) => door.send('session:sign-in', ACCOUNT));
      if (!signedIn.ok) throw new Error(`The coordinator was not let in: ${signedIn.error.code}`);
      await link.open(signedIn.value.token);
      atWork = true;
      soon(walkPast, ...WALKS_BY_S);
    },
    finishRounds() {
      atWork = false;
    },
    async end() {
      if (!link.connected) await link.reopen();
      await link.send('session:sign-out', {});
      link.drop();
    },
    async standInFor(fromOfficerId, toOfficerId) {
      letters += 1;
      if (!link.connected) await link.reopen();
      await link.send('visit:deputise', {
        fromOfficerId,
        toOfficerId,
        visitIds: null,
        basis: 'letter',
        letterNumber: `ST-${letters}/UJI/2026`,
        orderedBy: 'Kepala BPMP',
        reason: 'Berhalangan hadir.',
      });
    },
    loseHub() {
      if (!link.connected) return;
      link.drop();
      soon(() => Promise.resolve(), 3, 12);
    },
  };
}
