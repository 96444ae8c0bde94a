import type { CounterProfile } from './types.ts';

const REQUESTS = ['facilities', 'cooperation', 'speaker', 'internship', 'complaints', 'correspondence'];

/** One front office and three helpdesk counters, the busiest service with a counter of its own. */
export const DEFAULT_COUNTERS: readonly CounterProfile[] = [
  { id: 'loket-1', label: 'Loket', number: 1, stages: ['front-office'], serviceIds: [] },
  { id: 'loket-2', label: 'Loket', number: 2, stages: ['helpdesk'], serviceIds: ['helpdesk'] },
  {
    id: 'loket-3',
    label: 'Loket',
    number: 3,
    stages: ['helpdesk'],
    serviceIds: ['consultation', 'information'],
  },
  {
    id: 'loket-4',
    label: 'Loket',
    number: 4,
    stages: ['helpdesk'],
    serviceIds: REQUESTS,
  },
];

/**
 * A front office that may complete a service itself and passes on what needs the back office. It calls nobody for the
 * helpdesk stage, so that what it passed on does not come back to it.
 */
export const FRONT_OFFICE_COMPLETES: readonly CounterProfile[] = [
  { id: 'loket-1', label: 'Loket', number: 1, stages: ['front-office', 'helpdesk'], serviceIds: [] },
  { id: 'loket-2', label: 'Loket', number: 2, stages: ['front-office', 'helpdesk'], serviceIds: [] },
  {
    id: 'loket-3',
    label: 'Loket',
    number: 3,
    stages: ['helpdesk'],
    serviceIds: ['consultation', 'information', 'helpdesk'],
  },
  { id: 'loket-4', label: 'Loket', number: 4, stages: ['helpdesk'], serviceIds: REQUESTS },
];
