/**
 * What is due of a request and when, as its clocks say: kept with it, so that supervision and time itself find it without
 * reading every clock. An office's clock that ran out is told of (C-09); an applicant's may end the request.
 */
import { readClock, type ClockOffice } from './clocks.ts';
import { isOver, type Mark, type RequestClock, type RequestType } from './request-type.ts';

export interface Deadlines {
  /** When the office's pressing clock runs out, ms, and which clock that is. */
  readonly dueAt: number | null;
  readonly dueClock: string | null;
  /** When time itself takes a step, and which one. */
  readonly lapseAt: number | null;
  readonly lapseStep: string | null;
}

export const NOTHING_DUE: Deadlines = { dueAt: null, dueClock: null, lapseAt: null, lapseStep: null };

/**
 * @param marks in the order in which they were put down
 * @returns nothing for a clock that meets a year without decreed holidays: it follows once the calendar is there
 */
export function deadlinesOf(
  type: RequestType,
  state: string,
  marks: readonly Mark[],
  office: ClockOffice,
): Deadlines {
  if (isOver(type, state)) return NOTHING_DUE;
  const running = runningClocks(type, marks, office);
  const due = running.find(({ clock }) => clock.of === 'office');
  const lapse = running.find(({ clock: { lapses } }) =>
    type.steps.some((step) => step.id === lapses && step.from.includes(state)),
  );
  return {
    dueAt: due?.dueAt ?? null,
    dueClock: due?.clock.id ?? null,
    lapseAt: lapse?.dueAt ?? null,
    lapseStep: lapse?.clock.lapses ?? null,
  };
}

interface Running {
  readonly clock: RequestClock;
  readonly dueAt: number;
}

/** What runs out first is first. */
function runningClocks(type: RequestType, marks: readonly Mark[], office: ClockOffice): Running[] {
  const now = marks.at(-1)?.at ?? 0;
  return type.clocks
    .flatMap((clock) => {
      const reading = readClock(clock, marks, office, now);
      const runs = reading.ok && reading.value.state === 'running';
      return runs ? [{ clock, dueAt: reading.value.dueAt }] : [];
    })
    .sort((one, other) => one.dueAt - other.dueAt);
}
