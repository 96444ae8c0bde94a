/** One real day of a simulated office, lived once for all tests of the laws, and ways to falsify it. */
import type { LoggedEvent, Picture } from '../../../../scripts/simulate/laws/types.ts';
import { emptyBoard, type ReplayedBoard } from '../../../../scripts/simulate/laws/replay.ts';
import { runSeed } from '../../../../scripts/simulate/run.ts';

let lived: Promise<Picture> | undefined;

/** The office after midnight of a busy day, every law kept. */
export function aDay(): Promise<Picture> {
  lived ??= (async () => {
    const pictures: Picture[] = [];
    const options = {
      profile: 'kaltara',
      visits: 70,
      days: 1,
      seeds: [],
      from: '2026-11-23',
      year: null,
      every: 1,
      eventful: 1,
      json: false,
    } as const;
    await runSeed(options, 7, (picture) => pictures.push(picture));
    const last = pictures.at(-1);
    if (!last) throw new Error('Nobody looked at that day.');
    return last;
  })();
  return lived;
}

/** The first that fits; a day without it shows nothing. */
export function theFirst<T>(rows: readonly T[], fits: (row: T) => boolean): T {
  const found = rows.find(fits);
  if (found === undefined) throw new Error('This day has no such thing.');
  return found;
}

export function without<T>(rows: readonly T[], row: T): T[] {
  return rows.filter((other) => other !== row);
}

export function replaced<T>(rows: readonly T[], row: T, changes: Partial<T>): T[] {
  return rows.map((other) => (other === row ? { ...other, ...changes } : other));
}

/** The log with another `data` for one event. */
export function retold(events: readonly LoggedEvent[], event: LoggedEvent, data: object): LoggedEvent[] {
  return replaced(events, event, { data: { ...event.data, ...data } });
}

/** Events put in after another one, at the same moment. */
export function slippedIn(
  events: readonly LoggedEvent[],
  after: LoggedEvent,
  ...more: readonly Partial<LoggedEvent>[]
): LoggedEvent[] {
  return events.flatMap((event) =>
    event === after
      ? [event, ...more.map((one, index) => ({ ...event, seq: event.seq + (index + 1) / 100, ...one }))]
      : [event],
  );
}

/** The board as it was just before an event, for finding a moment worth falsifying. */
export function boardBefore({ events }: Picture, event: LoggedEvent): ReplayedBoard {
  const board = emptyBoard();
  for (const earlier of events) {
    if (earlier === event) break;
    board.apply(earlier);
  }
  return board;
}

export function setOf(event: LoggedEvent): Readonly<Record<string, unknown>> {
  return (event.data.set ?? {}) as Readonly<Record<string, unknown>>;
}
