import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../../shared/errors.ts';
import { COMMANDS, type CommandName } from '../../shared/protocol/commands.ts';
import { OFFICER_ROLES } from '../../shared/protocol/desk/accounts.ts';
import type { Result } from '../../shared/result.ts';
import { aRegistration, aStranger } from '../support/builders.ts';
import type { HubClient } from '../support/hub-client.ts';
import { anInputForEach } from '../support/inputs.ts';
import { everything } from '../support/rows.ts';
import { aPlacedOfficer, anOfficer } from '../support/staff.ts';
import { withApp, type App } from '../support/with-app.ts';

const NAMES = Object.keys(COMMANDS) as CommandName[];
const STRANGE_NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '',
  ' ',
  'visit:',
  'VISIT:START',
];

/** One client that may send everything an officer may, one kiosk and one stranger. */
async function clients(app: App): Promise<HubClient[]> {
  const kiosk = await app.device('kiosk');
  await kiosk.must('visit:register', aRegistration({ visitor: aStranger() }));
  const all = await anOfficer(app, 'serba-bisa', OFFICER_ROLES);
  const { desk } = await aPlacedOfficer(app, 1, { stages: ['front-office', 'helpdesk'] });
  return [kiosk, all, desk, await app.device('tv'), await app.stranger()];
}

function codeOf(reply: unknown): string {
  const result = reply as Result<unknown>;
  return result.ok ? 'ok' : result.error.code;
}

function expectQuiet(app: App): void {
  expect(app.log.filter((line) => line.includes('"level":"error"'))).toEqual([]);
}

/** Values that survive the way through a socket. */
const anyValue = fc.oneof(
  fc.jsonValue(),
  fc.string({ maxLength: 300, unit: 'binary' }),
  fc.constantFrom<unknown>(
    null,
    [],
    {},
    'x'.repeat(3_000),
    -1,
    1e300,
    true,
    '__proto__',
    Buffer.from([1, 2, 3]),
  ),
);

/** Keys that must never reach a prototype. */
function poisoned(input: object): unknown {
  return JSON.parse(
    `${JSON.stringify(input).slice(0, -1)}${Object.keys(input).length ? ',' : ''}"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}`,
  );
}

describe('whatever comes in over a socket', () => {
  it(
    'is answered by a named refusal, is no fault, and changes nothing',
    () =>
      withApp(async (app) => {
        const senders = await clients(app);
        const before = await everything(app.hub.context.db);
        await fc.assert(
          fc.asyncProperty(
            fc.constantFrom(...senders.keys()),
            fc.oneof(fc.constantFrom<string>(...NAMES, ...STRANGE_NAMES), fc.string({ maxLength: 40 })),
            fc.oneof(
              { weight: 4, arbitrary: anyValue.map((value) => [value]) },
              { weight: 1, arbitrary: fc.array(anyValue, { maxLength: 4 }) },
            ),
            async (sender, name, args) => {
              const takesNothing =
                name in COMMANDS && Object.keys(anInputForEach()[name as CommandName]).length === 0;
              // these are commands, not noise
              fc.pre(!(takesNothing && args.length === 1) && !RESERVED.includes(name));
              const code = codeOf(await senders[sender]?.raw(name, ...args));
              expect(ERROR_CODES).toContain(code);
              expect(code).not.toBe('internal');
            },
          ),
          { numRuns: 600 },
        );
        expect(await everything(app.hub.context.db)).toEqual(before);
        expectQuiet(app);
      }),
    120_000,
  );

  it(
    'is refused by name where only one field of a command is wrong',
    () =>
      withApp(async (app) => {
        const [kiosk, officer, , tv, stranger] = await clients(app);
        const senderOf = (may: readonly string[]) => {
          if (may.includes('anyone')) return stranger;
          if (may.includes('kiosk')) return kiosk;
          return may.includes('tv') ? tv : officer;
        };
        const before = await everything(app.hub.context.db);
        for (const name of NAMES) {
          const sender = senderOf(COMMANDS[name].may);
          for (const key of Object.keys(anInputForEach()[name])) {
            for (const wrong of [{ a: 1 }, 'x'.repeat(4_000), 7.5]) {
              const reply = await sender?.raw(name, { ...anInputForEach()[name], [key]: wrong });
              expect(reply, `${name}.${key}`).toMatchObject({ ok: false, error: { code: 'bad-input' } });
            }
          }
        }
        expect(await everything(app.hub.context.db)).toEqual(before);
        expectQuiet(app);
      }),
    120_000,
  );

  it('finds no command by a name of every object, and poisons none', () =>
    withApp(async (app) => {
      const [kiosk, officer] = await clients(app);
      for (const name of STRANGE_NAMES) expect(codeOf(await officer?.raw(name, {}))).toBe('unknown-command');
      expect(codeOf(await officer?.raw(7, {}))).toBe('unknown-command');
      await kiosk?.raw('visit:register', poisoned(aRegistration({ visitor: aStranger() })));
      await officer?.raw('desk:sync', poisoned({ lastSeq: null }));
      expect(({} as Record<string, unknown>).admin).toBeUndefined();
      expectQuiet(app);
    }));

  it('needs one input and one way to answer, no more and no less', () =>
    withApp(async (app) => {
      const [kiosk] = await clients(app);
      const before = await everything(app.hub.context.db);
      const tap = aRegistration({ visitor: aStranger() });
      expect(codeOf(await kiosk?.raw('visit:register'))).toBe('bad-input');
      expect(codeOf(await kiosk?.raw('visit:register', tap, tap))).toBe('bad-input');
      kiosk?.socket.emit('visit:register', tap);
      kiosk?.socket.emit('visit:register');
      expect(codeOf(await kiosk?.raw('kiosk:sync', {}))).toBe('ok');
      expect(await everything(app.hub.context.db)).toEqual(before);
    }));

  it('ends the connection where it is larger than any command, and the hub goes on', () =>
    withApp(async (app) => {
      const [kiosk, officer] = await clients(app);
      const before = await everything(app.hub.context.db);
      const gone = new Promise((resolve) => kiosk?.socket.once('disconnect', resolve));
      kiosk?.socket.emit('visit:register', { purpose: 'x'.repeat(1_000_000) }, () => undefined);
      await gone;
      expect(codeOf(await officer?.raw('desk:sync', { lastSeq: null }))).toBe('ok');
      expect(await everything(app.hub.context.db)).toEqual(before);
    }));

  it('is no harm where it is not even a message', () =>
    withApp(async (app) => {
      const [, officer] = await clients(app);
      const url = `${app.hub.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
      for (const noise of [
        '42["disconnect"]',
        '42{"a":',
        '451-["x",{"_placeholder":true,"num":9}]',
        '99',
        '',
        '4999999[',
      ]) {
        const socket = new WebSocket(url);
        await new Promise((resolve) => (socket.onopen = resolve));
        socket.send('40');
        await new Promise((resolve) => (socket.onmessage = resolve));
        socket.send(noise);
        socket.close();
      }
      expect(codeOf(await officer?.raw('desk:sync', { lastSeq: null }))).toBe('ok');
      expectQuiet(app);
    }));
});

/** Names that the client library keeps for itself and refuses to send. */
const RESERVED = ['connect', 'connect_error', 'disconnect', 'disconnecting', 'newListener', 'removeListener'];
