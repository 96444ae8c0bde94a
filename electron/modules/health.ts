import { setTimeout as sleep } from 'node:timers/promises';

const TRY_EVERY_MS = 100;
const TRIES = 50;

/** @returns whether the hub answered 200 within a few seconds */
export async function isHealthy(hubUrl: string): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const response = await fetch(`${hubUrl}/healthz`).catch(() => null);
    if (response?.status === 200) return true;
    await sleep(TRY_EVERY_MS);
  }
  return false;
}
