import { describe, expect, it } from 'vitest';
import { PROFILE_80MM } from '../../../printer/profile.ts';
import { renderTicket } from '../../../printer/slip/render-ticket.ts';
import { resyncBytes } from '../../../printer/slip/resync.ts';
import { aJob } from '../support/a-job.ts';
import { aSlip } from '../support/a-slip.ts';
import { withPrintAgent } from './with-print-agent.ts';

const PRINTED = { event: 'job', outcome: 'printed' };
const RETRYING = { event: 'job', outcome: 'retrying' };
const UNPLUGGED = { event: 'status', status: 'unplugged' };

describe('a USB printer that is unplugged', () => {
  it('in mid-ticket: the ticket is kept, and printed headed CETAK ULANG when the printer is back', async () => {
    await withPrintAgent({}, async (printer, agent) => {
      await printer.room(100);
      agent.print(aJob());
      await printer.received(100);
      await printer.unplug();
      await agent.until(UNPLUGGED);
      await agent.until(RETRYING);
      const ticket = await renderTicket(aSlip(), PROFILE_80MM);
      expect(await printer.collect()).toEqual(ticket.slice(0, 100));

      await printer.room(null);
      await printer.plug();
      await agent.until(PRINTED);
      const reprint = await renderTicket(aSlip({ reprint: true }), PROFILE_80MM);
      expect(await printer.collect()).toEqual(Uint8Array.from([...resyncBytes(PROFILE_80MM), ...reprint]));
      expect(await agent.finish()).toBe(0);
    });
  });

  it('in mid-ticket for good: the program can still end', async () => {
    await withPrintAgent({}, async (printer, agent) => {
      await printer.room(100);
      agent.print(aJob());
      await printer.received(100);
      await printer.unplug();
      await agent.until(UNPLUGGED);
      expect(await agent.finish()).toBe(0);
    });
  });

  it('from the start: the first ticket waits, and is no reprint', async () => {
    await withPrintAgent({ unplugged: true }, async (printer, agent) => {
      agent.print(aJob());
      await agent.until(UNPLUGGED);
      await printer.plug();
      await agent.until(PRINTED);
      expect(await printer.collect()).toEqual(await renderTicket(aSlip(), PROFILE_80MM));
      expect(await agent.finish()).toBe(0);
    });
  });

  it('while nothing is printed: the next ticket after its return is printed as if nothing had been', async () => {
    await withPrintAgent({}, async (printer, agent) => {
      agent.print(aJob({ id: 'before' }));
      await agent.until({ ...PRINTED, id: 'before' });
      await printer.collect();
      for (let times = 0; times < 3; times += 1) {
        await printer.unplug();
        await printer.plug();
      }
      agent.print(aJob({ id: 'after' }));
      await agent.until({ ...PRINTED, id: 'after' });
      expect(await printer.collect()).toEqual(await renderTicket(aSlip(), PROFILE_80MM));
      expect(await agent.finish()).toBe(0);
    });
  });

  it('tells everyone else in the program who listens, also after a ticket was printed', async () => {
    await withPrintAgent({}, async (printer, agent) => {
      await agent.listenForDetach();
      agent.print(aJob());
      await agent.until(PRINTED);
      await printer.unplug();
      await agent.until({ event: 'detach-heard' });
    });
  });
});
