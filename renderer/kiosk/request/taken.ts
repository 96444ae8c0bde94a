/** When a facility is taken, as the office's clock shows it: seen while choosing, refused before it is sent (P-02). */
import type { TakenSpan } from '../../../shared/protocol/desk/requests.ts';
import type { Problem } from '../controllers/hub.ts';
import { officeTime } from '../office-time.ts';

/** `YYYY-MM-DDTHH:MM` of the office, so that they are compared as they are written. */
export interface Taken {
  readonly kind: TakenSpan['kind'];
  readonly from: string;
  readonly to: string;
}

export function takenOf(spans: readonly TakenSpan[], zone: string): Taken[] {
  const local = (at: number): string => {
    const { day, time } = officeTime(at, zone);
    return `${day}T${time}`;
  };
  return spans.map(({ kind, from, to }) => ({ kind, from: local(from), to: local(to) }));
}

/** Asked for by somebody else is no obstacle. */
const stands = ({ kind }: Taken): boolean => kind !== 'asked';

/** What overlaps with a day. */
export function takenOn(taken: readonly Taken[], day: string): Taken[] {
  return taken.filter(({ from, to }) => from < `${day}T24:00` && to > `${day}T00:00`);
}

/** What stands at that moment; the end itself is free again. */
export function takenAt(taken: readonly Taken[], moment: string): Taken | undefined {
  return (
    taken.find((one) => stands(one) && one.from <= moment && moment < one.to) ??
    taken.find(({ from, to }) => from <= moment && moment < to)
  );
}

/** What stands in the way of a loan. */
export function conflictWith(taken: readonly Taken[], from: string, to: string): Taken | undefined {
  return taken.find((one) => stands(one) && one.from < to && from < one.to);
}

/** Said as the hub says it: when it is taken, and what to do. */
export function takenProblem({ from, to }: Taken): Problem {
  const [day = '', start = ''] = from.split('T');
  return { code: 'facility-taken', details: { day, from: start, until: to.slice(11) } };
}
