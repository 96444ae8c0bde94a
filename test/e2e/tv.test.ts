import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { aGuestBook, aRegistration } from '../support/builders.ts';
import { PATIENTLY } from '../support/browser.ts';
import { withOffice } from '../support/e2e-office.ts';
import { SECOND } from '../support/fake-clock.ts';

/** A listener's ear on the page's connection: everything the hub ever tells it. */
function anEar(): { prepare: (page: Page) => Promise<void>; heard: () => string } {
  const frames: string[] = [];
  return {
    prepare: (page) => {
      page.on('websocket', (socket) => {
        socket.on('framereceived', ({ payload }) => frames.push(payload.toString()));
      });
      return Promise.resolve();
    },
    heard: () => frames.join('\n'),
  };
}

const GUEST = aGuestBook({ name: 'Noor Hasanah', idNumber: '6372995205909002', phone: '081200000042' });

describe('the TV', () => {
  it('says since when it may be wrong while the hub is away, and is right again by itself', () =>
    withOffice(async (office) => {
      office.screens.mayLoseHub();
      const kiosk = await office.device('kiosk');
      const front = await office.officer('Lestari Binti', ['front-office'], 1);
      const tv = await office.tv();
      await tv.switchOnSound();
      await kiosk.must('visit:register', aRegistration());
      await front.must('visit:call-next', {});
      await tv.calls('A-001', 'Loket 1');

      await office.hub.stop();
      const lost = tv.page.getByRole('alert');
      await lost.getByText(tv.words.lost).waitFor();
      await tv.calls('A-001', 'Loket 1');
      await office.restart();
      await lost.waitFor({ state: 'detached' });
      await tv.calls('A-001', 'Loket 1');

      // What happens from now on reaches it as before.
      const again = await office.device('kiosk');
      await again.must(
        'visit:register',
        aRegistration({ serviceId: 'helpdesk', visitor: { kind: 'new', guestBook: GUEST } }),
      );
      await expect.poll(() => tv.counterLine('loket-1'), PATIENTLY).toEqual(['1', 'A-001', 'F-001']);
    }));

  it('catches up with what happened while it was away', () =>
    withOffice(async (office) => {
      office.screens.mayLoseHub();
      const tv = await office.tv();
      await tv.switchOnSound();
      await tv.page.context().setOffline(true);
      await office.restart();
      const kiosk = await office.device('kiosk');
      const front = await office.officer('Lestari Binti', ['front-office'], 1);
      await tv.page.getByRole('alert').waitFor();
      const { visitId } = await kiosk.must('visit:register', aRegistration());
      await front.must('visit:call-next', {});
      office.clock.advance(31 * SECOND);
      await front.must('visit:recall', { visitId });
      await tv.page.context().setOffline(false);
      await tv.calls('A-001', 'Loket 1');
      await tv.says('Panggilan kedua. Nomor antrean, A, satu. Silakan menuju loket satu.');
    }));

  it('speaks Indonesian, then English to who chose English', () =>
    withOffice(async (office) => {
      const kiosk = await office.device('kiosk');
      const front = await office.officer('Lestari Binti', ['front-office'], 1);
      const tv = await office.tv();
      await tv.switchOnSound();
      await kiosk.must('visit:register', aRegistration({ language: 'en' }));
      await front.must('visit:call-next', {});
      await tv.says(
        'Nomor antrean, A, satu. Silakan menuju loket satu. Queue number, A, one. Please go to counter one.',
      );
    }));

  it('is never told a name, a number of an ID or a phone, and so cannot show one', () =>
    withOffice(async (office) => {
      const ear = anEar();
      const kiosk = await office.device('kiosk');
      const front = await office.officer('Lestari Binti', ['front-office'], 1);
      const tv = await office.tv({ prepare: ear.prepare });
      await tv.switchOnSound();
      const visitor = { kind: 'new', guestBook: GUEST } as const;
      await kiosk.must(
        'visit:register',
        aRegistration({ visitor, priority: 'with-toddler', purpose: 'Rahasia' }),
      );
      await front.must('visit:call-next', {});
      await tv.calls('A-001', 'Loket 1');

      const everything = `${ear.heard()}\n${await tv.page.content()}`;
      expect(ear.heard()).toContain('A-001');
      const numbers = [GUEST.idNumber, '81200000042'];
      const words = ['Noor', 'Hasanah', GUEST.institution, 'Rahasia', 'with-toddler'];
      for (const secret of [...numbers, ...words]) expect(everything).not.toContain(secret);
    }));

  it('offers its sound once, and goes on without it when nobody wants it', () =>
    withOffice(async (office) => {
      const tv = await office.tv();
      await tv.page.getByRole('button', { name: tv.words.soundLater }).click();
      await tv.page.getByRole('button', { name: tv.words.muted }).click();
      await tv.page.getByRole('button', { name: tv.words.muted }).waitFor({ state: 'detached' });
    }));
});
