import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  allThatIsKept,
  aPdf,
  aPhoto,
  documentDoor,
  filesUnder,
  type DocumentDoor,
} from '../../support/documents.ts';
import { callerOf } from '../../../server/auth/callers.ts';
import { addFile } from '../../../server/usecases/requests/files.ts';
import { aPng } from '../../support/media-files.ts';
import { aConsultation, aCooperation, aRequestDesk, dispose, look, step } from '../../support/requests.ts';
import { aSession } from '../../support/staff.ts';
import { withApp, type App } from '../../support/with-app.ts';

interface Desk {
  readonly app: App;
  readonly door: DocumentDoor;
  readonly requestId: string;
}

/** A request at the front desk, and that desk's door for documents. */
function withDesk(test: (desk: Desk) => Promise<void>): Promise<void> {
  return withApp(async (app) => {
    const { front } = await aRequestDesk(app);
    const { id } = await front.must('request:register', aCooperation({ seen: [] }));
    await test({ app, door: await documentDoor(app, 'front'), requestId: id });
  });
}

const MB = 1024 * 1024;
/** Bytes as they are, also where the length before them is a lie. */
function fetchRaw(app: App, path: string, headers: Record<string, string>, body: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(app.hub.port, '127.0.0.1', () => {
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
      socket.write(`POST ${path} HTTP/1.1\r\nhost: hub\r\n${lines.join('')}\r\n`);
      socket.write(body);
    });
    let answer = '';
    socket.on('data', (part) => (answer += part.toString('latin1')));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

const named = (name: string) => ({ 'x-file-name': name });

describe('a document that is uploaded', () => {
  it('is kept sealed, with its name, size, who and when, and is given back as it came', () =>
    withApp(async (app) => {
      const { front, head } = await aRequestDesk(app);
      const { id } = await front.must('request:register', aCooperation({ seen: [] }));
      const door = await documentDoor(app, 'front');
      const pdf = aPdf('Proposal Lestari');
      const added = await door.upload(id, 'Proposal – Lestari Binti.pdf', pdf, 'proposal');
      expect(added.status).toBe(201);
      expect((await look(head, id)).files).toEqual([
        {
          id: added.json.id,
          documentId: 'proposal',
          name: 'Proposal – Lestari Binti.pdf',
          kind: 'pdf',
          size: pdf.length,
          by: 'Petugas front',
          at: app.clock.now(),
        },
      ]);
      const [file = ''] = filesUnder(app, 'documents');
      expect(file).toMatch(/^([0-9a-f]{2})\/\1[0-9a-f]{62}$/);
      expect(readFileSync(join(app.dataDir, 'documents', file)).includes('Lestari')).toBe(false);
      expect(JSON.stringify(await allThatIsKept(app))).not.toContain('Lestari');

      const back = await (await documentDoor(app, 'head')).fetch(id, added.json.id ?? '');
      expect(back.body.equals(pdf)).toBe(true);
      expect(back.headers).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition':
          'attachment; filename="berkas.pdf"; filename*=UTF-8\'\'Proposal%20%E2%80%93%20Lestari%20Binti.pdf',
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      });
    }));

  it('is PDF, JPEG or PNG, and counts for its entry of the checklist', () =>
    withApp(async (app) => {
      const { front, expertId } = await aRequestDesk(app);
      const { id } = await front.must('request:register', aCooperation({ seen: [] }));
      await dispose(front, expertId, id);
      const ppid = await documentDoor(app, 'expert');
      const lacks = async () =>
        (await look(front, id)).open.find(({ id: name }) => name === 'complete-documents')?.lacks;
      expect(await lacks()).toBe('documents');
      for (const [name, content, documentId] of [
        ['Surat.PDF', aPdf('1'), 'letter'],
        ['proposal.jpg', aPhoto(), 'proposal'],
        ['rab.png', aPng(), 'budget'],
        ['acara.jpeg', aPhoto(), 'programme'],
      ] as const)
        expect((await ppid.upload(id, name, content, documentId)).status, name).toBe(201);
      expect(await lacks()).toBeNull();
    }));

  it('is kept once where it comes twice, and goes with the last that stands for it', () =>
    withApp(async (app) => {
      const { front } = await aRequestDesk(app);
      const first = await front.must('request:register', aCooperation());
      const second = await front.must('request:register', aConsultation());
      const door = await documentDoor(app, 'front');
      const one = await door.upload(first.id, 'ktp.pdf', aPdf());
      const two = await door.upload(second.id, 'KTP saya.pdf', aPdf());
      expect(filesUnder(app, 'documents')).toHaveLength(1);
      await front.must('request:remove-file', { requestId: first.id, fileId: one.json.id ?? '' });
      expect((await door.fetch(first.id, one.json.id ?? '')).status).toBe(404);
      expect((await door.fetch(second.id, two.json.id ?? '')).status).toBe(200);
      await front.must('request:remove-file', { requestId: second.id, fileId: two.json.id ?? '' });
      expect(filesUnder(app, 'documents')).toEqual([]);
      const rows = await app.hub.context.db.selectFrom('requestFile').selectAll().execute();
      expect(rows.map(({ removedBy, file, nameCipher }) => [removedBy, file, nameCipher])).toEqual([
        ['front', null, null],
        ['front', null, null],
      ]);
    }));

  it('is neither taken nor removed once the request is over', () =>
    withApp(async (app) => {
      const { front, expert, expertId } = await aRequestDesk(app);
      const { id } = await front.must('request:register', aConsultation());
      const door = await documentDoor(app, 'front');
      const added = await door.upload(id, 'ktp.pdf', aPdf());
      await dispose(front, expertId, id);
      await step(expert, id, 'classify-open');
      await step(expert, id, 'answer', { summary: 'Dijelaskan' });
      const kept = await allThatIsKept(app);
      expect((await door.upload(id, 'lain.pdf', aPdf('lain'))).json.code).toBe('request-state');
      const fileId = added.json.id ?? '';
      expect(await front.refused('request:remove-file', { requestId: id, fileId })).toBe('request-state');
      expect(await allThatIsKept(app)).toEqual(kept);
      // nor where it ended while the last bytes came in
      const caller = await callerOf(app.hub.context.db, await aSession(app, 'front'), '', app.clock.now());
      if (!caller) throw new Error('no session');
      const place = { requestId: id, documentId: null };
      const late = await addFile(app.hub.context, caller, place, { name: 'a.pdf', content: aPdf('a') });
      expect(late.ok).toBe(false);
      expect(filesUnder(app, 'documents')).toHaveLength(1);
    }));

  it('is on record each time it is opened, with the number of its request', () =>
    withDesk(async ({ app, door, requestId }) => {
      const { json } = await door.upload(requestId, 'ktp.pdf', aPdf());
      await door.fetch(requestId, json.id ?? '');
      await door.fetch(requestId, json.id ?? '');
      const lead = await app.coordinator();
      const { looks } = await lead.must('privacy:access-log', {
        officerId: null,
        day: null,
        visit: null,
        request: null,
        before: null,
      });
      expect(looks.map(({ what, of, officerName }) => [what, of, officerName])).toEqual([
        ['request-file', 'KER-2026-0001', 'Petugas front'],
        ['request-file', 'KER-2026-0001', 'Petugas front'],
      ]);
    }));
});

