/** Starts the hub: database, office, printer, doors. Electron and the headless entry call the same function. */
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import type { Server as HttpServer } from 'node:http';
import { v7 as uuidv7 } from 'uuid';
import { inTransaction, openDatabase, type Database } from '../db/database.ts';
import { allOfficers, coordinatorHashes } from '../db/repositories/officers.ts';
import { getSetting, setSetting } from '../db/repositories/settings.ts';
import { PROFILES } from '../db/seed/profiles/index.ts';
import type { ProfileId } from '../db/seed/profiles/types.ts';
import { seedOffice } from '../db/seed/seed.ts';
import type { PrinterPort } from '../printer/port.ts';
import type { Clock } from '../shared/clock.ts';
import type { IdSource } from '../shared/ids.ts';
import { ok } from '../shared/result.ts';
import { hashToken, secretMatches } from './auth/secrets.ts';
import { createVault, openKeyFile, type Vault } from './auth/vault.ts';
import type { Context } from './context.ts';
import { createDocumentStore } from './document-store.ts';
import { createApp } from './http/app.ts';
import { createMediaLibrary } from './http/media-library.ts';
import { createDayJobs, type DayJobs } from './jobs/day.ts';
import { createBroadcaster } from './live/broadcaster.ts';
import { createSocketServer, openGateway } from './live/gateway.ts';
import { createHandlers } from './live/handlers.ts';
import { createCommandPort } from './live/on-command.ts';
import { createLogger, type Logger } from './logger.ts';
import { oncePerDay } from './office/handling-times.ts';
import { loadOffice, type Office } from './office/office.ts';
import type { ServerOptions } from './options.ts';
import { createPrinting } from './printing/printing.ts';
import { createReports } from './reports/run-reports.ts';
import { SETUP_CODE } from './usecases/accounts.ts';
import { registerDevice, shortCode } from './usecases/devices.ts';
import { sweepDocuments } from './usecases/requests/files.ts';

export { readOptions, type ServerOptions } from './options.ts';

/** What a test brings of its own. */
export interface ServerParts {
  readonly clock?: Clock;
  readonly ids?: IdSource;
  readonly logger?: Logger;
  /** Printers of its own instead of those of the setting. */
  readonly ports?: readonly PrinterPort[];
  /** False: time jobs run only when the test says so. */
  readonly ticking?: boolean;
}

export interface Hub {
  readonly url: string;
  readonly port: number;
  /** Makes the first coordinator; null once there is one. */
  readonly setupCode: string | null;
  readonly context: Context;
  readonly jobs: DayJobs;
  /** Registers a device of this machine, as the Electron windows are. @returns its token */
  deviceToken(kind: 'kiosk' | 'tv', name: string): Promise<string>;
  /** Whether this is the PIN or password of an active coordinator. */
  checkCoordinatorSecret(secret: string): Promise<boolean>;
  /** Finishes the ticket in hand, closes every connection and the database. Calling it again does nothing. */
  stop(): Promise<void>;
}

const TICK_MS = 1_000;
/** The setting that tells this data's key from any other. */
const KEY_CHECK = 'keyCheck';
export const VERSION = '0.1.0';

const realIds: IdSource = { id: () => uuidv7(), randomBelow: (below) => randomInt(below) };

