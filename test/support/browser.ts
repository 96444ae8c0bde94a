/**
 * Real pages in a real Chromium, for end-to-end tests. What a page complains of fails its test, and a test that fails
 * leaves a picture of each of its pages in test-results/.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { findChromium } from '../../scripts/test/suites.ts';

export interface ScreenOptions {
  /** For messages and pictures: `kiosk`, `desk of the helpdesk`. */
  readonly name: string;
  readonly url: string;
  readonly size: Size;
  readonly touch?: boolean;
  /** What the page finds in its localStorage. */
  readonly stored?: Readonly<Record<string, string>>;
  /** Runs before anything of the page does: to move its clock, to listen to its connection. */
  readonly prepare?: (page: Page) => Promise<void>;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Screens {
  open(options: ScreenOptions): Promise<Page>;
  /** From now on the hub goes away now and then, and a page may say so in its console. */
  mayLoseHub(): void;
  /** From now on the hub refuses what is sent over HTTP, which Chromium writes to the console. */
  mayBeRefused(): void;
}

/** Generous: these tests share two cores with whatever else runs, and no rule of ours is about speed. */
const PATIENCE_MS = 30_000;
/** For `expect.poll`, which asks a page again until it says what is expected. */
export const PATIENTLY = { timeout: PATIENCE_MS, interval: 100 } as const;
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--mute-audio',
];
const PICTURES = join(import.meta.dirname, '../../test-results');
/** What Chromium itself writes to the console about a hub that is not there. */
const NO_HUB = /WebSocket connection to|net::ERR_|Failed to load resource/;
const REFUSED = /the server responded with a status of 4\d\d/;

let browser: Promise<Browser> | undefined;

/** One browser a test file: every page still has a profile of its own. */
function theBrowser(): Promise<Browser> {
  browser ??= chromium.launch({
    executablePath: findChromium() ?? '/usr/bin/chromium',
    args: FLAGS,
    chromiumSandbox: process.getuid?.() !== 0,
    timeout: 2 * PATIENCE_MS,
  });
  return browser;
}

afterAll(async () => {
  await (await browser)?.close();
});

/** Runs `test` with pages of its own, which are closed afterwards. */
export async function withScreens(test: (screens: Screens) => Promise<void>): Promise<void> {
  const opened: { name: string; page: Page; context: BrowserContext }[] = [];
  const complaints: string[] = [];
  let hubMayBeAway = false;
  let mayRefuse = false;

  async function open(options: ScreenOptions): Promise<Page> {
    const context = await (await theBrowser()).newContext(contextOptions(options));
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    opened.push({ name: options.name, page, context });
    page.on('pageerror', (error) => complaints.push(`${options.name}: ${error.stack ?? error.message}`));
    page.on('console', (message) => {
      if (message.type() !== 'error' || (hubMayBeAway && NO_HUB.test(message.text()))) return;
      if (mayRefuse && REFUSED.test(message.text())) return;
      complaints.push(`${options.name}: ${message.text()} (${message.location().url})`);
    });
    await options.prepare?.(page);
    await page.goto(options.url);
    return page;
  }

  try {
    await test({ open, mayLoseHub: () => (hubMayBeAway = true), mayBeRefused: () => (mayRefuse = true) });
    expect(complaints).toEqual([]);
  } catch (error) {
    for (const { name, page } of opened) await takePicture(name, page);
    throw complaints.length === 0
      ? error
      : new AggregateError([error], `The pages said: ${complaints.join('\n')}`);
  } finally {
    for (const { context } of opened) await context.close();
  }
}

function contextOptions(options: ScreenOptions): Parameters<Browser['newContext']>[0] {
  const stored = Object.entries(options.stored ?? {}).map(([name, value]) => ({ name, value }));
  return {
    viewport: options.size,
    hasTouch: options.touch ?? false,
    // The office's zone comes from the hub; the machine's own must not matter.
    timezoneId: 'Europe/Lisbon',
    locale: 'en-GB',
    storageState: { cookies: [], origins: [{ origin: new URL(options.url).origin, localStorage: stored }] },
  };
}

async function takePicture(name: string, page: Page): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const test = expect.getState().currentTestName ?? 'test';
  const file = `${test} - ${name}`.replace(/[^\w]+/g, '-').slice(-120);
  await page.screenshot({ path: join(PICTURES, `${file}.png`) }).catch(() => undefined);
}
