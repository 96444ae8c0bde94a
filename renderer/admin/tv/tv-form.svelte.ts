/** The TV's figures as a coordinator types them, before they are sent. */
import { volumeHoursFit, type TvSettings, type VolumeHours } from '../../../shared/domain/tv-settings.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';

interface TypedHours {
  from: string;
  to: string;
  /** Percent, as typed. */
  volume: string;
}

/** The limits of `changeTvSettings` of shared/protocol/tv.ts. */
export const LIMITS = {
  idleAfterS: [10, 600],
  slideS: [5, 120],
  minRespondents: [1, 1_000],
  volume: [0, 100],
} as const;
const MOST_HOURS = 8;
const NEW_HOURS: TypedHours = { from: '12:00', to: '13:00', volume: '60' };

type Figure = keyof typeof LIMITS;

export class TvForm {
  idleAfterS = $state('');
  slideS = $state('');
  minRespondents = $state('');
  volume = $state('');
  hours = $state<TypedHours[]>([]);
  /** Sent once with something wrong: from then on its messages are shown. */
  tried = $state(false);

  constructor(settings: TvSettings) {
    this.idleAfterS = String(settings.idleAfterS);
    this.slideS = String(settings.slideS);
    this.minRespondents = String(settings.minRespondents);
    this.volume = percent(settings.volume);
    this.hours = settings.volumeHours.map(({ from, to, volume }) => ({ from, to, volume: percent(volume) }));
  }

  fits(figure: Figure): boolean {
    return isWithin(this[figure], LIMITS[figure]);
  }

  get hoursFit(): boolean {
    const typed = this.hours.every(({ from, to, volume }) => {
      return from !== '' && to !== '' && isWithin(volume, LIMITS.volume);
    });
    return typed && volumeHoursFit(this.#volumeHours());
  }

  get mayAdd(): boolean {
    return this.hours.length < MOST_HOURS;
  }

  add(): void {
    this.hours.push({ ...NEW_HOURS });
  }

  remove(index: number): void {
    this.hours.splice(index, 1);
  }

  /** @returns null where something is wrong */
  toSend(): CommandInput<'tv:settings'> | null {
    this.tried = true;
    const figures: readonly Figure[] = ['idleAfterS', 'slideS', 'minRespondents', 'volume'];
    if (!figures.every((figure) => this.fits(figure)) || !this.hoursFit) return null;
    this.tried = false;
    return {
      idleAfterS: Number(this.idleAfterS),
      slideS: Number(this.slideS),
      minRespondents: Number(this.minRespondents),
      volume: Number(this.volume) / 100,
      volumeHours: this.#volumeHours(),
    };
  }

  #volumeHours(): VolumeHours[] {
    return this.hours.map(({ from, to, volume }) => ({ from, to, volume: Number(volume) / 100 }));
  }
}

function percent(volume: number): string {
  return String(Math.round(volume * 100));
}

function isWithin(text: string, [least, most]: readonly [number, number]): boolean {
  return /^\d+$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;
}
