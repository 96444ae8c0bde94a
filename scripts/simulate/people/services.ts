import type { ServiceProfile } from '../../../db/seed/profiles/types.ts';
import type { OfferedService } from './person.ts';

/**
 * What visitors come for: the shares BPMP Kepri counted in 2024 (domain 7), its "data & informasi" split between the
 * applications helpdesk and public information, and a little for what that count does not name.
 */
const SHARE: Readonly<Record<string, number>> = {
  helpdesk: 40,
  information: 20,
  facilities: 14.1,
  cooperation: 9.4,
  consultation: 7.6,
  complaints: 5,
  speaker: 3.9,
};
const UNCOUNTED = 1.5;

export function offeredServices(services: Iterable<ServiceProfile>): OfferedService[] {
  return [...services].map(({ id, topics, handlingMinutes }) => ({
    id,
    topicIds: topics.map((topic) => topic.id),
    typicalMinutes: handlingMinutes,
    weight: SHARE[id] ?? UNCOUNTED,
  }));
}
