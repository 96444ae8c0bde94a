/** Complaints and suggestions (C-08, domain 5.8): they come by every channel, and are worked on until they are closed. */
import { COMPLAINT_CHANNELS, COMPLAINT_TYPES, TOLD_WAYS } from '../../../shared/domain/complaints/codes.ts';
import type { ComplaintLine } from '../../../shared/protocol/admin/complaints.ts';
import { untilPrinted } from '../world/print-room.ts';
import type { World } from '../world/world.ts';
import type { Clerks } from './clerk.ts';
import { MINUTE } from './desk.ts';
import type { Kiosks } from './kiosks.ts';

export interface ComplaintWork {
  /** Those of one day come in between these moments. */
  expect(between: { readonly from: number; readonly to: number }): void;
  /** One step further with what is open. */
  goOn(): Promise<void>;
}

/** On a usual day; an eventful office has as many more. */
const A_DAY = 0.3;
const AT_KIOSK = 0.35;
const ANONYMOUS = 0.3;
const SUGGESTION = 0.2;
/** Whoever has it is at something else just then. */
const LEFT_LYING = 0.35;
const CONTACTS = 0.5;
const CONTINUED = 0.85;
const WITHDRAWN = 0.04;
const DAY_MS = 86_400_000;

/** Of the fake ranges. */
const COMPLAINANT = { name: 'Lestari Binti', phone: '081200000031' } as const;
const TEXT = 'Nomor antrean dipanggil tidak berurutan.';

export function createComplaintWork(world: World, clerks: Clerks, kiosks: Kiosks): ComplaintWork {
  const random = world.random.stream('complaints');
  const clerk = clerks['staf-back-office'];
  let taps = 0;

  function now(): { readonly date: string; readonly time: string } {
    const { calendar } = world.hub.hub.context.office();
    const at = world.clock.now();
    return { date: calendar.day(at), time: calendar.timeOfDay(at) };
  }

  function told() {
    taps += 1;
    const kind = random.chance(SUGGESTION) ? ('suggestion' as const) : ('complaint' as const);
    return {
      idempotencyKey: `aduan-${String(taps).padStart(12, '0')}`,
      kind,
      type: kind === 'suggestion' ? null : random.pick(COMPLAINT_TYPES),
      text: TEXT,
    };
  }

  function atKiosk(): void {
    const complainant = random.chance(ANONYMOUS) ? null : COMPLAINANT;
    kiosks.use(2 * MINUTE, async (kiosk) => {
      const reply = await kiosk.send('complaint:submit', { ...told(), complainant, language: 'id' });
      if (reply.ok) await untilPrinted(world, reply.value.printJobId);
    });
  }

  /** A letter may lie for days before somebody registers it; the clock counts from its receipt. */
  async function atDesk(): Promise<void> {
    const day = Date.parse(now().date) - random.below(8) * DAY_MS;
    const channel = random.pick(COMPLAINT_CHANNELS);
    await clerk.send('complaint:register', {
      ...told(),
      channel,
      receivedOn: new Date(day).toISOString().slice(0, 10),
      complainant: random.chance(ANONYMOUS) ? null : { ...COMPLAINANT, email: '', address: '' },
      concernsOfficerId: null,
      externalId: channel === 'sp4n-lapor' ? `LAPOR-${taps}` : '',
    });
  }

  async function oneStep({ id: complaintId, kind, state, contactedAt }: ComplaintLine): Promise<void> {
    const { officerId } = clerk;
    if (kind === 'suggestion' && state === 'in-hand') {
      await clerk.send('complaint:close', { complaintId });
    } else if (state === 'received') {
      await clerk.send('complaint:assign', { complaintId, officerId });
    } else if (state === 'in-hand' && random.chance(WITHDRAWN)) {
      await clerk.send('complaint:withdraw', { complaintId, text: 'Dicabut oleh pelapor.' });
    } else if (state === 'in-hand' && contactedAt === null && random.chance(CONTACTS)) {
      await clerk.send('complaint:contact', {
        complaintId,
        way: 'phone',
        ...now(),
        text: 'Pelapor dihubungi.',
      });
    } else if (state === 'in-hand') {
      const outcome = random.chance(CONTINUED) ? 'answered' : 'not-continued';
      await clerk.send('complaint:answer', {
        complaintId,
        outcome,
        text: 'Urutan panggilan sudah diperiksa.',
      });
    } else if (state === 'answered' || state === 'not-continued') {
      const way = random.pick(TOLD_WAYS);
      await clerk.send('complaint:tell', { complaintId, way, ...now(), text: 'Hasil sudah disampaikan.' });
    } else if (state === 'told') {
      await clerk.send('complaint:close', { complaintId });
    }
  }

  return {
    expect({ from, to }) {
      const expected = A_DAY * world.eventful;
      const count = Math.floor(expected) + (random.chance(expected % 1) ? 1 : 0);
      for (let n = 0; n < count; n += 1) {
        const comes = random.chance(AT_KIOSK) ? atKiosk : atDesk;
        world.schedule.at(Math.round(random.between(from, to)), comes);
      }
    },
    async goOn() {
      const list = await clerk.send('complaint:list', {});
      for (const complaint of list?.open ?? []) {
        if (!random.chance(LEFT_LYING)) await oneStep(complaint);
      }
    },
  };
}