/** @throws with one sentence to show where the port is taken or the data cannot be used */
export async function startServer(options: ServerOptions, parts: ServerParts = {}): Promise<Hub> {
  const clock = parts.clock ?? { now: () => Date.now() };
  const logger = parts.logger ?? createLogger(options.logLevel, () => clock.now());
  const ids = parts.ids ?? realIds;
  const keyFile = join(options.dataDir, 'ult.key');
  const vault = createVault(openKeyFile(keyFile));
  const databaseFile = join(options.dataDir, 'ult.db');
  const db = await openDatabase(databaseFile);
  try {
    return await startOn(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }

  async function startOn(db: Database): Promise<Hub> {
    const seeded = await seedOnce(db, options.profile);
    if (seeded !== options.profile) {
      throw new Error(
        `The data in ${options.dataDir} belongs to the profile "${seeded}"; set ULT_PROFILE=${seeded} or another ULT_DATA_DIR.`,
      );
    }
    await checkKey(db, vault);
    const readHandlingTimes = oncePerDay();
    const load = (): Promise<Office> =>
      loadOffice(db, clock.now(), options.open === 'always', readHandlingTimes);
    let office = await load();
    const http = createAdaptorServer({ fetch: (request, env) => app.fetch(request, env) }) as HttpServer;
    const io = createSocketServer(http);
    const printing = createPrinting({
      ...options,
      db,
      clock,
      logger,
      office: () => office,
      live: () => live,
      ...(parts.ports === undefined ? {} : { ports: parts.ports }),
    });
    const live = createBroadcaster(io, () => context);
    const context: Context = {
      db,
      clock,
      ids,
      vault,
      logger,
      office: () => office,
      async reloadOffice() {
        office = await load();
      },
      live,
      media: createMediaLibrary(join(options.dataDir, 'media'), logger),
      documents: createDocumentStore(join(options.dataDir, 'documents'), vault),
      printing,
      reports: createReports({ databaseFile, keyFile, clock, ids, logger }),
      publicUrl: options.publicUrl ?? null,
    };
    const app = createApp(context, { rendererDir: options.rendererDir, version: VERSION });
    openGateway(io, context, createCommandPort(createHandlers(context), logger));
    const setupCode = await makeSetupCode(context);
    await sweepDocuments(context);
    const jobs = createDayJobs(context);
    await jobs.run();
    const port = await listen(http, options);
    const stopTicking = parts.ticking === false ? () => undefined : tick(jobs, logger);
    printing.wake();
    if (parts.ticking !== false) printing.warmUpSoon();
    logger.info('hub-started', { host: options.host, port, profile: options.profile });

    let stopped: Promise<void> | undefined;
    async function stop(): Promise<void> {
      stopTicking();
      live.stop();
      await printing.stop();
      await context.reports.stop();
      await io.close();
      http.closeAllConnections();
      await db.destroy();
      logger.info('hub-stopped');
    }

    return {
      url: `http://${options.host === '0.0.0.0' ? '127.0.0.1' : options.host}:${port}`,
      port,
      setupCode,
      context,
      jobs,
      deviceToken: (kind, name) => registerDevice(context, kind, name),
      checkCoordinatorSecret: (secret) => isCoordinatorSecret(db, secret),
      stop: () => (stopped ??= stop()),
    };
  }
}

/** All of the office or nothing: a start cut short must not leave half of one. */
async function seedOnce(db: Database, profile: ProfileId): Promise<string> {
  const seeded = await inTransaction(db, async (tx) => ok(await seedOffice(tx.db, PROFILES[profile])));
  return seeded.ok ? seeded.value : '';
}

/** @throws where the key file is not the one the data was sealed with: nobody would be found or read any more */
async function checkKey(db: Database, vault: Vault): Promise<void> {
  const mark = vault.hash('key check');
  const kept = await getSetting<string>(db, KEY_CHECK);
  if (kept === undefined) await setSetting(db, KEY_CHECK, mark);
  else if (kept !== mark) {
    throw new Error('ult.key is not the key this data was sealed with. Restore it from your backup.');
  }
}

/** A new code at every start until it is used; only its hash is kept. */
async function makeSetupCode(context: Context): Promise<string | null> {
  if ((await allOfficers(context.db)).length > 0) return null;
  const code = shortCode(context.ids);
  await setSetting(context.db, SETUP_CODE, hashToken(code));
  return code;
}

async function isCoordinatorSecret(db: Database, secret: string): Promise<boolean> {
  for (const hash of await coordinatorHashes(db)) {
    if (await secretMatches(secret, hash)) return true;
  }
  return false;
}

function listen(http: HttpServer, { host, port }: ServerOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(taken ? new Error(`Port ${port} is in use. Stop the other program or set ULT_PORT.`) : error);
    });
    http.listen(port, host, () => {
      const address = http.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function tick(jobs: DayJobs, logger: Logger): () => void {
  let running = false;
  const timer = setInterval(() => {
    if (running) return;
    running = true;
    jobs.run().then(
      () => (running = false),
      (error: unknown) => {
        running = false;
        logger.error('day-jobs', { error });
      },
    );
  }, TICK_MS);
  return () => clearInterval(timer);
}
