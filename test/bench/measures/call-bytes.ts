/** Everything that one call sends to one TV, in bytes on the wire: the call itself and what comes after it. */
import type { Socket as TcpSocket } from 'node:net';
import type { HubClient } from '../../support/hub-client.ts';
import { startBare } from '../bare/start.ts';
import { connectMany, pause, type Bench } from '../bench.ts';
import type { Figure } from '../figures.ts';
import { startHub } from '../hub.ts';
import { runLoad } from '../load.ts';
import { nextRegistration } from '../people.ts';
import { median } from '../statistics.ts';

const WAITING = [1, 100, 1_000] as const;
/** Longer than the hub gathers news of who is next. */
const SETTLE_MS = 250;
/** A ping is two bytes of frame and one of text; it is the connection's, not the call's. */
const PING_BYTES = 3;

export async function measureCallBytes(bench: Bench): Promise<readonly Figure[]> {
  const office = bench.office();
  const hub = bench.closing(await startHub({ dataDir: office.dataDir }));
  const bare = bench.closing(await startBare(bench.office().dataDir));
  const kiosks = await connectMany(bench, 16, hub.url, office.kiosk);
  const [officer] = await connectMany(bench, 1, hub.url, office.frontOffice);
  const [tv] = await connectMany(bench, 1, hub.url, office.tv);
  const [plain] = await connectMany(bench, 1, bare.url, 'desk');
  const [bareTv] = await connectMany(bench, 1, bare.url, 'tv');
  if (!officer || !tv || !plain || !bareTv) return [];

  const figures: Figure[] = [];
  let waiting = 0;
  for (const count of WAITING) {
    await runLoad(kiosks, count - waiting, () => ['visit:register', nextRegistration()]);
    waiting = count;
    const own: number[] = [];
    const least: number[] = [];
    for (let n = 0; n < (bench.quick ? 2 : 5); n += 1) {
      await pause(SETTLE_MS);
      const from = tv.heard.length;
      const visitId = { value: '' };
      own.push(
        await received(tv, async () => {
          visitId.value = (await officer.must('visit:call-next', {})).visit.id;
        }),
      );
      const event = tv.heard.slice(from).find((heard) => 't' in heard && heard.t === 'call');
      least.push(await received(bareTv, () => plain.raw('call', event)));
      await officer.must('visit:release', { visitId: visitId.value });
    }
    figures.push({
      name: `bytes to a display for a call, ${count} waiting`,
      value: median(own),
      unit: 'B',
      aim: { atMost: 200 },
      bare: median(least),
    });
  }
  return figures;
}

async function received(client: HubClient, cause: () => Promise<unknown>): Promise<number> {
  const engine = client.socket.io.engine;
  let pings = 0;
  const count = (): void => void (pings += 1);
  engine.on('ping', count);
  const wire = wireOf(client);
  const before = wire.bytesRead;
  await cause();
  await pause(SETTLE_MS);
  engine.off('ping', count);
  return wire.bytesRead - before - pings * PING_BYTES;
}

/** The TCP connection under a WebSocket client: what it read includes every frame's header. */
function wireOf(client: HubClient): TcpSocket {
  const { transport } = client.socket.io.engine as unknown as { transport: { ws: { _socket: TcpSocket } } };
  return transport.ws._socket;
}
