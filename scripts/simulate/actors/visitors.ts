/** The visitors: they come, take a number, listen for it, step up, go missing, give up, rate, and come again. */
import type { CommandReply } from '../../../shared/protocol/commands.ts';
import type { TicketIssued } from '../../../shared/protocol/kiosk.ts';
import type { TvEvent, TvSnapshot } from '../../../shared/protocol/tv.ts';
import type { Person } from '../people/person.ts';
import type { Appointed, Visitor } from '../world/hall.ts';
import { createLine } from '../world/line.ts';
import { untilPrinted } from '../world/print-room.ts';
import type { World } from '../world/world.ts';
import { MINUTE, SECOND } from './desk.ts';
import type { Kiosk, Kiosks } from './kiosks.ts';
import { cancelOnPhone } from './phone.ts';

export interface Visitors {
  /** The TV they all look at. */
  watch(): Promise<void>;
  /** Somebody comes in the door. */
  come(person: Person): void;
  /** Who has an appointment that day comes for it, or does not; so does who was given a code. */
  expect(day: string, opens: number): void;
  loseHub(): void;
}

interface Return {
  readonly person: Person;
  readonly appointed: Appointed;
}

const KEEPS_APPOINTMENT = 0.85;
const USES_CODE = 0.8;

export function createVisitors(world: World, kiosks: Kiosks): Visitors {
  const random = world.random.stream('visitors');
  const returns: Return[] = [];
  const codes: { readonly person: Person; readonly code: string }[] = [];
  const tv = createLine((push) => hearTv(push as TvEvent));
  let tvToken = '';
  let taps = 0;

  world.hall.listen({
    served: (visitor) => rateAndLeave(visitor),
    appointed: ({ person }, appointed) => void returns.push({ person, appointed }),
    compensated: ({ person }, code) => void codes.push({ person, code }),
  });
  world.pulse.joinTv({
    get connected() {
      return tv.connected;
    },
    drained: () => tv.drained(),
  });

  function hearTv(event: TvEvent): void {
    if (event.t === 'call') hearCall(event.n, event.c);
  }

  function hearCall(ticket: string, counterId: string): void {
    const visitor = world.hall.byTicket(ticket);
    if (visitor?.where !== 'room' || visitor.counterId !== null) return;
    if (goesMissing(visitor)) return;
    const walk = Math.round(random.between(4, 22) * SECOND);
    world.after(walk, () => {
      if (visitor.where === 'room') world.hall.stepUp(visitor, counterId);
    });
  }

  /** Out of the room at the first call of that stage: for good, or for a while. */
  function goesMissing(visitor: Visitor): boolean {
    const { absent } = visitor.person;
    if (!absent || visitor.wasAbsent) return false;
    if ((visitor.stoodUp === 0) !== (absent.stage === 'front-office')) return false;
    visitor.wasAbsent = true;
    if (absent.backAfterMs === null) visitor.where = 'gone';
    else {
      visitor.where = 'away';
      world.after(absent.backAfterMs, () => {
        if (visitor.where !== 'away') return;
        visitor.where = 'room';
        world.diary.note('came-back');
        world.hall.comeBack(visitor);
      });
    }
    return true;
  }

  function takeNumber(person: Person, appointed: Appointed | null, code: string | null = null): void {
    taps += 1;
    const idempotencyKey = `tap-${world.random.below(1_000_000)}-${String(taps).padStart(12, '0')}`;
    kiosks.use(appointed ? MINUTE : person.registerMs, async (kiosk) => {
      const reply = appointed
        ? await checkIn(kiosk, person, appointed, idempotencyKey)
        : await register(kiosk, person, idempotencyKey, code);
      if (!reply.ok) {
        world.diary.note('turned-away');
        return;
      }
      world.diary.tap({ idempotencyKey, ticket: reply.value.ticket });
      await untilPrinted(world, reply.value.printJobId);
      if (!reply.value.existing) sitAndWait(person, reply.value);
    });
  }

  function sitAndWait(person: Person, { visitId, ticket, code, estimate }: TicketIssued): void {
    if (estimate) world.diary.promise({ visitId, range: estimate });
    const visitor: Visitor = {
      person,
      visitId,
      ticket,
      code,
      where: 'room',
      counterId: null,
      stoodUp: 0,
      wasAbsent: false,
    };
    world.hall.enter(visitor);
    if (person.patienceMs !== null) world.after(person.patienceMs, () => loseThePatience(visitor));
  }

  async function loseThePatience(visitor: Visitor): Promise<void> {
    if (visitor.where !== 'room' || visitor.counterId !== null) return;
    world.diary.note('gave-up');
    if (visitor.person.givesUp === 'tells') world.hall.askToLeave(visitor);
    else if (visitor.person.givesUp === 'phones') await cancelOnPhone(world, visitor);
    visitor.where = 'gone';
  }

  function rateAndLeave(visitor: Visitor): void {
    const { survey, surveyMs } = visitor.person;
    if (survey === null) return;
    world.after(Math.round(random.between(5, 60) * SECOND), () =>
      kiosks.use(surveyMs, async (kiosk) => {
        const opened = await kiosk.send('survey:open', { ticket: visitor.ticket });
        if (opened.ok) await kiosk.send('survey:submit', { visitId: opened.value.visitId, ...survey });
      }),
    );
  }

  return {
    async watch() {
      tvToken = await world.hub.hub.deviceToken('tv', 'TV ruang tunggu');
      await tv.open(world.hub.url, tvToken);
    },
    come: (person) => takeNumber(person, null),
    expect(day, opens) {
      for (const { person, code } of codes.splice(0)) {
        if (!random.chance(USES_CODE)) continue;
        const again: Person = { ...person, turn: { kind: 'none' }, absent: null };
        const at = Math.round(opens + random.between(20, 150) * MINUTE);
        world.schedule.at(at, () => takeNumber(again, null, code));
      }
      for (const { person, appointed } of returns.filter((back) => back.appointed.day === day)) {
        if (!random.chance(KEEPS_APPOINTMENT)) continue;
        const late = random.between(-35, 25) + (random.chance(0.1) ? 40 : 0);
        const again: Person = { ...person, turn: { kind: 'none' }, absent: null };
        world.schedule.at(Math.round(appointed.at + late * MINUTE), () => takeNumber(again, appointed));
      }
    },
    loseHub() {
      tv.drop();
      world.after(random.between(3, 10) * SECOND, async () => {
        await tv.open(world.hub.url, tvToken);
        const reply = await tv.send('tv:sync', {});
        if (reply.ok) catchUp(reply.value);
      });
    },
  };

  /** A call made while the TV was dark is seen when it comes back. */
  function catchUp({ current }: TvSnapshot): void {
    for (const { ticket, counterId } of current) hearCall(ticket, counterId);
  }
}

function checkIn(
  kiosk: Kiosk,
  { priority, language }: Person,
  { code }: Appointed,
  idempotencyKey: string,
): Promise<CommandReply<'appointment:check-in'>> {
  return kiosk.send('appointment:check-in', { code, idempotencyKey, priority, language, elapsedMs: MINUTE });
}

function register(
  kiosk: Kiosk,
  person: Person,
  idempotencyKey: string,
  priorityCode: string | null,
): Promise<CommandReply<'visit:register'>> {
  return kiosk.send('visit:register', {
    idempotencyKey,
    visitor: { kind: 'new', guestBook: person.book },
    onBehalf: null,
    letter: null,
    serviceId: person.chosenServiceId,
    topicId: null,
    purpose: 'Konsultasi data satuan pendidikan',
    priority: person.priority,
    language: person.language,
    elapsedMs: person.registerMs,
    ...(priorityCode !== null && { priorityCode }),
  });
}
