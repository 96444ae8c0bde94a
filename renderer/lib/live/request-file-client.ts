/** Sends documents of requests to the hub with the officer's token, says how far each is, and fetches them. */
import type { Refusal } from '../../../shared/result.ts';

/** `no-answer` where the hub could not be reached. */
export type FileRefusal = Refusal | { readonly code: 'no-answer'; readonly details?: undefined };

type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: FileRefusal };

/** Where a document goes: a request, and the entry of its checklist or none. */
export interface FilePlace {
  readonly requestId: string;
  readonly documentId: string | null;
}

const PATH = '/api/request-files';
const NO_ANSWER = { ok: false, error: { code: 'no-answer' } } as const;

export class RequestFileClient {
  readonly #token: () => string | null;

  constructor(token: () => string | null) {
    this.#token = token;
  }

  /** @param told how much of it has gone, 0 to 1; only XMLHttpRequest knows */
  upload(
    { requestId, documentId }: FilePlace,
    file: File,
    told: (share: number) => void,
  ): Promise<Answer<{ readonly id: string }>> {
    const query = documentId === null ? '' : `?document=${encodeURIComponent(documentId)}`;
    return new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.open('POST', `${PATH}/${requestId}${query}`);
      request.setRequestHeader('Authorization', this.#bearer);
      request.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
      request.setRequestHeader('Content-Type', 'application/octet-stream');
      request.responseType = 'json';
      request.upload.onprogress = ({ loaded, total }) => told(total === 0 ? 0 : loaded / total);
      request.onload = () => {
        const answer = request.response as { readonly id: string } | Refusal | null;
        if (answer === null) resolve(NO_ANSWER);
        else resolve('id' in answer ? { ok: true, value: answer } : { ok: false, error: answer });
      };
      request.onerror = () => resolve(NO_ANSWER);
      request.send(file);
    });
  }

  /** What it is stands in its type. */
  async fetch(requestId: string, fileId: string): Promise<Answer<Blob>> {
    try {
      const response = await fetch(`${PATH}/${requestId}/${fileId}`, {
        headers: { Authorization: this.#bearer },
      });
      if (response.ok) return { ok: true, value: await response.blob() };
      return { ok: false, error: (await response.json()) as Refusal };
    } catch {
      return NO_ANSWER;
    }
  }

  get #bearer(): string {
    return `Bearer ${this.#token() ?? ''}`;
  }
}
