/** The door for other programs, over real HTTP: what is handed in, and everything that is refused. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { LONGEST_BODY } from '../../../server/http/api/routes.ts';
import {
  aProgram,
  aSubmittedConsultation,
  aSubmittedLoan,
  asked,
  programWith,
} from '../../support/applications.ts';
import { MINUTE } from '../../support/fake-clock.ts';
import { aLoan, aRequestDesk, dispose, look, step } from '../../support/requests.ts';
import { withApp, type App } from '../../support/with-app.ts';

async function requestsOf(app: App) {
  return app.hub.context.db.selectFrom('request').selectAll().execute();
}

describe('a request from another program', () => {
  it('gets its number, code and due day as one at the desk, and is on the board', () =>
    withApp(async (app) => {
      const program = await aProgram(app);
      const { status, body, headers } = await program.submit(aSubmittedLoan());
      expect(status).toBe(201);
      expect(body).toMatchObject({
        number: 'PIN-2026-0001',
        type: 'loan',
        receivedOn: '2026-11-23',
        dueDay: '2026-11-24',
        state: { id: 'Permohonan diterima' },
      });
      expect(headers.get('cache-control')).toBe('no-store');
      const { front } = await aRequestDesk(app);
      const { open } = await front.must('request:board', {});
      expect(open).toMatchObject([{ number: 'PIN-2026-0001', channel: 'web' }]);
      expect(await look(front, open[0]?.id ?? '')).toMatchObject({
        application: 'Laman BPMP Contoh',
        applicant: { name: 'Lestari Binti', phone: '+6281200000031', address: '' },
        answers: { facility: 'hall', participants: '40' },
      });
    }));

  it('is counted from the day it says, by the channel it says', () =>
    withApp(async (app) => {
      const program = await aProgram(app);
      const sent = { ...aSubmittedConsultation(), receivedOn: '2026-11-20', channel: 'sp4n-lapor' };
      expect((await program.submit(sent)).body).toMatchObject({ dueDay: '2026-11-23' });
      expect(await requestsOf(app)).toMatchObject([{ receivedOn: '2026-11-20', channel: 'sp4n-lapor' }]);
      expect(await program.submit({ ...sent, receivedOn: '2026-11-24' })).toMatchObject({
        status: 422,
        body: { code: 'day-ahead', field: 'receivedOn' },
      });
    }));

  it('names the program in its event, and nobody and nothing of what it asks', () =>
    withApp(async (app) => {
      const program = await aProgram(app);
      await program.submit(aSubmittedLoan());
      const { db } = app.hub.context;
      const events = await db.selectFrom('event').selectAll().execute();
      const received = events.find(({ type }) => type === 'request.received');
      expect(received).toMatchObject({ actorKind: 'application', actorId: program.id });
      expect(JSON.parse(received?.data ?? '{}')).toMatchObject({
        application: 'Laman BPMP Contoh',
        type: 'loan',
      });
      const answers = await db.selectFrom('applicationAnswer').selectAll().execute();
      const kept = JSON.stringify([events, answers, app.log]);
      for (const secret of ['Lestari', '81200000031', 'Lokakarya']) expect(kept).not.toContain(secret);
    }));
});

describe('one that is sent again', () => {
  it('gets the same answer, and is kept once', () =>
    withApp(async (app) => {
      const program = await aProgram(app);
      const key = { 'idempotency-key': randomUUID() };
      const first = await program.submit(aSubmittedLoan(), key);
      app.clock.advance(30 * 60 * MINUTE);
      const { answers, applicant, type } = aSubmittedLoan();
      const again = await program.submit({ answers, applicant, type }, key);
      expect([again.status, again.body]).toEqual([201, first.body]);
      expect([first, again].map(({ headers }) => headers.get('idempotent-replayed'))).toEqual([null, 'true']);
      expect(await requestsOf(app)).toHaveLength(1);
    }));

  it('at the same time is one all the same', () =>
    withApp(async (app) => {
      const program = await aProgram(app);
      const key = { 'idempotency-key': randomUUID() };
      const all = await Promise.all(
        Array.from({ length: 8 }, () => program.submit(aSubmittedConsultation(), key)),
      );
      expect(new Set(all.map(({ body }) => body.number))).toEqual(new Set(['KON-2026-0001']));
      expect(all.every(({ status }) => status === 201)).toBe(true);
      expect(await requestsOf(app)).toHaveLength(1);
    }));

  it('with the key in its body is one too', () =>
    withApp(async (app) => {
      const program = await aProgram(app);
      const sent = { ...aSubmittedConsultation(), idempotencyKey: randomUUID() };
      const first = await program.submit(sent);
      expect(first.status).toBe(201);
      expect((await program.submit(sent)).body).toEqual(first.body);
      expect(await program.submit(sent, { 'idempotency-key': randomUUID() })).toMatchObject({
        status: 422,
        body: { field: 'Idempotency-Key' },
      });
      expect(await requestsOf(app)).toHaveLength(1);
    }));

  it('with other content under the same key is refused', () =>
    withApp(async (app) => {
      const program = await aProgram(app);
      const key = { 'idempotency-key': randomUUID() };
      await program.submit(aSubmittedLoan(), key);
      expect(await program.submit(aSubmittedLoan({ participants: 41 }), key)).toMatchObject({
        status: 409,
        body: {
          code: 'key-reused',
          message: { id: expect.stringContaining('Kunci') as unknown, en: expect.any(String) as unknown },
        },
      });
      expect(await requestsOf(app)).toHaveLength(1);
    }));

  it('by another program is another one', () =>
    withApp(async (app) => {
      const [one, other] = [await aProgram(app), await aProgram(app, 'Jembatan SILANDAP')];
      const key = { 'idempotency-key': randomUUID() };
      await one.submit(aSubmittedConsultation(), key);
      expect((await other.submit(aSubmittedConsultation(), key)).body).toMatchObject({
        number: 'KON-2026-0002',
      });
    }));

  it('after a refusal may be put right under the same key', () =>
    withApp(async (app) => {
      const program = await aProgram(app);
      const key = { 'idempotency-key': randomUUID() };
      expect((await program.submit(aSubmittedLoan({ facility: 'moon' }), key)).status).toBe(422);
      expect((await program.submit(aSubmittedLoan(), key)).status).toBe(201);
    }));
});

describe('a program', () => {
  it('without a token, or with one that never was, learns nothing', () =>
    withApp(async (app) => {
      for (const token of [null, 'x'.repeat(43)]) {
        const stranger = programWith(app, token);
        for (const answer of [await stranger.submit(aSubmittedLoan()), await stranger.state('7K3F-Q9')]) {
          expect(answer).toMatchObject({ status: 401, body: { code: 'application-unknown', field: null } });
          expect(answer.headers.get('www-authenticate')).toBe('Bearer');
        }
      }
      expect(await requestsOf(app)).toEqual([]);
    }));

  it('that was revoked is out at once; what it handed in stays', () =>
    withApp(async (app) => {
      const program = await aProgram(app);
      const { code } = (await program.submit(aSubmittedLoan())).body;
      const admin = await app.officer('Usman Datu', ['admin']);
      await admin.must('application:revoke', { applicationId: program.id });
      expect((await program.submit(aSubmittedConsultation())).status).toBe(401);
      expect((await program.state(String(code))).status).toBe(401);
      expect(await requestsOf(app)).toHaveLength(1);
    }));

  it('with the token of an officer or a kiosk is a stranger', () =>
    withApp(async (app) => {
      const kiosk = programWith(app, await app.hub.deviceToken('kiosk', 'kiosk uji'));
      expect((await kiosk.submit(aSubmittedLoan())).status).toBe(401);
      const program = await aProgram(app);
      await expect(app.connect(program.token)).rejects.toThrow();
    }));

  it('that asks too often waits, also one that guesses tokens', () =>
    withApp(async (app) => {
      const program = await aProgram(app);
      const statuses = [];
      for (let n = 0; n < 61; n += 1) statuses.push((await program.state('7K3F-Q9')).status);
      expect(statuses.indexOf(429)).toBe(60);
      const answer = await program.submit(aSubmittedLoan());
      expect(answer).toMatchObject({ status: 429, body: { code: 'too-many-tries' } });
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      app.clock.advance(MINUTE);
      expect((await program.submit(aSubmittedLoan())).status).toBe(201);
      const guesses = [];
      for (let n = 0; n < 31; n += 1)
        guesses.push((await programWith(app, `guess-${n}`).state('7K3F-Q9')).status);
      expect(guesses.indexOf(429)).toBe(30);
    }));

  it('is refused what is no JSON, too long, or of another type', () =>
    withApp(async (app) => {
      const program = await aProgram(app);
      const refusals = [
        [await program.submit('{"type": "loan"'), 400, 'json-invalid'],
        [await program.submit('[]'), 400, 'json-invalid'],
        [await program.submit('null'), 400, 'json-invalid'],
        [await program.submit(aSubmittedLoan(), { 'content-type': 'text/plain' }), 415, 'body-not-json'],
        [
          await program.submit('a=b', { 'content-type': 'application/x-www-form-urlencoded' }),
          415,
          'body-not-json',
        ],
        [await program.submit(aSubmittedLoan({ purpose: 'x'.repeat(LONGEST_BODY) })), 413, 'body-too-long'],
        [await program.submit({ ...aSubmittedLoan(), type: 'wisma' }), 422, 'request-type-unknown'],
        [await program.submit({}), 422, 'request-type-unknown'],
      ] as const;
      for (const [answer, status, code] of refusals) {
        expect([answer.status, answer.body.code]).toEqual([status, code]);
        expect(JSON.stringify(answer.body)).not.toMatch(/\.ts|node_modules|at \w+ \(/);
        expect(answer.body.message).toEqual({
          id: expect.any(String) as unknown,
          en: expect.any(String) as unknown,
        });
      }
      expect(await requestsOf(app)).toEqual([]);
    }));

  it('is told which field does not fit', () =>
    withApp(async (app) => {
      const program = await aProgram(app);
      const loan = aSubmittedLoan();
      const wrong: readonly (readonly [unknown, string])[] = [
        [{ ...loan, umur: 3 }, 'umur'],
        [{ ...loan, answers: { ...loan.answers, warna: 'biru' } }, 'answers.warna'],
        [{ ...loan, applicant: { ...loan.applicant, idNumber: '6372995205909002' } }, 'applicant.idNumber'],
        [{ ...loan, applicant: { name: 'Lestari Binti' } }, 'applicant.phone'],
        [{ ...loan, applicant: { ...loan.applicant, phone: '0511' } }, 'applicant.phone'],
        [{ ...loan, applicant: { ...loan.applicant, name: '  ' } }, 'applicant.name'],
        [aSubmittedLoan({ facility: 'moon' }), 'answers.facility'],
        [aSubmittedLoan({ from: '2026-02-30T08:00' }), 'answers.from'],
        [aSubmittedLoan({ from: 'besok' }), 'answers.from'],
        [aSubmittedLoan({ participants: -1 }), 'answers.participants'],
        [aSubmittedLoan({ purpose: '   ' }), 'answers.purpose'],
        [aSubmittedLoan({ purpose: { $ne: null } }), 'answers.purpose'],
        [{ ...loan, channel: 'telepati' }, 'channel'],
      ];
      for (const [body, field] of wrong) {
        const answer = await program.submit(body);
        expect([field, answer.status, answer.body.field]).toEqual([field, 422, field]);
      }
      expect(await program.submit(loan, { 'idempotency-key': 'short' })).toMatchObject({
        status: 422,
        body: { field: 'Idempotency-Key' },
      });
    }));

  it('cannot have what was agreed to somebody else, or what came too late', () =>
    withApp(async (app) => {
      const program = await aProgram(app);
      const { front, expert, expertId } = await aRequestDesk(app);
      const { id } = await front.must('request:register', aLoan());
      await dispose(front, expertId, id);
      await step(expert, id, 'check', { finding: 'Kosong' });
      await step(expert, id, 'agree');
      expect(
        await program.submit(aSubmittedLoan({ from: '2026-12-01T14:00', to: '2026-12-01T16:00' })),
      ).toMatchObject({
        status: 409,
        body: {
          code: 'facility-taken',
          message: { id: expect.stringContaining('1 Desember 2026') as unknown },
        },
      });
      const late = {
        type: 'cooperation',
        applicant: { name: 'Rika Asang', phone: '081200000044' },
        answers: {
          institution: 'Dinas Pendidikan Contoh',
          activity: 'Pendampingan',
          aim: 'Kepala sekolah',
          'event-day': '2026-11-30',
        },
      };
      expect(await program.submit(late)).toMatchObject({ status: 422, body: { code: 'request-late' } });
      expect(await requestsOf(app)).toHaveLength(1);
    }));

  it('of another origin is not let in by a browser, and other methods are none', () =>
    withApp(async (app) => {
      const url = `${app.hub.url}/api/requests`;
      const { token } = await aProgram(app);
      const headers = { authorization: `Bearer ${token}`, origin: 'https://example.com' };
      const preflight = await fetch(url, {
        method: 'OPTIONS',
        headers: { origin: 'https://example.com', 'access-control-request-method': 'POST' },
      });
      expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
      expect(preflight.ok).toBe(false);
      for (const method of ['PUT', 'DELETE', 'PATCH']) {
        const answer = await asked(url, { method, headers });
        expect([answer.status, answer.body.code]).toEqual([405, 'method-unknown']);
        expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      }
    }));
});

describe('the state of a request', () => {
  it('is told by its code: words and due day, and nothing personal', () =>
    withApp(async (app) => {
      const program = await aProgram(app);
      const { code } = (await program.submit(aSubmittedLoan())).body;
      const { status, body } = await program.state(String(code).toLowerCase());
      expect(status).toBe(200);
      expect(body).toEqual({
        number: 'PIN-2026-0001',
        type: 'loan',
        typeName: { id: 'Peminjaman sarana dan prasarana', en: 'Loan of facilities' },
        receivedOn: '2026-11-23',
        state: { id: 'Permohonan diterima', en: 'The request was received' },
        waitsFor: 'office',
        dueDay: '2026-11-24',
        ended: false,
      });
    }));

  it('follows each step up to its end', () =>
    withApp(async (app) => {
      const program = await aProgram(app);
      const { code } = (await program.submit(aSubmittedLoan())).body;
      const { front } = await aRequestDesk(app);
      const [line] = (await front.must('request:board', {})).open;
      await step(front, line?.id ?? '', 'withdraw', { reason: 'Batal' });
      expect((await program.state(String(code))).body).toMatchObject({
        state: { id: 'Peminjaman dibatalkan' },
        waitsFor: 'nobody',
        dueDay: null,
        ended: true,
      });
    }));

  it('of a code that never was is refused', () =>
    withApp(async (app) => {
      const program = await aProgram(app);
      for (const code of ['7K3F-Q9', 'x', '%00', '..%2f..%2fetc', 'a'.repeat(2_000)])
        expect(await program.state(code)).toMatchObject({ status: 404, body: { code: 'request-unknown' } });
    }));
});
