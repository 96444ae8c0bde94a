import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { phoneTexts } from '../../shared/messages/phone.ts';
import { aRegistration, aStranger } from '../support/builders.ts';
import { PATIENTLY } from '../support/browser.ts';
import { withOffice, type Office } from '../support/e2e-office.ts';
import { HOUR } from '../support/fake-clock.ts';
import { aPlacedOfficer } from '../support/staff.ts';

const t = phoneTexts.id;
const PHONE = { width: 360, height: 740 };

/** What the page asked of the phone: vibrations, and tones of its bell. */
interface Asked {
  vibrations: (number | number[])[];
  tones: number;
}

async function listenIn(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const asked: Asked = { vibrations: [], tones: 0 };
    (window as unknown as { asked: Asked }).asked = asked;
    navigator.vibrate = (pattern: number | Iterable<number>) => {
      asked.vibrations.push(typeof pattern === 'number' ? pattern : [...pattern]);
      return true;
    };
    const { start } = Object.getOwnPropertyDescriptors(AudioScheduledSourceNode.prototype);
    AudioScheduledSourceNode.prototype.start = function (...when) {
      asked.tones += 1;
      start.value?.apply(this, when);
    };
  });
}

function asked(page: Page): Promise<Asked> {
  return page.evaluate(() => (window as unknown as { asked: Asked }).asked);
}

interface Following {
  readonly page: Page;
  readonly visitId: string;
  readonly address: string;
}

async function followed(office: Office): Promise<Following> {
  const kiosk = await office.device('kiosk');
  const { visitId } = await kiosk.must('visit:register', aRegistration({ visitor: aStranger() }));
  const { followToken } = await office.hub.context.db
    .selectFrom('visit')
    .select('followToken')
    .where('id', '=', visitId)
    .executeTakeFirstOrThrow();
  const address = `${office.hub.url}/t/${followToken ?? ''}`;
  const page = await office.screens.open({
    name: 'phone',
    url: address,
    size: PHONE,
    touch: true,
    prepare: listenIn,
  });
  return { page, visitId, address };
}

describe('a phone in the waiting room', () => {
  it('shows the number, rings and vibrates at the call after one touch, and says where to go', () =>
    withOffice(async (office) => {
      const { page } = await followed(office);
      await page.getByText('A-001').waitFor();
      await page.getByRole('button', { name: t.soundOn }).tap();
      await page.getByText(t.soundIsOn).waitFor();
      const before = await asked(page);
      const { desk } = await aPlacedOfficer({ ...office, hub: office.hub }, 2, { stages: ['front-office'] });
      await desk.must('visit:call-next', {});
      await page.getByRole('heading', { name: t.called }).waitFor();
      await page.getByText('Loket 102').waitFor();
      await expect.poll(async () => (await asked(page)).tones, PATIENTLY).toBeGreaterThan(before.tones);
      const { vibrations } = await asked(page);
      expect(vibrations.length).toBeGreaterThan(before.vibrations.length);
      expect(await page.title()).toBe(t.calledTitle('A-001'));
      await page.getByRole('button', { name: t.coming }).tap();
      await expect.poll(async () => (await asked(page)).vibrations.at(-1), PATIENTLY).toBe(0);
    }));

  it('gives the number up after asking', () =>
    withOffice(async (office) => {
      const { page, visitId } = await followed(office);
      await page.getByRole('button', { name: t.cancel }).tap();
      await page.getByRole('button', { name: t.cancelNo }).tap();
      await page.getByRole('button', { name: t.cancel }).tap();
      await page.getByRole('button', { name: t.cancelYes }).tap();
      await page.getByRole('heading', { name: t.cancelled }).waitFor();
      const visit = await office.hub.context.db
        .selectFrom('visit')
        .select('state')
        .where('id', '=', visitId)
        .executeTakeFirstOrThrow();
      expect(visit.state).toBe('cancelled');
    }));

  it('comes back by itself after the hub was away, also as a bookmark', () =>
    withOffice(async (office) => {
      office.screens.mayLoseHub();
      const { page, address } = await followed(office);
      await page.getByText(t.online).waitFor();
      await office.restart();
      await page.getByText(t.online).waitFor();
      await page.goto(address);
      await page.getByText('A-001').waitFor();
    }));

  it('says that its day is over', () =>
    withOffice(async (office) => {
      const { page, address } = await followed(office);
      await page.getByText('A-001').waitFor();
      office.clock.advance(24 * HOUR);
      await page.getByRole('heading', { name: t.ended }).waitFor();
      await page.goto(address);
      await page.getByRole('heading', { name: t.ended }).waitFor();
      expect(await page.getByText('A-001').count()).toBe(0);
    }));
});
