/** What every officer's desk can do: send commands, lose its connection and find back, and look again later. */
import { mayCall } from '../../../shared/domain/calling.ts';
import type { CommandInput, CommandName, CommandOutputs } from '../../../shared/protocol/commands.ts';
import type { DeskVisit } from '../../../shared/protocol/desk/queue.ts';
import type { DeviationInput } from '../../../shared/protocol/fields.ts';
import { isWaiting } from '../../../shared/domain/visit.ts';
import type { Random } from '../random.ts';
import type { DeskLink } from '../world/desk-link.ts';
import type { Post } from '../world/staff.ts';
import type { World } from '../world/world.ts';

/** In so many ms the officer looks again at what there is to do; null: when something happens. */
export type Next = number | null;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;

export interface Desk {
  readonly world: World;
  readonly post: Post;
  readonly link: DeskLink;
  readonly random: Random;
  /** What this officer remembers of a visit, by `visitId what`: instants. */
  readonly memory: Map<string, number>;
}

/** Until when a piece of work takes, decided when it is first looked at. */
export function workUntil(desk: Desk, visit: DeskVisit, what: string, ms: number): number {
  const key = `${visit.id} ${visit.round} ${what}`;
  const until = desk.memory.get(key) ?? desk.world.clock.now() + ms;
  desk.memory.set(key, until);
  return until;
}

/** Whether something with that probability befalls this visit; the same answer however often it is asked. */
export function happens(desk: Desk, visit: DeskVisit, what: string, probability: number): boolean {
  const key = `${visit.id} ${visit.round} ${what}`;
  const drawn = desk.memory.get(key) ?? (desk.random.chance(probability) ? 1 : 0);
  desk.memory.set(key, drawn);
  return drawn === 1;
}

/** Sends a command. @returns its value; undefined where it was refused or the connection broke */
export async function order<N extends CommandName>(
  desk: Desk,
  name: N,
  input: CommandInput<N>,
): Promise<CommandOutputs[N] | undefined> {
  const reply = await desk.link.send(name, input);
  return reply.ok ? reply.value : undefined;
}

const EXPLAINS_MORE = 0.4;

type Explainable =
  | 'visit:verify'
  | 'visit:route'
  | 'visit:record-question'
  | 'visit:finish'
  | 'visit:reschedule'
  | 'visit:transfer';

const EXPLANATIONS = [
  'Sistem pusat lambat menjawab.',
  'Berkas pemohon perlu dilengkapi.',
  'Antrean panjang, petugas menangani dua berkas.',
] as const;

/** As a person does: first without an explanation, and where the hub asks for one (H-08), with it. */
export async function orderExplained<N extends Explainable>(
  desk: Desk,
  name: N,
  input: CommandInput<N>,
): Promise<CommandOutputs[N] | undefined> {
  const reply = await desk.link.send(name, input);
  if (reply.ok) return reply.value;
  if ('lost' in reply || reply.error.code !== 'deviation-required') return undefined;
  const deviation: DeviationInput = { kind: 'time', explanation: desk.random.pick(EXPLANATIONS) };
  const done = await order(desk, name, { ...input, deviation });
  if (done !== undefined && desk.random.chance(EXPLAINS_MORE)) await explainMore(desk, input.visitId);
  return done;
}

/** Pertanggungjawaban beside what was said in haste, by who answers for it. */
async function explainMore(desk: Desk, visitId: string): Promise<void> {
  const detail = await order(desk, 'visit:detail', { visitId });
  const own = detail?.deviations.find(({ mine }) => mine);
  if (!own) return;
  const text = 'Sistem pusat kembali normal setelah pukul sepuluh.';
  await order(desk, 'deviation:remark', { deviationId: own.id, kind: 'explanation', text });
}

/** The tickets this officer sees waiting for their counter. */
export function callable({ link: { board }, post }: Desk): DeskVisit[] {
  const counter = board.counters.find(({ id }) => id === post.counterId);
  if (!counter) return [];
  const place = { ...counter, counterId: counter.id, officerId: post.officerId };
  return [...board.visits.values()].filter((visit) => isWaiting(visit.state) && mayCall(place, visit));
}
