/** The PC of the office: the real hub on a real database, with its clock, its chance and its printer from outside. */
import { mkdtemp, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProfileId } from '../../../db/seed/profiles/types.ts';
import { createLogger } from '../../../server/logger.ts';
import { startServer, type Hub } from '../../../server/start-server.ts';
import type { Clock } from '../../../shared/clock.ts';
import type { IdSource } from '../../../shared/ids.ts';
import { inProject } from '../../lib/project.ts';
import type { Random } from '../random.ts';
import type { Paper } from './paper.ts';

export interface HubHost {
  readonly hub: Hub;
  readonly url: string;
  /** Log lines of level error: there should be none. */
  readonly errors: readonly string[];
  /** The PC is switched off and on: the same data, the same address. */
  restart(): Promise<void>;
  /** Switches it off and forgets its data. */
  end(): Promise<void>;
}

export interface HostOptions {
  readonly profile: ProfileId;
  readonly clock: Clock;
  readonly random: Random;
  readonly paper: Paper;
  /** For people who look on: their pages, a port of its own choosing, and the hub's own timers. */
  readonly live?: { readonly rendererDir: string; readonly port: number };
}

/** Memory that looks like a disk, where the machine has it: still the real database with all its commits. */
const QUICK_DISK = '/dev/shm';

export async function startHost(options: HostOptions): Promise<HubHost> {
  const { profile, clock, random, paper, live } = options;
  const dataDir = await mkdtemp(join(existsSync(QUICK_DISK) ? QUICK_DISK : tmpdir(), 'ult-simulate-'));
  const errors: string[] = [];
  const ids = seededIds(random);
  const start = (port: number): Promise<Hub> =>
    startServer(
      {
        host: '127.0.0.1',
        port,
        dataDir,
        profile,
        printer: 'none',
        paper: 80,
        open: 'hours',
        rendererDir: live?.rendererDir ?? inProject('dist', 'renderer'),
        logLevel: 'error',
      },
      {
        clock,
        ids,
        logger: createLogger(
          'error',
          () => clock.now(),
          (line) => errors.push(line),
        ),
        ports: [paper.port],
        ticking: live !== undefined,
      },
    );
  let hub = await start(live?.port ?? 0);
  return {
    get hub() {
      return hub;
    },
    get url() {
      return hub.url;
    },
    errors,
    async restart() {
      const { port } = hub;
      await hub.stop();
      hub = await start(port);
    },
    async end() {
      await hub.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Ids in order of their making, and draws that a seed decides. */
function seededIds(random: Random): IdSource {
  let made = 0;
  return {
    id() {
      made += 1;
      return `sim-${String(made).padStart(9, '0')}`;
    },
    randomBelow: (below) => random.below(below),
  };
}
