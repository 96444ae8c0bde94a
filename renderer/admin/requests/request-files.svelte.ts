/** Documents on their way to the hub and out of it: how far one is, and why one was not kept. */
import { saveFile } from '../../lib/live/report-client.ts';
import type { FilePlace, FileRefusal, RequestFileClient } from '../../lib/live/request-file-client.ts';

const MB = 1024 * 1024;

export interface Sending extends FilePlace {
  readonly name: string;
  /** 0 to 1. */
  readonly share: number;
}

export interface NotKept extends FilePlace {
  readonly name: string;
  readonly error: FileRefusal;
}

export class RequestFiles {
  sending = $state.raw<Sending | null>(null);
  /** What was refused last, until the next is sent. */
  notKept = $state.raw<readonly NotKept[]>([]);
  readonly #client: RequestFileClient;
  readonly #said: (name: string) => void;

  /** @param said called with the name of each that is kept */
  constructor(client: RequestFileClient, said: (name: string) => void) {
    this.#client = client;
    this.#said = said;
  }

  /** One after the other; one that is refused does not hold up the rest. */
  async upload(place: FilePlace, files: readonly File[], mostMegabytes: number): Promise<void> {
    if (this.sending !== null) return;
    this.notKept = [];
    for (const file of files) {
      const { name } = file;
      const error = await this.#send(place, file, mostMegabytes);
      if (error === null) this.#said(name);
      else this.notKept = [...this.notKept, { ...place, name, error }];
    }
    this.sending = null;
  }

  /** What is too large does not set out: the hub would let it go in the middle. */
  async #send(place: FilePlace, file: File, mostMegabytes: number): Promise<FileRefusal | null> {
    if (file.size > mostMegabytes * MB)
      return { code: 'file-too-large', details: { megabytes: mostMegabytes } };
    const told = (share: number): void => void (this.sending = { ...place, name: file.name, share });
    told(0);
    const sent = await this.#client.upload(place, file, told);
    return sent.ok ? null : sent.error;
  }

  /** In a tab of its own, which is opened first: a browser lets nobody open one later. */
  async open(requestId: string, fileId: string, name: string): Promise<FileRefusal | null> {
    const tab = window.open('', '_blank');
    const got = await this.#client.fetch(requestId, fileId);
    if (!got.ok) {
      tab?.close();
      return got.error;
    }
    if (tab === null) saveFile(got.value, name);
    else tab.location.replace(URL.createObjectURL(got.value));
    return null;
  }

  async save(requestId: string, fileId: string, name: string): Promise<FileRefusal | null> {
    const got = await this.#client.fetch(requestId, fileId);
    if (got.ok) saveFile(got.value, name);
    return got.ok ? null : got.error;
  }
}
