/** A change of the office in words: what it is of, and each thing that is different, before and after. */
import type { HolidayData } from '../../../shared/domain/office-data/calendar.ts';
import type { CounterData } from '../../../shared/domain/office-data/counter.ts';
import { differences } from '../../../shared/domain/office-data/differences.ts';
import type { ClosureData } from '../../../shared/domain/office-data/facility.ts';
import { RULE_KEYS, type Rules } from '../../../shared/domain/office-data/rules.ts';
import type { ServiceData } from '../../../shared/domain/office-data/service.ts';
import {
  itemsOf,
  MANAGEMENT_PARTS,
  STANDARD_NAMES,
  type StandardsData,
} from '../../../shared/domain/office-data/standards.ts';
import { formatDay, formatTimeOfDay } from '../../../shared/domain/office-day-format.ts';
import type { ContactData, IdentityData, TextsData } from '../../../shared/domain/office-data/texts.ts';
import type { PosProfile, TimeStandard } from '../../../shared/domain/pos.ts';
import { MESSAGE_IDS, type LetterTexts } from '../../../shared/domain/requests/letters.ts';
import type { RequestType } from '../../../shared/domain/requests/request-type.ts';
import type { Facility } from '../../../shared/domain/requests/loans.ts';
import { describeHours, type OfficeHours } from '../../../shared/domain/service-hours.ts';
import { exactWeight, type SkmVersion } from '../../../shared/domain/skm-version.ts';
import { formatDecimal } from '../../../shared/domain/figure-format.ts';
import { writeWeight } from '../../../shared/domain/office-data/survey-version.ts';
import { adminChangesTexts } from '../../../shared/messages/admin-changes.ts';
import { adminCountersTexts } from '../../../shared/messages/admin-counters.ts';
import { adminFacilityTexts } from '../../../shared/messages/admin-facilities.ts';
import { adminHolidaysTexts } from '../../../shared/messages/admin-holidays.ts';
import { adminLettersTexts } from '../../../shared/messages/admin-letters.ts';
import { adminRequestLetterTexts } from '../../../shared/messages/admin-request-letters.ts';
import { adminRulesTexts, ruleText } from '../../../shared/messages/admin-rules.ts';
import { adminServicesTexts } from '../../../shared/messages/admin-services.ts';
import { adminSurveyVersionsTexts } from '../../../shared/messages/admin-survey-versions.ts';
import { adminTextsTexts } from '../../../shared/messages/admin-texts.ts';
import type { ChangeKind, ChangeView } from '../../../shared/protocol/admin/office-changes.ts';
import type { Lang } from '../../lib/i18n.ts';
import { letterLabel } from '../letters/letter-label.ts';
import { typeLines } from '../request-types/type-lines.ts';
import { momentText } from '../../lib/time/office-time.ts';