describe('an upload that is refused leaves nothing behind', () => {
  it('where it lies about its type, is cut short, or is something else as well', () =>
    withDesk(async ({ app, door, requestId }) => {
      const before = await allThatIsKept(app);
      const html = Buffer.from('<!doctype html><script>alert(1)</script>');
      const zip = Buffer.from('PK\u0003\u0004 archive');
      for (const [why, name, content, code] of [
        ['a picture called a PDF', 'surat.pdf', aPng(), 'file-kind-other'],
        ['a PDF called a picture', 'surat.png', aPdf(), 'file-kind-other'],
        ['a name without an ending', 'surat', aPdf(), 'file-kind-other'],
        ['a double ending', 'surat.pdf.exe', aPdf(), 'file-kind-other'],
        ['a page called a PDF', 'surat.pdf', html, 'file-kind'],
        ['a program called a PDF', 'surat.pdf', Buffer.from('MZ\u0090'), 'file-kind'],
        ['a page before a PDF', 'surat.pdf', Buffer.concat([html, aPdf()]), 'file-kind'],
        ['a page after a PDF', 'surat.pdf', Buffer.concat([aPdf(), html]), 'file-broken'],
        ['an archive after a picture', 'foto.png', Buffer.concat([aPng(), zip]), 'file-broken'],
        ['an archive after a photo', 'foto.jpg', Buffer.concat([aPhoto(), zip]), 'file-broken'],
        ['half a PDF', 'surat.pdf', aPdf().subarray(0, 200), 'file-broken'],
        ['half a picture', 'foto.png', aPng().subarray(0, 40), 'file-broken'],
        ['half a photo', 'foto.jpg', aPhoto().subarray(0, 20), 'file-broken'],
        ['nothing', 'surat.pdf', Buffer.alloc(0), 'file-empty'],
      ] as const) {
        const answer = await door.upload(requestId, name, content);
        expect([answer.json.code, answer.status >= 400], why).toEqual([code, true]);
        expect(await allThatIsKept(app), why).toEqual(before);
      }
    }));

  it('where it is too large, whatever it says of its length', () =>
    withDesk(async ({ app, door, requestId }) => {
      const before = await allThatIsKept(app);
      const path = `/api/request-files/${requestId}`;
      const large = Buffer.concat([aPdf(), Buffer.alloc(11 * MB, 0x20)]);
      const parts = Array.from({ length: 11 }, (_, n) => large.subarray(n * MB, (n + 1) * MB));
      const said = await door.upload(requestId, 'besar.pdf', large);
      expect([said.status, said.json.code]).toEqual([413, 'file-too-large']);
      const unsaid = await door.send({ path, headers: named('besar.pdf'), parts });
      expect(unsaid).toMatchObject({ status: 413, json: { code: 'file-too-large' } });
      expect(await allThatIsKept(app)).toEqual(before);

      // less than it says: it never ends, and is let go
      const more = { ...named('besar.pdf'), 'content-length': '5000' };
      expect(await door.send({ path, headers: more, parts: [aPdf()], breaksOff: true })).toBe('broken-off');
      // more than it says: only what it said is looked at
      const less = { ...named('besar.pdf'), 'content-length': '100', connection: 'close' };
      const cut = await fetchRaw(app, path, less, aPdf());
      expect(cut).toMatch(/^HTTP\/1.1 4\d\d/);
      expect(await allThatIsKept(app)).toEqual(before);
    }));

  it('where its name would lead out of a folder, mean a device or hide what it is', () =>
    withDesk(async ({ app, door, requestId }) => {
      const before = await allThatIsKept(app);
      for (const name of [
        '../../x.pdf',
        '..\\x.pdf',
        'C:\\x.pdf',
        '/etc/x.pdf',
        'a/b.pdf',
        '..pdf',
        '.pdf',
        'x\0.pdf',
        'x\n.pdf',
        'surat\u202Efdp.exe.pdf',
        'CON.pdf',
        'nul.pdf',
        'COM1.pdf',
        'a:b.pdf',
        'a*.pdf',
        '%2e%2e%2fx.pdf',
        '%2E%2E%5Cx.pdf',
        `${'a'.repeat(300)}.pdf`,
        '   ',
      ]) {
        const { json } = await door.upload(requestId, name, aPdf());
        expect(json.code, JSON.stringify(name)).toBe('file-name');
        expect(await allThatIsKept(app), JSON.stringify(name)).toEqual(before);
      }
      const path = `/api/request-files/${requestId}`;
      for (const header of [{}, named('%'), named('%C3%28.pdf'), named('%2e%2e%2fx.pdf'), named('%00.pdf')])
        expect(await door.send({ path, headers: header, parts: [aPdf()] })).toMatchObject({
          json: { code: 'file-name' },
        });
      // nor does the address lead anywhere
      for (const at of ['../../ult.key', '..%2f..%2fult.key', '%00', 'a'.repeat(300)]) {
        const answer = await door.send({
          path: `/api/request-files/${at}`,
          headers: named('x.pdf'),
          parts: [aPdf()],
        });
        expect(answer, at).not.toMatchObject({ status: 201 });
      }
      expect(await allThatIsKept(app)).toEqual(before);
    }));

  it('where it breaks off in the middle', () =>
    withDesk(async ({ app, door, requestId }) => {
      const before = await allThatIsKept(app);
      const path = `/api/request-files/${requestId}`;
      const headers = named('surat.pdf');
      const half = aPdf().subarray(0, 300);
      expect(await door.send({ path, headers, parts: [half], breaksOff: true })).toBe('broken-off');
      // the next one is taken as if nothing had been
      expect((await door.upload(requestId, 'foto.png', aPng(), 'nowhere')).json.code).toBe('bad-input');
      expect(await allThatIsKept(app)).toEqual(before);
      expect(app.log.join('\n')).not.toContain('http-failed');
    }));

  it('where nobody is signed in, or the officer may not know whose request it is', () =>
    withApp(async (app) => {
      const { front, expertId, expert } = await aRequestDesk(app);
      const { id } = await front.must('request:register', aCooperation());
      const door = await documentDoor(app, 'front');
      const { json } = await door.upload(id, 'ktp.pdf', aPdf());
      const before = await allThatIsKept(app);
      const stranger = await documentDoor(app, null);
      const other = await documentDoor(app, expertId);
      expect((await stranger.upload(id, 'x.pdf', aPdf('x'))).status).toBe(403);
      expect((await stranger.fetch(id, json.id ?? '')).status).toBe(403);
      expect((await other.upload(id, 'x.pdf', aPdf('x'))).status).toBe(404);
      expect((await other.fetch(id, json.id ?? '')).status).toBe(404);
      const fileId = json.id ?? '';
      expect(await expert.refused('request:remove-file', { requestId: id, fileId })).toBe('request-unknown');
      expect((await door.upload('nothing', 'x.pdf', aPdf('x'))).status).toBe(404);
      // a document is found at its own request only
      const second = await front.must('request:register', aConsultation());
      expect((await door.fetch(second.id, fileId)).json.code).toBe('file-unknown');
      expect((await allThatIsKept(app)) as object).toMatchObject({
        files: (before as { files: string[] }).files,
      });
    }));

  it('also after the plug was pulled: what was being written and what no row stands for go at the next start', () =>
    withDesk(async ({ app, door, requestId }) => {
      const { json } = await door.upload(requestId, 'ktp.pdf', aPdf());
      const kept = filesUnder(app, 'documents');
      const orphan = `ab${'0'.repeat(62)}`;
      mkdirSync(join(app.dataDir, 'documents/ab'), { recursive: true });
      writeFileSync(join(app.dataDir, 'documents/ab', orphan), 'sealed');
      writeFileSync(join(app.dataDir, 'documents/ab', `.new-${orphan}`), 'half');
      writeFileSync(join(app.dataDir, 'documents/README.txt'), 'what the office itself put there');
      await app.restart();
      expect(filesUnder(app, 'documents')).toEqual(['README.txt', ...kept].toSorted());
      expect((await (await documentDoor(app, 'front')).fetch(requestId, json.id ?? '')).status).toBe(200);
    }));
});
