/** What goes wrong in an office: connections, the printer, the PC. Drawn from its own chance, so that it can be turned off. */
import type { Random } from '../random.ts';

export interface Trouble {
  /**
   * What befalls one command: `before` the connection broke before it left, `after` before its answer came, `twice` the
   * impatient tap again.
   */
  ofConnection(): 'none' | 'before' | 'after' | 'twice';
}

const SHARE = { before: 0.002, after: 0.003, twice: 0.004 } as const;

export function createTrouble(random: Random): Trouble {
  return {
    ofConnection: () =>
      random.weighted([
        ['none', 1 - SHARE.before - SHARE.after - SHARE.twice],
        ['before', SHARE.before],
        ['after', SHARE.after],
        ['twice', SHARE.twice],
      ] as const),
  };
}
