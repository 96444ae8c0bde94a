import { describe, expect, it } from 'vitest';
import { PROFILE_80MM } from '../../../printer/profile.ts';
import { renderTicket } from '../../../printer/slip/render-ticket.ts';
import { resyncBytes } from '../../../printer/slip/resync.ts';
import { aJob } from '../support/a-job.ts';
import { aSlip } from '../support/a-slip.ts';
import { withPrintAgent } from './with-print-agent.ts';

const PRINTED = { event: 'job', outcome: 'printed' };
const status = (kind: string) => ({ event: 'status', status: kind });

async function reprintAfterResync(): Promise<Uint8Array> {
  const reprint = await renderTicket(aSlip({ reprint: true }), PROFILE_80MM);
  return Uint8Array.from([...resyncBytes(PROFILE_80MM), ...reprint]);
}

describe('a USB printer that refuses data', () => {
  it('and says its paper is out: is out of paper, and prints the ticket unmarked once it has paper', async () => {
    await withPrintAgent({}, async (printer, agent) => {
      await printer.room(0);
      await printer.reportPaper('empty');
      agent.print(aJob());
      await agent.until(status('out-of-paper'));
      await printer.reportPaper('full');
      await printer.room(null);
      await agent.until(PRINTED);
      expect(await printer.collect()).toEqual(await renderTicket(aSlip(), PROFILE_80MM));
      expect(await agent.finish()).toBe(0);
    });
  });

  it('and says nothing of its paper: is offline', async () => {
    await withPrintAgent({}, async (printer, agent) => {
      await printer.room(0);
      agent.print(aJob());
      await agent.until(status('offline'));
      expect(await agent.finish()).toBe(0);
    });
  });

  it('in mid-ticket: has the ticket printed again, headed CETAK ULANG', async () => {
    await withPrintAgent({}, async (printer, agent) => {
      await printer.room(150);
      await printer.reportPaper('empty');
      agent.print(aJob());
      await agent.until(status('out-of-paper'));
      expect(await printer.collect()).toHaveLength(150);
      await printer.room(null);
      await agent.until(PRINTED);
      expect(await printer.collect()).toEqual(await reprintAfterResync());
    });
  });

  it('with a stall: is cleared and gets the ticket at the next attempt', async () => {
    await withPrintAgent({}, async (printer, agent) => {
      await printer.halt();
      agent.print(aJob());
      await agent.until(status('error'));
      await agent.until(PRINTED);
      expect(await printer.collect()).toEqual(await reprintAfterResync());
    });
  });
});
