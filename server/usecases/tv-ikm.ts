/** The satisfaction index for the TV's board (PermenPANRB 14/2017; domain 2.3 and 2.7): of the quarter so far. */
import { quarterOf } from '../../shared/domain/quarter.ts';
import { mutuLabel } from '../../shared/domain/skm.ts';
import type { TvIkm } from '../../shared/protocol/tv.ts';
import type { Context } from '../context.ts';
import { indexOf } from './skm/index-of.ts';
import { tvState } from './tv-settings.ts';

export async function tvIkm(context: Context): Promise<TvIkm> {
  const office = context.office();
  const { minRespondents: minimum } = (await tvState(context)).settings;
  const { db, clock } = context;
  const now = clock.now();
  const quarter = quarterOf(office.calendar.day(now));
  const { unit, version, respondents } = await indexOf({ db, office, now }, quarter);
  const published = {
    unit: office.data.name,
    quarter,
    respondents: unit?.responses ?? 0,
    minimum,
  };
  if (unit === null || unit.responses < minimum) return { ...published, index: null };
  const education = Object.fromEntries(
    Object.entries(respondents.education).filter(([level]) => level !== 'unsaid'),
  );
  const { L = 0, P = 0 } = respondents.sex;
  return {
    ...published,
    index: {
      value: unit.nik,
      mutu: unit.mutu,
      label: mutuLabel(unit.mutu, version),
      sexes: { L, P },
      education,
    },
  };
}
