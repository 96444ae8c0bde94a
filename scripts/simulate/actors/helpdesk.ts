/** The question and its answer (POS steps 4 and 5), and what comes in between: put aside, passed on, put off. */
import type { DeskVisit } from '../../../shared/protocol/desk/queue.ts';
import { happens, MINUTE, order, orderExplained, SECOND, workUntil, type Desk, type Next } from './desk.ts';

/** Part of an answer's time after which its officer knows that it needs a paper or a colleague. */
const KNOWS_AFTER = 0.4;
const OUTPUT_MISSING = 0.01;
/** What is put aside goes to a colleague by word of mouth (H-07), in so many of a hundred. */
const PASSED_TO_COLLEAGUE = 0.4;

export async function serve(desk: Desk, visit: DeskVisit): Promise<Next> {
  return desk.link.board.momentOf(visit) === 'question' ? hearQuestion(desk, visit) : answer(desk, visit);
}

function errandOf(
  { world }: Desk,
  visit: DeskVisit,
): { readonly question: number; readonly solution: number } {
  const errands = world.hall.byVisit(visit.id)?.person.errands;
  return errands?.[visit.round - 1] ?? { question: 3 * MINUTE, solution: 10 * MINUTE };
}

async function hearQuestion(desk: Desk, visit: DeskVisit): Promise<Next> {
  const wait = workUntil(desk, visit, 'question', errandOf(desk, visit).question) - desk.world.clock.now();
  if (wait > 0) return wait;
  await orderExplained(desk, 'visit:record-question', {
    visitId: visit.id,
    question: 'Data rapor pendidikan belum tampil.',
    deviation: null,
  });
  return SECOND;
}

async function answer(desk: Desk, visit: DeskVisit): Promise<Next> {
  const { world } = desk;
  const { solution } = errandOf(desk, visit);
  const now = world.clock.now();
  const turn = world.hall.byVisit(visit.id)?.person.turn ?? { kind: 'none' };
  const turns = visit.round === 1 && turn.kind !== 'none' && turn.kind !== 'reschedule';
  if (turns && !desk.memory.has(`${visit.id} turned`)) {
    const wait = workUntil(desk, visit, 'turn', solution * KNOWS_AFTER) - now;
    if (wait > 0) return wait;
    desk.memory.set(`${visit.id} turned`, now);
    return turn.kind === 'hold' ? putAside(desk, visit, turn.forMs) : passOn(desk, visit, turn.serviceId);
  }
  const wait = workUntil(desk, visit, 'solution', turns ? solution * (1 - KNOWS_AFTER) : solution) - now;
  if (wait > 0) return wait;
  if (happens(desk, visit, 'output-missing', OUTPUT_MISSING) && !desk.memory.has(`${visit.id} recorded`)) {
    desk.memory.set(`${visit.id} recorded`, now);
    return recordMissing(desk, visit);
  }
  return turn.kind === 'reschedule' && visit.round === 1 ? putOff(desk, visit) : finish(desk, visit);
}

async function putAside(desk: Desk, visit: DeskVisit, forMs: number): Promise<Next> {
  const held = await order(desk, 'visit:hold', {
    visitId: visit.id,
    reason: 'Menunggu berkas dari pemohon.',
  });
  desk.memory.set(`${visit.id} held-until`, desk.world.clock.now() + forMs);
  if (held === undefined) return SECOND;
  desk.world.hall.sitDown(visit.id);
  if (happens(desk, visit, 'colleague', PASSED_TO_COLLEAGUE)) await askColleague(desk, visit);
  return SECOND;
}

async function askColleague(desk: Desk, visit: DeskVisit): Promise<void> {
  const { link, post } = desk;
  const colleague = link.board.counters.find(
    ({ officerId, stages }) =>
      officerId !== null && officerId !== post.officerId && stages.includes('helpdesk'),
  );
  if (!link.connected || colleague?.officerId == null) return;
  await order(desk, 'visit:deputise', {
    fromOfficerId: post.officerId,
    toOfficerId: colleague.officerId,
    visitIds: [visit.id],
    basis: 'oral',
    letterNumber: null,
    orderedBy: 'Koordinator ULT',
    reason: 'Dipanggil ke rapat.',
  });
}

async function passOn(desk: Desk, visit: DeskVisit, serviceId: string): Promise<Next> {
  const passed = await orderExplained(desk, 'visit:transfer', {
    visitId: visit.id,
    serviceId,
    topicId: null,
    counterId: null,
    officerId: null,
    reason: 'Menjadi kewenangan layanan lain.',
    deviation: null,
  });
  if (passed !== undefined) desk.world.hall.sitDown(visit.id);
  return SECOND;
}

async function recordMissing(desk: Desk, visit: DeskVisit): Promise<Next> {
  if (!visit.step) return SECOND;
  await order(desk, 'visit:record-deviation', {
    visitId: visit.id,
    round: visit.round,
    stepNo: visit.step.no,
    kind: 'output',
    explanation: 'Surat keterangan belum dapat dicetak.',
  });
  return SECOND;
}

async function finish(desk: Desk, visit: DeskVisit): Promise<Next> {
  const { hall } = desk.world;
  const done = await orderExplained(desk, 'visit:finish', {
    visitId: visit.id,
    outcome: hall.byVisit(visit.id)?.person.outcome ?? 'solved',
    summary: 'Sinkronisasi diulang dan berhasil.',
    deviation: null,
  });
  if (done?.visit.state === 'survey') hall.served(visit.id);
  else if (done) hall.sitDown(visit.id);
  return 5 * SECOND;
}

/** Working days ahead an officer offers, and the hours. */
const OFFERED_DAYS = [1, 1, 2, 3] as const;
const OFFERED_TIMES = ['08:30', '09:30', '10:00', '11:00', '13:30', '14:00'] as const;

async function putOff(desk: Desk, visit: DeskVisit): Promise<Next> {
  const { world, random } = desk;
  const { calendar, workingTime } = world.hub.hub.context.office();
  const day = workingTime.addWorkingDays(calendar.day(world.clock.now()), random.pick(OFFERED_DAYS));
  if (!day.ok) return finish(desk, visit);
  const date = day.value;
  const time = random.pick(OFFERED_TIMES);
  const done = await orderExplained(desk, 'visit:reschedule', {
    visitId: visit.id,
    date,
    time,
    reason: 'Menunggu data dari pusat.',
    deviation: null,
  });
  if (!done) return 20 * SECOND;
  if (done.followUp)
    world.hall.appointed(visit.id, { day: date, at: calendar.at(date, time), code: done.followUp.code });
  world.hall.served(visit.id);
  return 5 * SECOND;
}
