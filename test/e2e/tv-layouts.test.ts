import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { insertCounter } from '../../db/repositories/counters.ts';
import { aRegistration, aStranger } from '../support/builders.ts';
import { PATIENTLY } from '../support/browser.ts';
import { LYING, UPRIGHT, withOffice, type Office } from '../support/e2e-office.ts';
import { aWebm } from '../support/media-files.ts';
import { MINUTE } from '../support/fake-clock.ts';

/** A number called at counter 1. */
async function aCall(office: Office): Promise<void> {
  const kiosk = await office.device('kiosk');
  const front = await office.officer('Lestari Binti', ['front-office'], 1);
  await kiosk.must('visit:register', aRegistration({ visitor: aStranger() }));
  await kiosk.must('visit:register', aRegistration({ visitor: aStranger() }));
  await front.must('visit:call-next', {});
}

/** Font sizes of an element, in the TV's rem. */
function remOf(page: Page, selector: string): Promise<number> {
  return page
    .locator(selector)
    .first()
    .evaluate(
      (element) =>
        Number.parseFloat(getComputedStyle(element).fontSize) /
        Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
    );
}

/** A short video as a browser records it. */
async function aVideo(page: Page): Promise<Buffer> {
  const bytes = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [160, 90];
    const drawing = canvas.getContext('2d');
    const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: 'video/webm' });
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    const ended = new Promise((resolve) => (recorder.onstop = resolve));
    recorder.start();
    for (let frame = 0; frame < 12; frame += 1) {
      drawing?.fillRect(frame * 10, 0, 10, 90);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    recorder.stop();
    await ended;
    return [...new Uint8Array(await new Blob(parts).arrayBuffer())];
  });
  return Buffer.from(bytes);
}

