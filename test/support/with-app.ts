/** The one way to test the hub: real HTTP and Socket.IO on a free port, real SQLite, a clock the test moves. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger } from '../../server/logger.ts';
import type { ServerOptions } from '../../server/options.ts';
import { startServer, type Hub, type ServerParts } from '../../server/start-server.ts';
import type { OfficerRole } from '../../shared/protocol/desk/accounts.ts';
import { fakeClock, type FakeClock } from './fake-clock.ts';
import { connect, type HubClient } from './hub-client.ts';

export interface App {
  readonly hub: Hub;
  readonly clock: FakeClock;
  readonly dataDir: string;
  /** Log lines written so far. */
  readonly log: string[];
  /** A paired kiosk, a paired TV, or somebody without a token. */
  device(kind: 'kiosk' | 'tv'): Promise<HubClient>;
  stranger(): Promise<HubClient>;
  /** A connection with a token of the test's own choosing. */
  connect(token: string): Promise<HubClient>;
  coordinator(): Promise<HubClient>;
  /** An officer with an account, signed in; with a counter number also at that counter. */
  officer(name: string, roles: readonly OfficerRole[], counterNumber?: number): Promise<HubClient>;
  /** Ends the hub and starts it on the same data. */
  restart(): Promise<void>;
}

export interface AppOptions extends Partial<ServerOptions> {
  readonly parts?: ServerParts;
  readonly startsAt?: string;
}

export const COORDINATOR = { name: 'Dewi Kencana', secret: 'rahasia-246810' } as const;

/** Runs `test` against a hub of its own, which is stopped and removed afterwards. */
export async function withApp(test: (app: App) => Promise<void>, options: AppOptions = {}): Promise<void> {
  const { parts, startsAt, ...settings } = options;
  const dataDir = await mkdtemp(join(tmpdir(), 'ult-test-'));
  const clock = fakeClock(startsAt);
  const log: string[] = [];
  const clients: HubClient[] = [];
  const start = (): Promise<Hub> =>
    startServer(
      {
        host: '127.0.0.1',
        port: 0,
        dataDir,
        profile: 'kaltara',
        printer: 'none',
        paper: 80,
        open: 'hours',
        rendererDir: join(import.meta.dirname, '../../dist/renderer'),
        logLevel: 'debug',
        ...settings,
      },
      {
        clock,
        logger: createLogger(
          'debug',
          () => clock.now(),
          (line) => log.push(line),
        ),
        ticking: false,
        ...parts,
      },
    );
  let hub = await start();
  let lead: HubClient | undefined;

  async function open(token?: string): Promise<HubClient> {
    const client = await connect(hub.url, token);
    clients.push(client);
    return client;
  }

  async function signIn(name: string, secret: string): Promise<HubClient> {
    const { token } = await (await open()).must('session:sign-in', { name, secret });
    return open(token);
  }

  async function coordinator(): Promise<HubClient> {
    if (lead?.socket.connected) return lead;
    if (hub.setupCode !== null)
      await (await open()).must('setup:claim', { ...COORDINATOR, code: hub.setupCode });
    lead = await signIn(COORDINATOR.name, COORDINATOR.secret);
    return lead;
  }

  const app: App = {
    get hub() {
      return hub;
    },
    clock,
    dataDir,
    log,
    device: async (kind) => open(await hub.deviceToken(kind, `${kind} uji`)),
    stranger: () => open(),
    connect: open,
    coordinator,
    async officer(name, roles, counterNumber) {
      const secret = 'rahasia-135790';
      await (await coordinator()).must('officer:create', { name, secret, roles: [...roles], serviceIds: [] });
      const officer = await signIn(name, secret);
      const counter = hub.context.office().counters.find(({ number }) => number === counterNumber);
      if (counter) await officer.must('counter:open', { counterId: counter.id });
      return officer;
    },
    async restart() {
      await hub.stop();
      lead = undefined;
      hub = await start();
    },
  };

  try {
    await test(app);
  } finally {
    for (const client of clients) client.close();
    await hub.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
