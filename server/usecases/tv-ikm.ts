/** The satisfaction index for the TV's board (PermenPANRB 14/2017; domain 2.3 and 2.7): of the quarter so far. */
import { answeredSurveys, type SurveyAnswers } from '../../db/repositories/surveys.ts';
import { quarterOf } from '../../shared/domain/quarter.ts';
import { checkSurvey, satisfactionIndex, tally } from '../../shared/domain/skm.ts';
import type { TvIkm } from '../../shared/protocol/tv.ts';
import type { Context } from '../context.ts';
import { tvState } from './tv-settings.ts';

export async function tvIkm(context: Context): Promise<TvIkm> {
  const { data, calendar } = context.office();
  const { settings } = await tvState(context);
  const quarter = quarterOf(calendar.day(context.clock.now()));
  const rows = await answeredSurveys(context.db, quarter.from, quarter.to);
  const complete = rows.map(({ answers }) => answersIn(answers)).filter((answers) => answers !== null);
  const published = {
    unit: data.name,
    quarter,
    respondents: complete.length,
    minimum: settings.minRespondents,
  };
  const index = satisfactionIndex(tally(complete), data.settings.ikmWeight);
  if (index === null || complete.length < settings.minRespondents) return { ...published, index: null };
  return { ...published, index: { value: index.nik, mutu: index.mutu, ...whoAnswered(rows) } };
}

function answersIn(json: string): Parameters<typeof tally>[0] extends Iterable<infer A> ? A | null : never {
  const checked = checkSurvey(JSON.parse(json) as Record<string, unknown>);
  return checked.ok ? checked.value : null;
}

function whoAnswered(rows: readonly SurveyAnswers[]): {
  sexes: Record<'L' | 'P', number>;
  education: Record<string, number>;
} {
  const education: Record<string, number> = {};
  for (const row of rows) {
    if (row.education !== null) education[row.education] = (education[row.education] ?? 0) + 1;
  }
  const countOf = (sex: string): number => rows.filter((row) => row.sex === sex).length;
  return { sexes: { L: countOf('L'), P: countOf('P') }, education };
}