export interface ChangeLine {
  readonly label: string;
  /** Null where there was none. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What the words need beside the change itself. */
export interface Speaking {
  readonly lang: Lang;
  /** Of the office's clock. */
  readonly zone: string;
  /** A service's name as it is now, by id. */
  readonly service: (id: string) => string;
}

interface Words<V> {
  /** What was changed, as people call it. */
  readonly title: (value: V, speaking: Speaking) => string;
  /** The value in named lines; those that are the same before and after are left out. */
  readonly lines: (value: V, speaking: Speaking) => Readonly<Record<string, string>>;
}

type Field = keyof (typeof adminChangesTexts)['id']['fields'];

/** Lines under the field names of the catalogue. */
function named(lang: Lang, fields: Partial<Record<Field, string>>): Record<string, string> {
  const names = adminChangesTexts[lang].fields;
  return Object.fromEntries(Object.entries(fields).map(([field, text]) => [names[field as Field], text]));
}

const yesNo = (yes: boolean, lang: Lang): string =>
  yes ? adminChangesTexts[lang].yes : adminChangesTexts[lang].no;

function standardText(standard: TimeStandard, lang: Lang): string {
  const kind = adminServicesTexts[lang].standardKinds[standard.kind];
  return standard.kind === 'as-needed' ? kind : `${standard.n} ${kind}`;
}

/** Both languages, where they differ. */
const both = ({ id, en }: { readonly id: string; readonly en: string }): string =>
  id === en ? id : `${id} / ${en}`;

const SERVICE: Words<ServiceData> = {
  title: ({ name }, { lang }) => name[lang],
  lines: (service, { lang }) => {
    const t = adminServicesTexts[lang];
    return named(lang, {
      letter: service.letter,
      name: both(service.name),
      description: both(service.description),
      requirements: service.requirements.map(both).join('; '),
      standard: standardText(service.standard, lang),
      standardText: both(service.standardText),
      milestones: service.milestones.map((one) => `${both(one.name)}: ${t.day(one.workingDays)}`).join('; '),
      leadWorkingDays: String(service.leadWorkingDays ?? adminChangesTexts[lang].nothing),
      fee: both(service.fee),
      product: both(service.product),
      idRule: t.idRules[service.idRule],
      phoneRule: t.phoneRules[service.phoneRule],
      handlingMinutes: String(service.handlingMinutes),
      topics: service.topics
        .map(({ name, active }) => (active === false ? `${both(name)} (${t.topicHidden})` : both(name)))
        .join('; '),
      online: service.online.map(({ name, url }) => (url === null ? name : `${name} (${url})`)).join('; '),
      active: service.active === false ? t.closed : t.open,
    });
  },
};

const ORDER: Words<readonly string[]> = {
  title: (_, { lang }) => adminChangesTexts[lang].kinds['service-order'],
  lines: (ids, { lang, service }) => named(lang, { order: ids.map(service).join(', ') }),
};

const COUNTER: Words<CounterData> = {
  title: ({ label, number }) => `${label} ${number}`,
  lines: (counter, { lang, service }) =>
    named(lang, {
      label: counter.label,
      number: String(counter.number),
      stages: counter.stages.map((stage) => adminCountersTexts[lang].stageNames[stage]).join(', '),
      serviceIds: counter.serviceIds.map(service).join(', '),
      active: yesNo(counter.active, lang),
    }),
};

const FACILITY: Words<Facility> = {
  title: ({ name }, { lang }) => name[lang],
  lines: ({ name, capacity, active }, { lang }) => {
    const t = adminFacilityTexts[lang];
    return {
      [t.name]: both(name),
      [t.capacity]: capacity === null ? t.noCapacity : t.people(capacity),
      [t.columns.state]: active ? t.lent : t.notLent,
    };
  },
};

const CLOSURE: Words<ClosureData> = {
  title: ({ reason }) => reason,
  lines: ({ reason, from, to }, { lang, zone }) => {
    const t = adminFacilityTexts[lang];
    const moment = (at: number): string => momentText(at, '', zone, lang);
    return { [t.reason]: reason, [t.fromDay]: moment(from), [t.toDay]: moment(to) };
  },
};

const HOURS: Words<OfficeHours> = {
  title: (_, { lang }) => adminChangesTexts[lang].kinds.hours,
  lines: (hours, { lang }) => {
    const usual = describeHours({ ...hours, periods: [], noBreak: false }, '');
    const periods = hours.periods.map((period) => {
      const text = describeHours({ ...hours, periods: [], noBreak: false, week: period.week }, '')[lang];
      const days = `${formatDay(period.from, lang, 'short')}–${formatDay(period.to, lang, 'short')}`;
      return [period.name, `${days}: ${text}`];
    });
    const time = (at: string): string => formatTimeOfDay(at, lang);
    return {
      ...named(lang, {
        week: usual[lang],
        specialDay: hours.specialDay.map(({ from, to }) => `${time(from)}–${time(to)}`).join(', '),
        noBreak: yesNo(hours.noBreak, lang),
        lastTicketMinutes: String(hours.lastTicketMinutes),
      }),
      ...(Object.fromEntries(periods) as Record<string, string>),
    };
  },
};

const HOLIDAY: Words<HolidayData> = {
  title: ({ name, day }, { lang }) => `${name}, ${formatDay(day, lang, 'short')}`,
  lines: ({ day, kind, name, source }, { lang }) =>
    named(lang, { day: formatDay(day, lang), kind: adminHolidaysTexts[lang].kinds[kind], name, source }),
};

const DECREE: Words<{ readonly year: number; readonly source: string }> = {
  title: ({ year }, { lang }) => adminHolidaysTexts[lang].calendarOf(year),
  lines: ({ source }, { lang }) => named(lang, { source }),
};

const PROCEDURE: Words<PosProfile> = {
  title: ({ name, version }) => `${name}, v${version}`,
  lines: ({ number, name, effectiveFrom, steps }, { lang }) => ({
    ...named(lang, { number, name, day: formatDay(effectiveFrom, lang) }),
    ...Object.fromEntries(
      steps.map((step) => [
        `${step.no}`,
        `${both(step.name)} (${standardText(step.standard, lang)}) → ${step.output}`,
      ]),
    ),
  }),
};

const SURVEY_VERSION: Words<SkmVersion> = {
  title: ({ effectiveFrom }, { lang }) =>
    adminSurveyVersionsTexts[lang].versionTitle(formatDay(effectiveFrom, lang, 'short')),
  lines: (version, { lang }) => {
    const t = adminSurveyVersionsTexts[lang];
    const weight = (code: string): string =>
      writeWeight(exactWeight(version, code), lang === 'id' ? ',' : '.');
    return {
      [t.from]: formatDay(version.effectiveFrom, lang),
      [t.source]: both(version.source),
      ...Object.fromEntries(
        version.elements.map(({ code, name, question, labels }) => [
          code,
          `${both(name)} (${weight(code)}): ${both(question)} ${labels.map(both).join('; ')}`,
        ]),
      ),
      ...Object.fromEntries(
        version.intervals.map(({ mutu, from, label }) => [
          `${t.mutu} ${mutu}`,
          `${formatDecimal(from, 2, lang)}: ${both(label)}`,
        ]),
      ),
    };
  },
};

const OFFICE_RULES: Words<Rules> = {
  title: (_, { lang }) => adminRulesTexts[lang].title,
  lines: (rules, { lang }) =>
    Object.fromEntries(
      RULE_KEYS.map((key) => [adminRulesTexts[lang].rules[key].label, ruleText(key, rules[key], lang)]),
    ),
};

const IDENTITY: Words<IdentityData> = {
  title: ({ shortName }) => shortName,
  lines: ({ name, shortName, address, accent }, { lang }) => {
    const t = adminTextsTexts[lang];
    return { [t.name]: name, [t.shortName]: shortName, [t.address]: address?.text ?? '', [t.accent]: accent };
  },
};

const TEXTS: Words<TextsData> = {
  title: (_, { lang }) => adminTextsTexts[lang].parts.texts,
  lines: ({ charter, privacy, runningText, feeNote }, { lang }) => {
    const t = adminTextsTexts[lang];
    return {
      [t.charter]: both(charter),
      [t.privacyShort]: both(privacy.short),
      [t.privacyLong]: both(privacy.long),
      [t.version]: privacy.version,
      [t.running]: runningText.map(both).join('; '),
      [t.feeNote]: feeNote === null ? '' : both(feeNote),
    };
  },
};

const CONTACTS: Words<readonly ContactData[]> = {
  title: (_, { lang }) => adminTextsTexts[lang].parts.contacts,
  lines: (contacts, { lang }) => {
    const t = adminTextsTexts[lang];
    return Object.fromEntries(
      contacts.map(({ kind, label, value, verified }) => [
        `${t.kinds[kind]}: ${label[lang]}`,
        `${value} (${verified ? t.verified : t.unverified})`,
      ]),
    );
  },
};

const STANDARDS: Words<StandardsData> = {
  title: (_, { lang }) => adminTextsTexts[lang].parts.standards,
  lines: ({ decree, parts }, { lang }) => ({
    [adminTextsTexts[lang].decree]: decree,
    ...Object.fromEntries(
      MANAGEMENT_PARTS.map((part) => [STANDARD_NAMES[part], itemsOf(parts[part]).join('; ')]),
    ),
  }),
};

const LETTERS: Words<LetterTexts> = {
  title: (_, { lang }) => adminLettersTexts[lang].title,
  lines: ({ numberPattern, letters, messages }, { lang }) => {
    const t = adminLettersTexts[lang];
    const { message } = adminRequestLetterTexts[lang];
    return {
      [t.pattern]: numberPattern,
      ...Object.fromEntries(
        Object.entries(letters).map(([key, { subject, body, signer }]) => [
          letterLabel(key, lang),
          `${subject} (${t.signers[signer]}): ${body}`,
        ]),
      ),
      ...Object.fromEntries(MESSAGE_IDS.map((id) => [message.names[id], messages[id]])),
    };
  },
};

const REQUEST_TYPE: Words<RequestType> = {
  title: ({ name, version }, { lang }) => `${name[lang]}, v${version}`,
  lines: (type, { lang }) => ({
    ...named(lang, { day: formatDay(type.effectiveFrom ?? '', lang) }),
    ...Object.fromEntries(typeLines(type, lang).map(({ label, text }) => [label, text])),
  }),
};

/** A new kind of office data has its words here. */
const WORDS: Readonly<Record<ChangeKind, Words<never>>> = {
  service: SERVICE,
  'service-order': ORDER,
  counter: COUNTER,
  hours: HOURS,
  holiday: HOLIDAY,
  decree: DECREE,
  procedure: PROCEDURE,
  rules: OFFICE_RULES,
  identity: IDENTITY,
  texts: TEXTS,
  contacts: CONTACTS,
  standards: STANDARDS,
  'request-letters': LETTERS,
  'request-type': REQUEST_TYPE,
  facility: FACILITY,
  closure: CLOSURE,
  'survey-version': SURVEY_VERSION,
};

function wordsOf(kind: ChangeKind): Words<unknown> {
  // the hub stores under each kind the value of its own words
  return WORDS[kind] as Words<unknown>;
}

export function changeTitle({ kind, before, after }: ChangeView, speaking: Speaking): string {
  return wordsOf(kind).title(after ?? before, speaking);
}

/** Only what is different, in the order of the fields; what is new or gone has everything on one side. */
export function changeLines({ kind, before, after }: ChangeView, speaking: Speaking): ChangeLine[] {
  const { lines } = wordsOf(kind);
  const was = before === null ? {} : lines(before, speaking);
  const is = after === null ? {} : lines(after, speaking);
  const changed = new Set(differences(was, is).map(({ path }) => String(path[0])));
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((label) => changed.has(label) || before === null || after === null)
    .map((label) => ({ label, before: was[label] ?? null, after: is[label] ?? null }))
    .filter((line) => (line.before ?? '') !== '' || (line.after ?? '') !== '');
}
