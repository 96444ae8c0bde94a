import { describe, expect, it } from 'vitest';
import { PROFILE_80MM } from '../../../printer/profile.ts';
import { renderTicket } from '../../../printer/slip/render-ticket.ts';
import type { PrintJob } from '../../../printer/types.ts';
import { aJob } from '../support/a-job.ts';
import { aSlip } from '../support/a-slip.ts';
import { readableBytes } from '../support/readable-bytes.ts';
import { withPrintAgent } from './with-print-agent.ts';

const PRINTED = { event: 'job', outcome: 'printed' };

const aTicket = (number: string, createdAt = 0): PrintJob =>
  aJob({ id: number, slip: aSlip({ number }), createdAt });
const ticket = (number: string) => renderTicket(aSlip({ number }), PROFILE_80MM);

describe('a USB printer that works', () => {
  it('gets a ticket byte for byte, and the program can end afterwards', async () => {
    await withPrintAgent({}, async (printer, agent) => {
      agent.print(aTicket('A-007'));
      await agent.until(PRINTED);
      const bytes = await printer.collect();
      await expect(readableBytes(bytes)).toMatchFileSnapshot('../slip/golden/80mm-id.txt');
      expect(await agent.finish()).toBe(0);
    });
  });

  it('gets tickets in the order they were given', async () => {
    await withPrintAgent({}, async (printer, agent) => {
      const numbers = ['A-001', 'B-001', 'A-002', 'A-003'];
      numbers.forEach((number, index) => agent.print(aTicket(number, index)));
      for (const id of numbers) await agent.until({ ...PRINTED, id });
      const expected = await Promise.all(numbers.map(ticket));
      expect(await printer.collect()).toEqual(Uint8Array.from(expected.flatMap((bytes) => [...bytes])));
    });
  });

  it('is taken over from the kernel driver that holds it', async () => {
    await withPrintAgent({ kernelDriver: true }, async (printer, agent) => {
      agent.print(aTicket('A-001'));
      await agent.until(PRINTED);
      expect(await printer.collect()).toEqual(await ticket('A-001'));
    });
  });

  it('is found by its ids', async () => {
    await withPrintAgent({ setting: 'usb:04b8:0202' }, async (printer, agent) => {
      agent.print(aTicket('A-001'));
      await agent.until(PRINTED);
      expect(await printer.collect()).toEqual(await ticket('A-001'));
    });
  });

  it('is left alone when another one is asked for', async () => {
    await withPrintAgent({ setting: 'usb:0519:0003' }, async (printer, agent) => {
      agent.print(aTicket('A-001'));
      await agent.until({ event: 'status', status: 'unplugged' });
      expect(await printer.collect()).toEqual(new Uint8Array());
      expect(await agent.finish()).toBe(0);
    });
  });
});
