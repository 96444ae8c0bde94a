/** Requests that outlive the visit (domain 1.2 to 1.6): they come by every channel and are worked on until they are over. */
import { COMPLAINT_CHANNELS } from '../../../shared/domain/complaints/codes.ts';
import { OBJECTION_GROUNDS, REFUSAL_GROUNDS } from '../../../shared/domain/requests/grounds.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import type { RequestField } from '../../../shared/domain/requests/request-type.ts';
import type {
  OfferedRequestType,
  RequestDetail,
  RequestLine,
} from '../../../shared/protocol/desk/requests.ts';
import type { World } from '../world/world.ts';
import type { Clerk, Clerks } from './clerk.ts';

type Answers = CommandInput<'request:step'>['answers'];

export interface RequestWork {
  /** Those of one day come in between these moments. */
  expect(between: { readonly from: number; readonly to: number }): void;
  /** One step further with what is open. */
  goOn(): Promise<void>;
}

/** On a usual day; an eventful office has as many more. */
const A_DAY = 0.6;
/** Whoever has it is at something else just then. */
const LEFT_LYING = 0.4;
const AT_COUNTER = 0.4;
const COMPLETE = 0.7;
const DAY_MS = 86_400_000;
/** What happens now and then; every other step is as likely as the next. */
const SELDOM: Readonly<Record<string, number>> = {
  withdraw: 0.05,
  object: 0.03,
  extend: 0.2,
  'tell-longer': 0.2,
};

/** Of the fake ranges. */
const APPLICANT = {
  name: 'Yansen Tundan',
  institution: 'SMPN Uji 2 Palangka Raya',
  phone: '081200000032',
  email: 'pemohon@example.com',
  address: 'Jalan Contoh 2',
  idNumber: '6271990107859003',
} as const;
const WORDS = 'Sesuai dengan yang disampaikan.';
const [FIRST_GROUND, ...GROUNDS] = REFUSAL_GROUNDS.map(({ id }) => id);
const [FIRST_OBJECTION, ...OBJECTIONS] = OBJECTION_GROUNDS.map(({ id }) => id);

