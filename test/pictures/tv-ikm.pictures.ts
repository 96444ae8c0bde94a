/** Pictures of the satisfaction index on the TV (domain 2.7), with enough respondents and with too few. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { it } from 'vitest';
import { LYING, UPRIGHT, withOffice } from '../support/e2e-office.ts';
import { someAnswers } from '../support/skm.ts';
import { ratedVisits } from '../support/surveys.ts';

const FOLDER = process.env.ULT_PICTURES ?? join(import.meta.dirname, '../../test-results/tv-ikm');
const EDUCATION = ['SD', 'SMP', 'SMA', 'S1', 'S2', 'S3'] as const;

it.each([
  ['lying', LYING, 36],
  ['upright', UPRIGHT, 36],
  ['few', LYING, 9],
] as const)(
  'takes pictures of the board of the index (%s)',
  { timeout: 180_000 },
  (name, size, respondents) =>
    withOffice(async (office) => {
      await mkdir(FOLDER, { recursive: true });
      await ratedVisits(office.hub.context.db, {
        day: '2026-11-02',
        serviceId: 'consultation',
        answers: someAnswers(respondents, respondents * 32),
        respondent: (index) => ({
          sex: index % 3 === 0 ? 'L' : 'P',
          education: EDUCATION[index % EDUCATION.length] ?? 'S1',
        }),
      });
      const lead = await office.coordinator();
      await lead.must('tv:settings', { layout: 'rotation', idleAfterS: 10, slideS: 30 });
      const tv = await office.tv({ size });
      await tv.switchOnSound();
      await tv.page.getByTestId('ikm').waitFor({ timeout: 90_000 });
      await tv.page.waitForTimeout(1_000);
      await tv.page.screenshot({ path: join(FOLDER, `ikm-${name}.png`), animations: 'disabled' });
    }),
);
