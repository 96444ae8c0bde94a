/** A part of a service in lines to read. */
import { isOffered, type ServiceData } from '../../../shared/domain/office-data/service.ts';
import { adminServicesTexts } from '../../../shared/messages/admin-services.ts';
import type { Lang } from '../../lib/i18n.ts';
import type { Part } from './service-form.svelte.ts';

export interface Line {
  /** Null for an entry of a list. */
  readonly label: string | null;
  readonly value: string;
}

export function partLines(part: Part, service: ServiceData, lang: Lang): readonly Line[] {
  const t = adminServicesTexts[lang];
  const entries = (values: readonly string[], none: string): Line[] =>
    (values.length === 0 ? [none] : values).map((value) => ({ label: null, value }));
  switch (part) {
    case 'name':
      return [
        { label: t.name, value: service.name[lang] },
        { label: t.description, value: service.description[lang] },
        { label: t.letter, value: service.letter },
      ];
    case 'time':
      return timeLines(service, lang);
    case 'rules':
      return [
        { label: t.idRule, value: t.idRules[service.idRule] },
        { label: t.phoneRule, value: t.phoneRules[service.phoneRule] },
      ];
    case 'requirements':
      return entries(
        service.requirements.map((text) => text[lang]),
        t.none,
      );
    case 'topics':
      return entries(
        service.topics.map((topic) =>
          isOffered(topic) ? topic.name[lang] : `${topic.name[lang]} (${t.topicHidden})`,
        ),
        t.noneNeeded,
      );
    case 'milestones':
      return service.milestones.length === 0
        ? entries([], t.noneNeeded)
        : service.milestones.map(({ name, workingDays }) => ({
            label: name[lang],
            value: t.day(workingDays),
          }));
    case 'online':
      return service.online.length === 0
        ? entries([], t.noneNeeded)
        : service.online.map(({ name, url }) => ({ label: name, value: url ?? '–' }));
  }
}

function timeLines(service: ServiceData, lang: Lang): readonly Line[] {
  const t = adminServicesTexts[lang];
  const { standard, leadWorkingDays } = service;
  const kind = t.standardKinds[standard.kind];
  return [
    { label: t.standard, value: standard.kind === 'as-needed' ? kind : `${standard.n} ${kind}` },
    { label: t.standardText, value: service.standardText[lang] },
    { label: t.handling, value: String(service.handlingMinutes) },
    { label: t.fee, value: service.fee[lang] },
    { label: t.product, value: service.product[lang] },
    ...(leadWorkingDays === null ? [] : [{ label: t.lead7, value: String(leadWorkingDays) }]),
  ];
}
