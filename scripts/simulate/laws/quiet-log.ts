import type { Law } from './types.ts';

export const quietLog: Law = {
  name: 'quiet-log',
  says: 'The hub meets nothing it did not foresee.',
  broken: ({ errors }) => errors.slice(0, 5),
};
