/** What an office decides about its TV. Everything has a default; the coordinator changes it while the TV runs. */

export const TV_LAYOUTS = ['queue', 'media', 'rotation'] as const;
/** `queue`: the board alone. `media`: beside it pictures and videos. `rotation`: charter and index while nobody is called. */
export type TvLayout = (typeof TV_LAYOUTS)[number];

export const CALLED_DIGITS = ['words', 'digit-by-digit'] as const;
export type CalledDigits = (typeof CALLED_DIGITS)[number];

/** How loud the voice is between two times of day, `from` included, `to` not; past midnight where `to` is earlier. */
export interface VolumeHours {
  /** `12:00` */
  readonly from: string;
  readonly to: string;
  /** 0 (silent) to 1. */
  readonly volume: number;
}

export interface TvSettings {
  readonly layout: TvLayout;
  /** Seconds without a call after which charter and index are shown in turn. */
  readonly idleAfterS: number;
  /** How long each picture, charter and index stays, seconds. */
  readonly slideS: number;
  readonly calledDigits: CalledDigits;
  /** The usual loudness, 0 to 1. */
  readonly volume: number;
  readonly volumeHours: readonly VolumeHours[];
  /** With fewer responses than this the satisfaction index is not shown: it would say little (domain 2.5). */
  readonly minRespondents: number;
}

export const DEFAULT_TV_SETTINGS: TvSettings = {
  layout: 'queue',
  idleAfterS: 45,
  slideS: 20,
  calledDigits: 'words',
  volume: 1,
  // officers and visitors rest at midday, and some pray
  volumeHours: [{ from: '12:00', to: '13:00', volume: 0.6 }],
  minRespondents: 30,
};

const MINUTES_A_DAY = 24 * 60;

/** @param time `12:05`, office time @returns 0 to 1 */
export function volumeAt(settings: Pick<TvSettings, 'volume' | 'volumeHours'>, time: string): number {
  const now = minutesOf(time);
  return settings.volumeHours.find((hours) => isWithin(hours, now))?.volume ?? settings.volume;
}

/** Whether each of them lasts some time, and no two of them speak of the same minute. */
export function volumeHoursFit(all: readonly VolumeHours[]): boolean {
  if (all.some(({ from, to }) => from === to)) return false;
  const minutes = Array.from({ length: MINUTES_A_DAY }, (_, minute) => minute);
  return minutes.every((minute) => all.filter((hours) => isWithin(hours, minute)).length <= 1);
}

function isWithin({ from, to }: VolumeHours, minute: number): boolean {
  const [start, end] = [minutesOf(from), minutesOf(to)];
  return start < end ? start <= minute && minute < end : minute >= start || minute < end;
}

function minutesOf(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}
