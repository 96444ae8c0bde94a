/** Starts the thread that makes reports, from the sources as from every bundle. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { FromWorker, ReportOrder, WorkerSetup } from './messages.ts';

/** Beside this file in the sources; beside the bundle or the folder of its parts once it is built. */
const PLACES = ['./report-worker.ts', './report-worker.js', '../report-worker.js'];

/** What a report may keep in memory; a longer one fails alone. */
const LIMITS = { maxOldGenerationSizeMb: 1024 } as const;

export interface ReportWorker {
  order(order: ReportOrder): void;
  /** Ends it at once, whatever it is doing. */
  end(): Promise<unknown>;
}

export interface WorkerNews {
  said(message: FromWorker): void;
  /** It ended by itself: out of memory, or a fault. */
  ended(error: Error): void;
}

export function startReportWorker(setup: WorkerSetup, news: WorkerNews): ReportWorker {
  const worker = new Worker(workerFile(), { workerData: setup, resourceLimits: LIMITS });
  worker.unref();
  worker.on('message', (message: FromWorker) => news.said(message));
  worker.on('error', (error) => news.ended(error instanceof Error ? error : new Error('worker')));
  return {
    order: (order) => worker.postMessage(order),
    end: () => worker.terminate(),
  };
}

function workerFile(): URL {
  const here = PLACES.map((place) => new URL(place, import.meta.url));
  const found = [...here.map(unpacked), ...here].find((file) => existsSync(fileURLToPath(file)));
  if (!found) throw new Error('The program is incomplete: its report-worker.js is missing.');
  return found;
}

/** Where the installed program keeps that file outside its archive (electron-builder.yml, asarUnpack). */
function unpacked(file: URL): URL {
  return new URL(file.href.replace('/app.asar/', '/app.asar.unpacked/'));
}
