/** Asking the hub for reports as the page does, over HTTP with an officer's token. */
import type { ReportFormat, ReportProgress } from '../../shared/protocol/admin/reports.ts';
import type { App } from './with-app.ts';

export interface ReportDesk {
  ask(method: 'GET' | 'POST' | 'DELETE', path?: string, body?: unknown): Promise<Response>;
  /** @returns the job's id */
  order(report: string, format: ReportFormat, input: unknown): Promise<string>;
  /** Waits until it is neither waiting nor running. */
  settled(id: string): Promise<ReportProgress>;
  /** Orders, waits and fetches. @throws where it is not made */
  fetch(report: string, format: ReportFormat, input: unknown): Promise<Buffer>;
}

const LOOK_EVERY_MS = 25;

/** @param at the hub, or its address */
export function reportDesk(at: Pick<App, 'hub'> | string, token: string | null): ReportDesk {
  const url = typeof at === 'string' ? at : at.hub.url;
  const headers = token === null ? {} : { authorization: `Bearer ${token}` };
  const ask: ReportDesk['ask'] = (method, path = '', body) =>
    fetch(`${url}/api/reports${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  const order: ReportDesk['order'] = async (report, format, input) => {
    const answer = await ask('POST', '', { report, format, input });
    const { id, code } = (await answer.json()) as { id?: string; code?: string };
    if (id === undefined) throw new Error(`the report was refused: ${code ?? ''}`);
    return id;
  };
  const settled: ReportDesk['settled'] = async (id) => {
    for (;;) {
      const progress = (await (await ask('GET', `/${id}`)).json()) as ReportProgress;
      if (progress.state !== 'waiting' && progress.state !== 'running') return progress;
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  };
  return {
    ask,
    order,
    settled,
    async fetch(report, format, input) {
      const id = await order(report, format, input);
      const made = await settled(id);
      if (made.state !== 'done') throw new Error(`not made: ${JSON.stringify(made)}`);
      return Buffer.from(await (await ask('GET', `/${id}/file`)).arrayBuffer());
    },
  };
}

/** All services and officers of a period. */
export const ofAll = { serviceId: null, officerId: null } as const;
