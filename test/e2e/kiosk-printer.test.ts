import { describe, expect, it } from 'vitest';
import { flaws } from '../support/axe.ts';
import type { Condition } from '../support/answering-printer.ts';
import type { Kiosk } from '../support/e2e-kiosk.ts';
import { LYING, UPRIGHT } from '../support/e2e-office.ts';
import { withPrinters } from '../support/e2e-printer.ts';

const STOPPED: readonly Condition[] = [
  'cover-open',
  'offline',
  'cutter-jam',
  'too-hot',
  'device-error',
  'access-denied',
  'unplugged',
];

/** How far the notice about the printer is from what stands below it, px; null without one. */
async function gapBelowNotice({ page, frame }: Kiosk): Promise<number | null> {
  const notice = await page.getByRole('status').filter({ hasText: frame.paperOutTitle }).boundingBox();
  const start = await page.getByRole('button', { name: frame.touchToStart }).boundingBox();
  return notice && start && start.y - (notice.y + notice.height);
}

/** Whether what is there to read ends above the buttons at the foot. */
async function nothingOverlaps({ page }: Kiosk): Promise<boolean> {
  const facts = await page.getByRole('main').locator('p').last().boundingBox();
  const foot = await page.getByRole('navigation').boundingBox();
  return facts !== null && foot !== null && facts.y + facts.height <= foot.y;
}

describe('the kiosk tells of the printer before anything is typed', () => {
  it('in the words for paper, and in those for all else; not while slips come out', () =>
    withPrinters(1, async (office) => {
      const kiosk = await office.kiosk();
      const { frame } = kiosk;
      const notice = kiosk.page.getByText(frame.paperOutTitle);
      await office.make(office.main, 'out-of-paper');
      await kiosk.sees(frame.paperOut);
      expect(frame.paperOut).toMatch(/^Kertas tiket habis\. Petugas telah diberi tahu\./);
      for (const condition of STOPPED) {
        await office.make(office.main, condition);
        await kiosk.sees(frame.printerOff);
      }
      for (const condition of ['ready', 'paper-near-end', 'silent'] as const) {
        await office.make(office.main, 'out-of-paper');
        await notice.waitFor();
        await office.make(office.main, condition);
        await notice.waitFor({ state: 'detached' });
      }
    }));

  it('not while a second printer has taken over', () =>
    withPrinters(2, async (office) => {
      const kiosk = await office.kiosk();
      const notice = kiosk.page.getByText(kiosk.frame.paperOutTitle);
      await office.make(office.second, 'unplugged');
      await office.make(office.main, 'out-of-paper');
      await notice.waitFor();
      await office.make(office.second, 'ready');
      await notice.waitFor({ state: 'detached' });
    }));

  it.each([
    ['upright', UPRIGHT],
    ['lying', LYING],
  ] as const)('apart from what is touched, also in large letters and in high contrast (%s)', (_, size) =>
    withPrinters(1, async (office) => {
      const kiosk = await office.kiosk({ size });
      await office.make(office.main, 'offline');
      await kiosk.sees(kiosk.frame.printerOff);
      const looks = async (look: string): Promise<void> => {
        expect(await gapBelowNotice(kiosk), look).toBeGreaterThan(12);
        expect(await nothingOverlaps(kiosk), look).toBe(true);
        expect(await flaws(kiosk.page, look)).toEqual([]);
      };
      await looks('as it is');
      await kiosk.press(kiosk.frame.contrast);
      await looks('high contrast');
      await kiosk.press(kiosk.frame.largeText);
      await looks('large letters');
    }),
  );
});
