/** Orders reports from the hub with the officer's token, follows how far they are, and fetches the file. */
import type { ErrorCode } from '../../../shared/errors.ts';
import type { ReportFormat, ReportOffer, ReportProgress } from '../../../shared/protocol/admin/reports.ts';

/** `no-answer` where the hub could not be reached. */
export type ReportFault = ErrorCode | 'no-answer';

type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: ReportFault };

const PATH = '/api/reports';

export class ReportClient {
  readonly #token: () => string | null;
  readonly #fetch: typeof fetch;

  /** @param fetcher a test's own */
  constructor(token: () => string | null, fetcher: typeof fetch = (...asked) => fetch(...asked)) {
    this.#token = token;
    this.#fetch = fetcher;
  }

  /** The reports this officer may have. */
  offers(): Promise<Answer<readonly ReportOffer[]>> {
    return this.#json('GET', '');
  }

  order(report: string, format: ReportFormat, input: unknown): Promise<Answer<{ readonly id: string }>> {
    return this.#json('POST', '', { report, format, input });
  }

  progress(id: string): Promise<Answer<ReportProgress>> {
    return this.#json('GET', `/${id}`);
  }

  async cancel(id: string): Promise<void> {
    await this.#ask('DELETE', `/${id}`);
  }

  /** The file, once; the hub keeps none that was fetched. */
  async file(id: string): Promise<Answer<Blob>> {
    const answer = await this.#ask('GET', `/${id}/file`);
    return answer.ok ? { ok: true, value: await answer.value.blob() } : answer;
  }

  async #json<T>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
    const answer = await this.#ask(method, path, body);
    return answer.ok ? { ok: true, value: (await answer.value.json()) as T } : answer;
  }

  async #ask(method: string, path: string, body?: unknown): Promise<Answer<Response>> {
    try {
      const response = await this.#fetch(PATH + path, {
        method,
        headers: { Authorization: `Bearer ${this.#token() ?? ''}` },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (response.ok) return { ok: true, value: response };
      const { code } = (await response.json()) as { code: ErrorCode };
      return { ok: false, code };
    } catch {
      return { ok: false, code: 'no-answer' };
    }
  }
}

/** Hands a file to the browser to save. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
