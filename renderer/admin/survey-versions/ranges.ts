/** What a class of the index spans, as it is printed (domain 2.4). */
import { formatDecimal } from '../../../shared/domain/figure-format.ts';
import { highestOf } from '../../../shared/domain/office-data/survey-version.ts';
import type { MutuInterval } from '../../../shared/domain/skm-version.ts';
import type { Lang } from '../../lib/i18n.ts';

type Bounds = readonly Pick<MutuInterval, 'from'>[];

/** `88,31–100,00` */
export function nikRange(intervals: Bounds, index: number, lang: Lang): string {
  return range(intervals, index, (nik) => formatDecimal(nik, 2, lang));
}

/** `3,5324–4,0000`: the same before it is multiplied by 25. */
export function niRange(intervals: Bounds, index: number, lang: Lang): string {
  return range(intervals, index, (nik) => formatDecimal(nik / 25, 4, lang));
}

function range(intervals: Bounds, index: number, written: (nik: number) => string): string {
  const from = intervals[index]?.from ?? Number.NaN;
  const to = highestOf(intervals, index);
  return from <= to ? `${written(from)}–${written(to)}` : '–';
}
