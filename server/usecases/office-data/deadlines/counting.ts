import type { Office } from '../../../office/office.ts';

/** What deadlines are counted by. */
export type Counting = Pick<Office, 'calendar' | 'workingTime' | 'data'>;