describe('the layouts of the TV', () => {
  for (const [name, size] of [
    ['lying', LYING],
    ['upright', UPRIGHT],
  ] as const) {
    it(`keep their sizes for who sits 8 m away, ${name}`, () =>
      withOffice(async (office) => {
        const lead = await office.coordinator();
        const tv = await office.tv({ size });
        await tv.switchOnSound();
        await aCall(office);
        for (const layout of ['queue', 'media'] as const) {
          await lead.must('tv:settings', { layout });
          await tv.page.getByTestId(`layout-${layout}`).waitFor();
          expect(await remOf(tv.page, '[data-testid="called-number"]')).toBeGreaterThanOrEqual(6.6);
          expect(await remOf(tv.page, '[data-testid="called-counter"] b')).toBeGreaterThanOrEqual(3.6);
          expect(await remOf(tv.page, '[data-testid="counter-loket-1"] .number')).toBeGreaterThanOrEqual(
            3.59,
          );
          expect(await remOf(tv.page, '[data-testid="counter-loket-1"] .counter')).toBeGreaterThanOrEqual(
            3.59,
          );
          expect(await remOf(tv.page, '[data-testid="counter-loket-1"] .first')).toBeGreaterThanOrEqual(2.19);
          expect(await remOf(tv.page, '[data-testid="running-text"] span')).toBeGreaterThanOrEqual(2.19);
        }
      }));
  }

  for (const [name, size] of [
    ['lying', LYING],
    ['upright', UPRIGHT],
  ] as const) {
    it(`keep a counter of two figures apart from the number called there, ${name}`, () =>
      withOffice(async (office) => {
        const { db, office: data, reloadOffice } = office.hub.context;
        const serviceIds = [...data().services.keys()];
        const work = { label: 'Loket', stages: ['front-office'], serviceIds } as const;
        await insertCounter(db, { id: 'loket-12', number: 12, ...work });
        await reloadOffice();
        const kiosk = await office.device('kiosk');
        const front = await office.officer('Lestari Binti', ['front-office'], 12);
        await kiosk.must('visit:register', aRegistration({ visitor: aStranger() }));
        await front.must('visit:call-next', {});
        const tv = await office.tv({ size });
        const line = tv.page.getByTestId(/^counter-/).filter({ hasText: 'A-001' });
        await line.waitFor();
        const cells = await line
          .getByRole('cell')
          .evaluateAll((all) => all.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
        expect(Math.max(...cells)).toBeLessThanOrEqual(0);
      }));
  }

  it('play pictures and videos beside the queue, and pass over what does not play', () =>
    withOffice(async (office) => {
      const folder = join(office.dataDir, 'media');
      await mkdir(folder, { recursive: true });
      const lead = await office.coordinator();
      const tv = await office.tv();
      await tv.switchOnSound();
      await aCall(office);
      await lead.must('tv:settings', { layout: 'media', slideS: 5 });
      // the folder is empty: the charter is in its place
      await tv.page.getByTestId('layout-media').getByTestId('charter').waitFor();
      await tv.calls('A-001', 'Loket 1');

      await writeFile(join(folder, '1.png'), PNG.sync.write(new PNG({ width: 160, height: 90 })));
      await writeFile(join(folder, '2.webm'), await aVideo(tv.page));
      await writeFile(join(folder, '3.webm'), aWebm());
      office.screens.mayLoseHub();
      await tv.page.reload();
      const item = tv.page.getByTestId('media-item');
      await expect.poll(() => item.getAttribute('src'), PATIENTLY).toMatch(/^\/media\/1\.png\?v=/);
      await expect.poll(() => item.getAttribute('src'), PATIENTLY).toMatch(/^\/media\/2\.webm\?v=/);
      await expect.poll(() => item.getAttribute('src'), PATIENTLY).toMatch(/^\/media\/1\.png/);
      await expect
        .poll(async () => (await lead.must('tv:media', {})).skipped, PATIENTLY)
        .toEqual([{ name: '3.webm', why: 'unplayable' }]);
      await tv.calls('A-001', 'Loket 1');
    }));

  it('show charter and index while nobody is called, and the queue again at the next call', () =>
    withOffice(async (office) => {
      const lead = await office.coordinator();
      await lead.must('tv:settings', { layout: 'rotation', idleAfterS: 10, slideS: 5, minRespondents: 3 });
      const tv = await office.tv();
      await tv.switchOnSound();
      await tv.page.getByTestId('charter').waitFor();
      await tv.page.getByText(tv.words.ikmFew(0, 3)).waitFor();
      await aCall(office);
      await tv.page.getByTestId('layout-queue').waitFor();
      await tv.calls('A-001', 'Loket 1');
      await tv.page.getByTestId('layout-idle').waitFor();
      await expect(tv.page.getByTestId('counter-strip').textContent()).resolves.toContain('A-001');
    }));
});

describe('an emergency notice', () => {
  const text = { id: 'Mohon tinggalkan gedung dengan tenang.', en: 'Please leave the building calmly.' };

  it('takes the whole screen until it is ended, over a restart of hub and page', () =>
    withOffice(async (office) => {
      office.screens.mayLoseHub();
      const lead = await office.coordinator();
      const tv = await office.tv();
      await tv.switchOnSound();
      await aCall(office);
      await tv.calls('A-001', 'Loket 1');
      await lead.must('tv:emergency', { text });
      const notice = tv.page.getByTestId('emergency');
      await notice.getByText(text.id).waitFor();
      await notice.getByText(text.en).waitFor();
      expect(await tv.page.getByTestId('called-number').count()).toBe(0);
      office.clock.advance(2 * MINUTE);
      await office.restart();
      await tv.page.reload();
      await notice.getByText(text.id).waitFor();
      await (await office.coordinator()).must('tv:emergency', { text: null });
      await notice.waitFor({ state: 'detached' });
      await tv.calls('A-001', 'Loket 1');
    }));
});

describe('the sound of a plain browser', () => {
  it('is switched on by keyboard alone, and the page says so while it is mute', () =>
    withOffice(async (office) => {
      const tv = await office.tv();
      await tv.page.getByRole('dialog').waitFor();
      await tv.page.keyboard.press('Tab');
      await tv.page.keyboard.press('Enter');
      const mute = tv.page.getByTestId('muted');
      await mute.waitFor();
      await mute.focus();
      await tv.page.keyboard.press('Enter');
      await mute.waitFor({ state: 'detached' });
    }));
});
