import type { CounterProfile } from './types.ts';

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
    serviceIds: ['facilities', 'cooperation', 'speaker', 'internship', 'complaints', 'correspondence'],
  },
];
