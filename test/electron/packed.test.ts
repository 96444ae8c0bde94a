/** What an office installs: nothing that the program needs may be left out of its archive. */
import { expect, it } from 'vitest';
import { connect } from '../support/hub-client.ts';
import { ofAll, reportDesk } from '../support/reports.ts';
import { claimOffice } from './support/coordinator.ts';
import { openKiosk } from './support/launch.ts';
import { packed, startPacked } from './support/packed.ts';
import { idleScreen } from './support/visitor.ts';

const SECRET = 'rahasia-246810';

it('opens the kiosk, keeps data and makes a report when it is packed', async () => {
  const window = await startPacked(packed());
  const url = await claimOffice(window, SECRET);
  await openKiosk(window);
  await idleScreen(window);
  const client = await connect(url);
  const { token } = await client.must('session:sign-in', { name: 'Dewi Kencana', secret: SECRET });
  client.close();
  const year = new Date().getFullYear();
  const report = await reportDesk(url, token).fetch('visit-counts', 'pdf', {
    period: { kind: 'year', year },
    ...ofAll,
  });
  expect(report.toString('latin1', 0, 4)).toBe('%PDF');
}, 300_000);
