/** A report made in a real Electron: its thread, its fonts and its parts are found where the built product keeps them. */
import { expect, it } from 'vitest';
import { connect } from '../support/hub-client.ts';
import { ofAll, reportDesk } from '../support/reports.ts';
import { claimOffice } from './support/coordinator.ts';
import { launch } from './support/launch.ts';

const SECRET = 'rahasia-246810';
const PERIOD = { period: { kind: 'year', year: new Date().getFullYear() }, ...ofAll };

it('makes a PDF, a workbook and the bundle of evidence', async () => {
  const { window } = await launch();
  const url = await claimOffice(window, SECRET);
  const client = await connect(url);
  const { token } = await client.must('session:sign-in', { name: 'Dewi Kencana', secret: SECRET });
  client.close();
  const desk = reportDesk(url, token);
  const begins = async (report: string, format: 'pdf' | 'xlsx' | 'zip'): Promise<string> =>
    (await desk.fetch(report, format, PERIOD)).toString('latin1', 0, 4);
  expect(await begins('visit-counts', 'pdf')).toBe('%PDF');
  expect(await begins('visit-counts', 'xlsx')).toBe('PK\u0003\u0004');
  expect(await begins('evidence-bundle', 'zip')).toBe('PK\u0003\u0004');
});
