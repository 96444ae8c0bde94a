/** Fetches a day's register as CSV and hands it to the browser to save. */
import { ReportClient, saveFile } from '../../lib/live/report-client.ts';

const LOOK_EVERY_MS = 250;

/** @returns whether the hub gave the file */
export async function downloadRegister(day: string, token: string | null): Promise<boolean> {
  const client = new ReportClient(() => token);
  const input = { period: { kind: 'day', day }, serviceId: null, officerId: null };
  const ordered = await client.order('register', 'csv', input);
  if (!ordered.ok) return false;
  for (;;) {
    const progress = await client.progress(ordered.value.id);
    if (!progress.ok || progress.value.state === 'failed') return false;
    if (progress.value.state === 'done') {
      const file = await client.file(ordered.value.id);
      if (file.ok) saveFile(file.value, progress.value.fileName);
      return file.ok;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
