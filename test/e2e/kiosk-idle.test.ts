import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Kiosk } from '../support/e2e-kiosk.ts';
import { withOffice } from '../support/e2e-office.ts';
import { chooseIdType, giveName, RIZANI } from '../support/e2e-visitor.ts';
import { SECOND } from '../support/fake-clock.ts';

const prepare = (page: Page): Promise<void> => page.clock.install();
const NAME = RIZANI.name;
const NIK = RIZANI.idNumber;

/** A visitor who typed name and ID number, and is still at the number. */
async function typeNameAndId(kiosk: Kiosk): Promise<void> {
  await giveName(kiosk, RIZANI);
  await chooseIdType(kiosk, 'nik');
  await kiosk.dial(NIK);
  await kiosk.sees(kiosk.visit.idOk);
}

/** Nobody touches anything for so long. */
async function wait(kiosk: Kiosk, seconds: number): Promise<void> {
  await kiosk.page.clock.fastForward(seconds * SECOND);
}

/** Everything a script in the page, or the next visitor with its buttons, could read. */
async function everythingToRead(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const fresh = document.createElement('iframe');
    document.body.append(fresh);
    const usual = new Set(Object.getOwnPropertyNames(fresh.contentWindow));
    fresh.remove();
    const seen = new Set<unknown>();
    const read = (value: unknown, depth: number): string => {
      if (typeof value !== 'object' || value === null || depth > 6 || seen.has(value)) return String(value);
      seen.add(value);
      return Object.values(value)
        .map((one) => read(one, depth + 1))
        .join('\n');
    };
    const own = Object.getOwnPropertyNames(window).filter((name) => !usual.has(name));
    const fields = [...document.querySelectorAll('input, textarea')].map(
      (field) => (field as HTMLInputElement).value,
    );
    return [
      // written as HTML, blanks that do not break would read otherwise
      document.documentElement.outerHTML.replaceAll('&nbsp;', '\u00a0'),
      ...fields,
      JSON.stringify(Object.entries(localStorage)),
      JSON.stringify(Object.entries(sessionStorage)),
      document.cookie,
      JSON.stringify(await indexedDB.databases()),
      JSON.stringify(await caches.keys()),
      JSON.stringify(history.state),
      location.href,
      window.name,
      ...own.map((name) => read((window as unknown as Record<string, unknown>)[name], 0)),
    ].join('\n');
  });
}

/** All strings that the page's engine still holds, after it threw away what nothing needs. */
async function memoryOf(page: Page): Promise<string> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return chunks.join('');
}

/** Which of the visitor's data can be found in a text; the text itself would fill a hundred screens. */
function tracesIn(text: string): string[] {
  return [NAME, NIK].filter((trace) => text.includes(trace));
}

describe('a visitor who walks away from the kiosk', () => {
  it('is asked after 45 seconds, and after 15 more nothing of them is left anywhere', () =>
    withOffice(async (office) => {
      const kiosk = await office.kiosk({ prepare });
      await kiosk.asks(kiosk.frame.welcome);
      await typeNameAndId(kiosk);
      expect(tracesIn(await memoryOf(kiosk.page))).toEqual([NAME, NIK]);

      await wait(kiosk, 46);
      await kiosk.sees(kiosk.frame.idleTitle);
      await kiosk.asks(kiosk.visit.idNumberTitle(kiosk.labels.idTypes.nik));
      await wait(kiosk, 15);
      await kiosk.asks(kiosk.frame.welcome);

      const left = await everythingToRead(kiosk.page);
      expect(left.includes(kiosk.frame.welcome)).toBe(true);
      expect(tracesIn(left)).toEqual([]);
      const stored = await kiosk.page.evaluate(() => [
        Object.keys(localStorage),
        Object.keys(sessionStorage),
      ]);
      expect(stored).toEqual([['ult-kiosk'], []]);
      expect(await kiosk.page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
      expect(tracesIn(await memoryOf(kiosk.page))).toEqual([]);
      expect(await office.hub.context.db.selectFrom('visitor').selectAll().execute()).toEqual([]);
    }));

  it('finds their answers again when they say they are still there', () =>
    withOffice(async (office) => {
      const kiosk = await office.kiosk({ prepare });
      await kiosk.asks(kiosk.frame.welcome);
      await typeNameAndId(kiosk);
      await wait(kiosk, 46);
      await kiosk.press(kiosk.frame.idleStay);
      expect(await kiosk.field.inputValue()).toBe(NIK);
      // The whole time starts anew: 44 seconds later nobody is asked yet.
      await wait(kiosk, 44);
      expect(await kiosk.page.getByText(kiosk.frame.idleTitle).count()).toBe(0);
      await kiosk.next();
      await kiosk.asks(kiosk.visit.phoneTitle);
    }));

  it('leaves an empty guest book and the usual language to the next one', () =>
    withOffice(async (office) => {
      const kiosk = await office.kiosk({ prepare });
      await kiosk.asks(kiosk.frame.welcome);
      await kiosk.press(kiosk.frame.otherLanguage);
      kiosk.lang = 'en';
      await giveName(kiosk, RIZANI);
      await wait(kiosk, 46);
      await kiosk.sees(kiosk.frame.idleTitle);
      await wait(kiosk, 15);
      kiosk.lang = 'id';
      await kiosk.asks(kiosk.frame.welcome);
      await kiosk.press(kiosk.frame.touchToStart);
      await kiosk.next();
      await kiosk.choose(kiosk.returning.visitedNo);
      await kiosk.asks(kiosk.visit.nameTitle);
      expect(await kiosk.field.inputValue()).toBe('');
    }));
});
