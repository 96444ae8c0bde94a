/** Surveys counted by service and version, so that months can be counted once and put together (domain 2.3, 2.8). */
import {
  addTallies,
  skmFigures,
  tallyOf,
  type SkmFigures,
  type SkmRules,
  type SkmTally,
} from './skm-figures.ts';
import {
  addRespondents,
  CHARACTERISTICS,
  indicatorsOf,
  noRespondents,
  type Respondent,
  type RespondentCounts,
} from './skm-respondents.ts';
import { ratesTheSame, skmVersionOn, type SkmVersion } from './skm-version.ts';

/** One survey in which every element was answered. */
export interface CountedSurvey extends Respondent {
  readonly serviceId: string;
  /** The version it was answered under. */
  readonly versionId: string;
  readonly answers: Readonly<Record<string, number>>;
}

export interface SkmCount {
  readonly serviceId: string;
  readonly versionId: string;
  readonly tally: SkmTally;
  readonly respondents: RespondentCounts;
}

export function countSurveys(surveys: Iterable<CountedSurvey>): SkmCount[] {
  return [...Map.groupBy(surveys, keyOf).values()].map((group) => {
    const respondents = noRespondents();
    for (const survey of group) {
      const said = indicatorsOf(survey);
      for (const characteristic of CHARACTERISTICS) {
        const into = respondents[characteristic];
        into[said[characteristic]] = (into[said[characteristic]] ?? 0) + 1;
      }
    }
    const { serviceId = '', versionId = '' } = group[0] ?? {};
    return { serviceId, versionId, tally: tallyOf(group.map(({ answers }) => answers)), respondents };
  });
}

/** Counts of parts of a period as counts of the whole. */
export function addCounts(counts: readonly SkmCount[]): SkmCount[] {
  return [...Map.groupBy(counts, keyOf).values()].map((group) => ({
    serviceId: group[0]?.serviceId ?? '',
    versionId: group[0]?.versionId ?? '',
    tally: addTallies(group.map(({ tally }) => tally)),
    respondents: addRespondents(group.map(({ respondents }) => respondents)),
  }));
}

function keyOf(of: { readonly serviceId: string; readonly versionId: string }): string {
  return `${of.serviceId} ${of.versionId}`;
}

export interface ServiceFigures {
  readonly serviceId: string;
  readonly figures: SkmFigures;
}

export interface PeriodFigures {
  /** What the figures are of: the newest version that was answered, or the one in force. */
  readonly version: SkmVersion;
  /** Versions counted together here: more than one where a period spans a change of the questionnaire. */
  readonly versions: number;
  /** Surveys of versions with other elements, which cannot be counted together with these. */
  readonly leftOut: number;
  readonly unit: SkmFigures | null;
  /** Of each service somebody rated. */
  readonly services: readonly ServiceFigures[];
  readonly respondents: RespondentCounts;
}

/**
 * The figures of a unit from its counts. Answers of several versions that rate the same elements are counted together, by
 * the weights and classes of the newest that was answered.
 * @param serviceId only that service, which is then the unit
 * @param lastDay the period's last day, for the version where nobody has answered
 */
export function periodFigures(
  counts: readonly SkmCount[],
  versions: readonly SkmVersion[],
  rules: SkmRules,
  { serviceId, lastDay }: { readonly serviceId: string | null; readonly lastDay: string },
): PeriodFigures {
  const wanted = counts.filter((count) => serviceId === null || count.serviceId === serviceId);
  const version = newestAnswered(wanted, versions) ?? skmVersionOn(versions, lastDay);
  const same = versions.filter((one) => ratesTheSame(one, version)).map(({ id }) => id);
  const counted = wanted.filter(({ versionId }) => same.includes(versionId));
  const services = [...Map.groupBy(counted, (count) => count.serviceId)].map(([id, group]) => ({
    serviceId: id,
    tally: addTallies(group.map(({ tally }) => tally)),
  }));
  return {
    version,
    versions: new Set(counted.map(({ versionId }) => versionId)).size,
    leftOut: responsesOf(wanted) - responsesOf(counted),
    unit: skmFigures(
      version,
      services.map(({ tally }) => tally),
      rules,
    ),
    services: services.flatMap(({ serviceId: id, tally }) => {
      const figures = skmFigures(version, [tally], rules);
      return figures === null ? [] : [{ serviceId: id, figures }];
    }),
    respondents: addRespondents(counted.map(({ respondents }) => respondents)),
  };
}

function newestAnswered(
  counts: readonly SkmCount[],
  versions: readonly SkmVersion[],
): SkmVersion | undefined {
  const answered = new Set(counts.map(({ versionId }) => versionId));
  const of = versions.filter(({ id }) => answered.has(id));
  return of.length === 0 ? undefined : skmVersionOn(of, '9999-12-31');
}

function responsesOf(counts: readonly SkmCount[]): number {
  return counts.reduce((sum, { tally }) => sum + tally.responses, 0);
}
