/** Services and their topics, as officers' pages name them and offers them to choose from. */
import { isOffered } from '../../../shared/domain/office-data/service.ts';
import type { Language } from '../../../shared/domain/office-day-format.ts';
import type { DeskService } from '../../../shared/protocol/desk/board.ts';

interface Services {
  readonly services: readonly DeskService[];
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** @returns an empty line for a service the office no longer has, and for none */
export function serviceName({ services }: Services, id: string | null | undefined, lang: Language): string {
  return services.find((one) => one.id === id)?.name[lang] ?? '';
}

/**
 * Every service that is open, with its letter, in the office's order.
 * @param own the one a visit has already, which is offered also where it was closed meanwhile
 */
export function serviceOptions(
  { services }: Services,
  lang: Language,
  own: string | null = null,
): readonly Option[] {
  return services
    .filter((one) => one.active || one.id === own)
    .map((one) => ({ value: one.id, label: `${one.letter} · ${one.name[lang]}` }));
}

/** The topics of one service that are offered; none where it has none, or while no service is chosen. */
export function topicOptions(
  { services }: Services,
  serviceId: string | null,
  lang: Language,
): readonly Option[] {
  const topics = services.find((one) => one.id === serviceId)?.topics ?? [];
  return topics.filter(isOffered).map((one) => ({ value: one.id, label: one.name[lang] }));
}

/** Some of the services in one line, in the office's order. */
export function serviceLine({ services }: Services, ids: readonly string[], lang: Language): string {
  return services
    .filter((one) => ids.includes(one.id))
    .map((one) => `${one.letter} ${one.name[lang]}`)
    .join(', ');
}
