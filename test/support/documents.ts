/** Documents made byte by byte, as small as their kind can be, and the door they go through. */
import { readdirSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { everything } from './rows.ts';
import { aSession } from './staff.ts';
import type { App } from './with-app.ts';

/** @param words stand in it, so that two are not the same */
export function aPdf(words = 'Surat permohonan'): Buffer {
  const parts = ['%PDF-1.4\n'];
  const begins: number[] = [];
  const length = (): number => parts.join('').length;
  const stream = `BT (${words}) Tj ET`;
  for (const object of [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R>>',
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
  ]) {
    begins.push(length());
    parts.push(`${begins.length} 0 obj${object}endobj\n`);
  }
  const index = length();
  const lines = begins.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`);
  parts.push(`xref\n0 ${begins.length + 1}\n0000000000 65535 f \n${lines.join('')}`);
  parts.push(`trailer<</Size ${begins.length + 1}/Root 1 0 R>>\nstartxref\n${index}\n%%EOF\n`);
  return Buffer.from(parts.join(''), 'latin1');
}

/** Its segments, its size, where the picture begins, and its end. */
export function aPhoto(): Buffer {
  const frame = [0xff, 0xc0, 0, 11, 8, 0, 9, 0, 16, 1, 1, 0x11, 0];
  const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0x34];
  return Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, ...frame, ...scan, 0xff, 0xd9]);
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
  readonly json: { readonly id?: string; readonly code?: string };
}

export interface DocumentDoor {
  /** As the page sends it. */
  upload(requestId: string, name: string, content: Uint8Array, documentId?: string): Promise<Answer>;
  fetch(requestId: string, fileId: string): Promise<Answer>;
  /** With headers of the test's own; parts are sent one after the other, without a length unless one is given. */
  send(sent: {
    readonly path: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly parts: readonly Uint8Array[];
    /** Goes away after the parts instead of ending. */
    readonly breaksOff?: true;
  }): Promise<Answer | 'broken-off'>;
}

/** @param officerId null: without a session */
export async function documentDoor(app: App, officerId: string | null): Promise<DocumentDoor> {
  const own: Record<string, string> =
    officerId === null ? {} : { authorization: `Bearer ${await aSession(app, officerId)}` };
  const { port } = app.hub;

  const send: DocumentDoor['send'] = ({ path, headers = {}, parts, breaksOff }) =>
    new Promise((resolve, reject) => {
      const asked = request({ port, path, method: 'POST', headers: { ...own, ...headers } }, (answer) => {
        const got: Buffer[] = [];
        answer.on('data', (part: Buffer) => got.push(part));
        answer.on('end', () => resolve(answerOf(answer.statusCode ?? 0, answer.headers, Buffer.concat(got))));
      });
      asked.on('error', (error) => (breaksOff ? resolve('broken-off') : reject(error)));
      for (const part of parts) asked.write(part);
      if (breaksOff) setTimeout(() => asked.destroy(), 50);
      else asked.end();
    });

  return {
    send,
    async upload(requestId, name, content, documentId) {
      const query = documentId === undefined ? '' : `?document=${documentId}`;
      const path = `/api/request-files/${requestId}${query}`;
      const headers = { 'x-file-name': encodeURIComponent(name), 'content-length': String(content.length) };
      const answer = await send({ path, headers, parts: [content] });
      if (answer === 'broken-off') throw new Error('the upload broke off');
      return answer;
    },
    async fetch(requestId, fileId) {
      const got = await fetch(`${app.hub.url}/api/request-files/${requestId}/${fileId}`, { headers: own });
      return answerOf(got.status, Object.fromEntries(got.headers), Buffer.from(await got.arrayBuffer()));
    },
  };
}

function answerOf(status: number, headers: Answer['headers'], body: Buffer): Answer {
  const isJson = String(headers['content-type']).includes('json');
  return { status, headers, body, json: isJson ? (JSON.parse(body.toString()) as Answer['json']) : {} };
}

/** Every file in the folder of the data but the database's own, and every row but sessions: the same before and after. */
export async function allThatIsKept(app: App): Promise<unknown> {
  const rows = { ...(await everything(app.hub.context.db)), session: '' };
  return { files: filesUnder(app), rows };
}

export function filesUnder({ dataDir }: Pick<App, 'dataDir'>, folder = ''): string[] {
  const at = join(dataDir, folder);
  return readdirSync(at, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(at, name)).isFile() && !name.startsWith('ult.db'))
    .map((name) => name.replaceAll('\\', '/'))
    .toSorted();
}
