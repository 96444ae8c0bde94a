import type { Page, WebSocketRoute } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PATIENTLY } from '../support/browser.ts';
import { withOffice, type Office } from '../support/e2e-office.ts';
import { fillToReview, giveName, SUTRISNO, takeNumber } from '../support/e2e-visitor.ts';

/** The line between kiosk and hub, on which an answer can be lost. */
interface Line {
  readonly prepare: (page: Page) => Promise<void>;
  /** From now on answers to commands do not arrive. */
  loseAnswers(): void;
  /** The line breaks, and is whole again. */
  mend(): Promise<void>;
}

function aLine(): Line {
  let losing = false;
  let current: WebSocketRoute | undefined;
  return {
    prepare: (page) =>
      page.routeWebSocket(/socket\.io/, (route) => {
        current = route;
        const hub = route.connectToServer();
        // Socket.IO writes an acknowledgement as `43<id>[...]`.
        hub.onMessage((message) => {
          if (!(losing && /^43\d/.test(message.toString()))) route.send(message);
        });
      }),
    loseAnswers: () => (losing = true),
    async mend() {
      losing = false;
      await current?.close();
    },
  };
}

function visits({ hub }: Office): Promise<{ ticket: string; state: string }[]> {
  return hub.context.db.selectFrom('visit').select(['ticket', 'state']).execute();
}

describe('a kiosk that loses the hub', () => {
  it('says so, and keeps what was typed until it is there again', () =>
    withOffice(async (office) => {
      office.screens.mayLoseHub();
      const kiosk = await office.kiosk();
      await giveName(kiosk, SUTRISNO);
      await kiosk.press(kiosk.frame.back);
      await office.hub.stop();
      await kiosk.page.getByRole('alert').getByText(kiosk.frame.offline).waitFor();
      expect(await kiosk.field.inputValue()).toBe(SUTRISNO.name);
      await office.restart();
      await kiosk.page.getByRole('alert').waitFor({ state: 'detached' });
      expect(await kiosk.field.inputValue()).toBe(SUTRISNO.name);
    }));

  it('lets the guest book be finished without it, and shows the number once it is there again', () =>
    withOffice(async (office) => {
      office.screens.mayLoseHub();
      const kiosk = await office.kiosk();
      await kiosk.asks(kiosk.frame.welcome);
      await office.hub.stop();
      await fillToReview(kiosk, SUTRISNO);
      await kiosk.go(kiosk.visit.takeNumber);
      await kiosk.asks(kiosk.frame.retrying);
      expect(await kiosk.page.content()).not.toContain(SUTRISNO.name);
      await office.restart();
      await kiosk.asks(kiosk.frame.yourNumber);
      expect(await kiosk.readNumber()).toBe('A-001');
      expect(await visits(office)).toEqual([{ ticket: 'A-001', state: 'waiting-front-office' }]);
    }));

  it('gets the same number when the answer to the last tap was lost and the tap is sent again', () =>
    withOffice(async (office) => {
      office.screens.mayLoseHub();
      const line = aLine();
      const kiosk = await office.kiosk({ prepare: line.prepare });
      await fillToReview(kiosk, SUTRISNO);
      line.loseAnswers();
      await kiosk.go(kiosk.visit.takeNumber);
      // The hub has given the number; the kiosk does not know it.
      await expect.poll(() => visits(office), PATIENTLY).toHaveLength(1);
      await kiosk.asks(kiosk.frame.sending);
      await office.restart();
      await line.mend();
      await kiosk.asks(kiosk.frame.yourNumber);
      expect(await kiosk.readNumber()).toBe('A-001');
      expect(await visits(office)).toHaveLength(1);
    }));

  it('gives the next visitor the next number after all that', () =>
    withOffice(async (office) => {
      office.screens.mayLoseHub();
      const kiosk = await office.kiosk();
      await fillToReview(kiosk, SUTRISNO);
      await takeNumber(kiosk);
      await office.restart();
      await kiosk.press(kiosk.frame.done);
      await fillToReview(kiosk, { ...SUTRISNO, name: 'Yohana Ping' });
      expect(await takeNumber(kiosk)).toBe('A-002');
    }));
});
