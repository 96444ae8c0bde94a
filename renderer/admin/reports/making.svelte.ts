/** One report being made: ordered, followed, fetched, or no longer wanted. */
import type { ReportFormat, ReportInput } from '../../../shared/protocol/admin/reports.ts';
import { saveFile, type ReportClient, type ReportFault } from '../../lib/live/report-client.ts';

const LOOK_EVERY_MS = 300;

export type MakingState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'running'; readonly share: number }
  | { readonly kind: 'failed'; readonly code: ReportFault };

export class Making {
  state = $state.raw<MakingState>({ kind: 'idle' });
  readonly #client: ReportClient;
  readonly #save: typeof saveFile;
  #id: string | null = null;

  /** @param save a test's own */
  constructor(client: ReportClient, save = saveFile) {
    this.#client = client;
    this.#save = save;
  }

  get busy(): boolean {
    return this.state.kind === 'waiting' || this.state.kind === 'running';
  }

  /** @returns the name of the file that was saved; null where it was cancelled or failed, which `state` says */
  async make(report: string, format: ReportFormat, input: ReportInput): Promise<string | null> {
    this.state = { kind: 'waiting' };
    const ordered = await this.#client.order(report, format, input);
    if (!ordered.ok) return this.#failed(ordered.code);
    const { id } = ordered.value;
    this.#id = id;
    while (this.#id === id) {
      const progress = await this.#client.progress(id);
      if (!this.#is(id)) return null;
      if (!progress.ok) return this.#failed(progress.code);
      const { value } = progress;
      if (value.state === 'failed') return this.#failed(value.code);
      if (value.state === 'done') return this.#fetch(id, value.fileName);
      this.state = value.state === 'running' ? { kind: 'running', share: value.share } : { kind: 'waiting' };
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
    return null;
  }

  async cancel(): Promise<void> {
    const id = this.#id;
    this.#id = null;
    this.state = { kind: 'idle' };
    if (id !== null) await this.#client.cancel(id);
  }

  /** What failed is no longer said. */
  clear(): void {
    if (!this.busy) this.state = { kind: 'idle' };
  }

  #is(id: string): boolean {
    return this.#id === id;
  }

  async #fetch(id: string, name: string): Promise<string | null> {
    const file = await this.#client.file(id);
    if (!this.#is(id)) return null;
    if (!file.ok) return this.#failed(file.code);
    this.#id = null;
    this.state = { kind: 'idle' };
    this.#save(file.value, name);
    return name;
  }

  #failed(code: ReportFault): null {
    this.#id = null;
    this.state = { kind: 'failed', code };
    return null;
  }
}
