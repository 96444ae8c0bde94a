/** From the last tap until the last byte of the ticket is printed by an emulated USB printer, through the real libusb. */
import { missingNeeds, SUITES } from '../../../scripts/test/suites.ts';
import { openUsbDesk, type UsbDesk } from '../../support/usb-printer/usb-desk.ts';
import { connectMany, pause, type Bench } from '../bench.ts';
import type { Figure } from '../figures.ts';
import { startHub } from '../hub.ts';
import { nextRegistration } from '../people.ts';
import { median, percentile } from '../statistics.ts';

/** The queue lets go of the printer before the next visitor comes. */
const BETWEEN_MS = 30;

/** Nothing where no USB printer can be emulated. */
export async function measureUsbTicket(bench: Bench): Promise<readonly Figure[]> {
  const unable = SUITES.some((suite) => suite.name === 'usb' && missingNeeds(suite).length > 0);
  if (unable) return [];
  const desk = await openUsbDesk();
  try {
    return await measureAt(desk, bench);
  } finally {
    await desk.close();
  }
}

async function measureAt(desk: UsbDesk, bench: Bench): Promise<readonly Figure[]> {
  const office = bench.office();
  const printer = await desk.place('main');
  const hub = await startHub({ dataDir: office.dataDir, printer: 'usb', environment: desk.environment });
  const [kiosk] = await connectMany(bench, 1, hub.url, office.kiosk);
  const ms: number[] = [];
  const bytes: number[] = [];
  await pause(500);
  for (let n = 0; kiosk !== undefined && n < (bench.quick ? 12 : 100); n += 1) {
    const printed = printer.until('slips', 1);
    const sentAt = performance.now();
    await kiosk.raw('visit:register', nextRegistration());
    await printed;
    ms.push(performance.now() - sentAt);
    bytes.push((await printer.look()).slips[0]?.length ?? Number.NaN);
    await pause(BETWEEN_MS);
  }
  await hub.stop();
  return [
    { name: 'last tap to ticket at the emulated USB printer, p50', value: median(ms), unit: 'ms' },
    { name: 'last tap to ticket at the emulated USB printer, p95', value: percentile(ms, 0.95), unit: 'ms' },
    { name: 'bytes of a ticket without a logo', value: median(bytes), unit: 'B', aim: { atMost: 1_500 } },
  ];
}