export function createRequestWork(world: World, clerks: Clerks): RequestWork {
  const random = world.random.stream('requests');
  const desk = clerks['wakil-koordinator'];
  const assignee = clerks['staf-back-office'];
  let taps = 0;

  const today = (): string => world.hub.hub.context.office().calendar.day(world.clock.now());
  const dayFrom = (day: string, days: number): string =>
    new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

  /** A letter may lie for days before somebody registers it; the clocks count from its receipt. */
  async function comesIn(): Promise<void> {
    const [first, ...rest] = (await desk.send('request:types', {})) ?? [];
    if (!first) return;
    const type = random.pick([first, ...rest]);
    taps += 1;
    const visitId = random.chance(AT_COUNTER) ? await visitWithout(type) : null;
    const lies = visitId === null ? random.below(4) : 0;
    await desk.send('request:register', {
      idempotencyKey: `permohonan-${String(taps).padStart(8, '0')}`,
      typeId: type.id,
      typeVersion: type.version,
      visitId,
      channel: visitId === null ? random.pick(COMPLAINT_CHANNELS) : 'in-person',
      receivedOn: dayFrom(today(), -lies),
      applicant: APPLICANT,
      answers: answersTo(type.form, type),
      seen: random.chance(COMPLETE) ? type.documents.map(({ id }) => id) : [],
      lateOverride: type.lead ? 'Arahan Kepala.' : '',
    });
  }

  /** A visitor of today whose service it is, and who has not asked yet. */
  async function visitWithout({ id: typeId }: OfferedRequestType): Promise<string | null> {
    const { db, office } = world.hub.hub.context;
    const serviceId = office().requestTypes.find(({ id }) => id === typeId)?.serviceId ?? '';
    const found = await db
      .selectFrom('visit')
      .leftJoin('request', 'request.visitId', 'visit.id')
      .select('visit.id')
      .where('visit.day', '=', today())
      .where('visit.serviceId', '=', serviceId)
      .where('request.id', 'is', null)
      .orderBy('visit.registeredAt')
      .executeTakeFirst();
    return found?.id ?? null;
  }

  function answersTo(fields: readonly RequestField[], type?: OfferedRequestType): Answers {
    const answers: Answers = {};
    const withheld = random.chance(0.3);
    const begins = dayFrom(today(), 20 + random.below(40));
    for (const field of fields) {
      if (field.kind === 'grounds') {
        if (field.required || withheld) answers[field.id] = [random.pick([FIRST_GROUND ?? '', ...GROUNDS])];
      } else answers[field.id] = answerTo(field, { begins, withheld, type });
    }
    return answers;
  }

  function answerTo(
    { id, kind, choices = [] }: RequestField,
    about: {
      readonly begins: string;
      readonly withheld: boolean;
      readonly type: OfferedRequestType | undefined;
    },
  ): string {
    switch (kind) {
      case 'choice':
        if (id === 'scope') return about.withheld ? 'part' : 'whole';
        return choices[random.below(choices.length)]?.id ?? '';
      case 'facility': {
        const lent = about.type?.facilities ?? [];
        return lent[random.below(lent.length)]?.id ?? '';
      }
      case 'objection-ground':
        return random.pick([FIRST_OBJECTION ?? '', ...OBJECTIONS]);
      case 'moment':
        return `${about.begins}T${about.type?.loan?.to === id ? '15:00' : '08:00'}`;
      case 'day':
        return about.begins;
      case 'whole-number':
        return String(1 + random.below(80));
      case 'phone':
        return APPLICANT.phone;
      default:
        return WORDS;
    }
  }

  async function oneStep(line: RequestLine): Promise<void> {
    if (line.assigneeId === null && line.typeId !== 'information') return giveOut(line);
    const hands = [assignee, clerks.ppid, desk, clerks.kepala];
    const from = random.below(hands.length);
    for (const clerk of [...hands.slice(from), ...hands.slice(0, from)]) {
      const detail = await clerk.send('request:detail', { requestId: line.id });
      if (detail && (await takeOne(clerk, detail))) return;
    }
  }

  async function giveOut({ id: requestId }: RequestLine): Promise<void> {
    await desk.send('request:dispose', {
      requestId,
      base: 0,
      toId: assignee.officerId,
      instruction: WORDS,
      limitDay: null,
      nature: random.pick(['ordinary', 'urgent', 'confidential']),
    });
  }

  async function takeOne(
    clerk: Clerk,
    { id: requestId, base, open, documents }: RequestDetail,
  ): Promise<boolean> {
    if (open.some(({ lacks }) => lacks === 'documents')) {
      for (const { id: documentId, required, seenBy } of documents)
        if (required && seenBy === null)
          await clerk.send('request:document', { requestId, documentId, seen: true });
      return true;
    }
    const possible = open.filter(({ id, lacks }) => lacks === null && id !== 'dispose');
    const [first, ...rest] = possible.filter(({ id }) => random.chance(SELDOM[id] ?? 1));
    if (!first) return false;
    const { id: step, asks } = random.pick([first, ...rest]);
    await clerk.send('request:step', { requestId, step, base, answers: answersTo(asks) });
    return true;
  }

  return {
    expect({ from, to }) {
      const expected = A_DAY * world.eventful;
      const count = Math.floor(expected) + (random.chance(expected % 1) ? 1 : 0);
      for (let n = 0; n < count; n += 1) world.schedule.at(Math.round(random.between(from, to)), comesIn);
    },
    async goOn() {
      const board = await desk.send('request:board', {});
      for (const line of board?.open ?? []) if (!random.chance(LEFT_LYING)) await oneStep(line);
    },
  };
}
