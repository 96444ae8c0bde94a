/**
 * An office set up through the hub's own doors: a coordinator, an officer at each counter, a kiosk and a TV. Kept as a
 * data folder that every measurement takes a copy of, so that each begins the same.
 */
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { HubClient } from '../support/hub-client.ts';
import { connect } from '../support/hub-client.ts';
import { startHub } from './hub.ts';

export interface Office {
  readonly dataDir: string;
  readonly kiosk: string;
  readonly tv: string;
  /** Sits at the front office's counter. */
  readonly frontOffice: string;
  /** May have every report. */
  readonly coordinator: string;
}

const SECRET = 'rahasia-246810';
const STAFF = [
  { name: 'Lestari Binti', role: 'front-office', counterId: 'loket-1' },
  { name: 'Usman Datu', role: 'helpdesk', counterId: 'loket-2' },
  { name: 'Yohana Ping', role: 'helpdesk', counterId: 'loket-3' },
  { name: 'Rika Asang', role: 'helpdesk', counterId: 'loket-4' },
] as const;

/** @param dataDir an empty folder */
export async function openOffice(dataDir: string): Promise<Office> {
  const hub = await startHub({ dataDir });
  const clients: HubClient[] = [];
  const open = async (token?: string): Promise<HubClient> => {
    const client = await connect(hub.url, token);
    clients.push(client);
    return client;
  };
  try {
    const door = await open();
    const code = hub.setupCode ?? '';
    const { token: coordinator } = await door.must('setup:claim', {
      code,
      name: 'Dewi Kencana',
      secret: SECRET,
    });
    const lead = await open(coordinator);
    const pair = async (kind: 'kiosk' | 'tv'): Promise<string> => {
      const made = await lead.must('device:create-code', { kind });
      return (await door.must('device:pair', { kind, code: made.code })).token;
    };
    const officers: string[] = [];
    for (const { name, role, counterId } of STAFF) {
      await lead.must('officer:create', { name, secret: SECRET, roles: [role], serviceIds: [] });
      const { token } = await door.must('session:sign-in', { name, secret: SECRET });
      await (await open(token)).must('counter:open', { counterId });
      officers.push(token);
    }
    return {
      dataDir,
      kiosk: await pair('kiosk'),
      tv: await pair('tv'),
      frontOffice: officers[0] ?? '',
      coordinator,
    };
  } finally {
    for (const client of clients) client.close();
    await hub.stop();
  }
}

/** The same office in another folder; its hub must not be running. */
export function copyOffice(office: Office, name: string): Office {
  const dataDir = join(office.dataDir, '..', name);
  mkdirSync(dataDir, { recursive: true });
  cpSync(office.dataDir, dataDir, { recursive: true });
  return { ...office, dataDir };
}
