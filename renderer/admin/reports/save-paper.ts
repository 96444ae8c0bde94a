/** Fetches a paper the hub is making, once, and hands it to the browser to save. */
import { ReportClient, saveFile } from '../../lib/live/report-client.ts';

const LOOK_EVERY_MS = 250;

/** @returns the file's name; null where it could not be made */
export async function savePaper(token: () => string | null, id: string): Promise<string | null> {
  const client = new ReportClient(token);
  for (;;) {
    const progress = await client.progress(id);
    if (!progress.ok || progress.value.state === 'failed') return null;
    if (progress.value.state === 'done') {
      const file = await client.file(id);
      if (!file.ok) return null;
      saveFile(file.value, progress.value.fileName);
      return progress.value.fileName;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
