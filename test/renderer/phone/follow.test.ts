import { describe, expect, it } from 'vitest';
import { Follow, type Hub } from '../../../renderer/phone/follow.svelte.ts';
import type { FollowedTicket, VisitorEvent } from '../../../shared/protocol/visitor.ts';

function aTicket(changes: Partial<FollowedTicket> = {}): FollowedTicket {
  return {
    now: 0,
    office: {
      name: 'BPMP Provinsi Kalimantan Utara',
      shortName: 'BPMP Kaltara',
      zone: 'Asia/Makassar',
      zoneLabel: 'WITA',
      theme: { accent: '#0b5d66', accentInk: '#ffffff' },
    },
    ticket: 'A-007',
    serviceName: { id: 'Konsultasi', en: 'Consultation' },
    language: 'id',
    state: 'waiting',
    ahead: 3,
    estimate: { from: 10, to: 25 },
    counter: null,
    calls: 0,
    maxCalls: 3,
    mayCancel: true,
    appointmentAt: null,
    ...changes,
  };
}

const CALLED = { state: 'called', counter: 'Loket 2', calls: 1, mayCancel: false, ahead: null } as const;

interface Setup {
  readonly follow: Follow;
  readonly rang: string[];
  readonly sent: string[];
  readonly answers: Map<string, unknown>;
  push(ticket: Partial<FollowedTicket>): void;
  connected(): Promise<void>;
  signedOut(): void;
}

/** The page with a hub that answers what the test told it to. */
function aPage(token = 'token'): Setup {
  const heard = new Map<string, (event: VisitorEvent) => void>();
  const answers = new Map<string, unknown>([['ticket:follow', { ok: true, value: aTicket() }]]);
  const rang: string[] = [];
  const sent: string[] = [];
  let online: () => void = () => undefined;
  const note = (what: string) => (): void => void rang.push(what);
  const follow = new Follow({
    token,
    alarm: { unlock: () => Promise.resolve(true), ring: note('ring'), stop: note('stop') },
    keepAwake: () => Promise.resolve(false),
    connect: (options) => {
      sent.push(options.token() ?? '');
      online = options.onOnline;
      return {
        connection: 'online',
        send: (name: string) => {
          sent.push(name);
          return Promise.resolve(answers.get(name) ?? { ok: true, value: null });
        },
        on: (event: string, listener: (event: VisitorEvent) => void) => {
          heard.set(event, listener);
          return () => undefined;
        },
        setHubTime: () => undefined,
        connect: () => undefined,
        reconnect: () => void sent.push('reconnect'),
        close: () => void sent.push('close'),
      } as unknown as Hub;
    },
  });
  return {
    follow,
    rang,
    sent,
    answers,
    push: (ticket) => heard.get('visitor')?.({ type: 'ticket', ticket: aTicket(ticket) }),
    async connected() {
      online();
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    },
    signedOut: () => heard.get('signed-out')?.({} as VisitorEvent),
  };
}

const rings = ({ rang }: Setup): number => rang.filter((what) => what === 'ring').length;

describe('the page of a ticket', () => {
  it('says whom it speaks for with its own address', () => {
    expect(aPage('2BCDFGHJKMNPQRSTVWXYZbcd').sent).toEqual(['ticket:2BCDFGHJKMNPQRSTVWXYZbcd']);
  });

  it('starts in the language of the ticket and keeps the one chosen since', async () => {
    const page = aPage();
    page.answers.set('ticket:follow', { ok: true, value: aTicket({ language: 'en' }) });
    await page.connected();
    expect(page.follow.lang).toBe('en');
    page.follow.toggleLang();
    page.push({ language: 'en', ahead: 2 });
    expect(page.follow.lang).toBe('id');
  });

  it('rings at every call once sound was switched on, and not before', async () => {
    const page = aPage();
    await page.connected();
    page.push(CALLED);
    expect(rings(page)).toBe(0);
    page.push({});
    await page.follow.activate();
    page.push(CALLED);
    expect(rings(page)).toBe(1);
    page.push(CALLED);
    expect(rings(page)).toBe(1);
    page.push({ ...CALLED, calls: 2 });
    expect(rings(page)).toBe(2);
  });

  it('rings at once where sound is switched on while the number is being called', async () => {
    const page = aPage();
    await page.connected();
    page.push(CALLED);
    await page.follow.activate();
    expect(rings(page)).toBe(1);
  });

  it('stops ringing when the visitor answers, and when they are served', async () => {
    const page = aPage();
    await page.connected();
    await page.follow.activate();
    page.push(CALLED);
    page.follow.answer();
    expect(page.rang.at(-1)).toBe('stop');
    expect(page.follow.answered).toBe(true);
    page.push({ ...CALLED, calls: 2 });
    expect(page.follow.answered).toBe(false);
    page.push({ state: 'serving', counter: 'Loket 2', mayCancel: false });
    expect(page.rang.at(-1)).toBe('stop');
  });

  it('asks again how it stands when it is looked at, and connects anew where nobody answers', async () => {
    const page = aPage();
    await page.connected();
    await page.follow.lookedAt();
    expect(page.sent.filter((name) => name === 'ticket:follow')).toHaveLength(2);
    page.answers.set('ticket:follow', { ok: false, error: { code: 'no-answer' } });
    await page.follow.lookedAt();
    expect(page.sent.at(-1)).toBe('reconnect');
  });

  it('says that it is over when the hub knows its address no more', async () => {
    const page = aPage();
    await page.connected();
    page.signedOut();
    expect(page.follow.ended).toBe(true);
    expect(page.sent.at(-1)).toBe('close');
  });

  it('gives the number up after it was confirmed', async () => {
    const page = aPage();
    await page.connected();
    page.follow.confirming = true;
    await page.follow.cancel();
    expect(page.sent.at(-1)).toBe('ticket:cancel');
    expect(page.follow).toMatchObject({
      confirming: false,
      ticket: { state: 'cancelled', mayCancel: false },
    });
  });

  it('keeps the question open, and says so, where cancelling did not go through', async () => {
    const page = aPage();
    await page.connected();
    page.answers.set('ticket:cancel', { ok: false, error: { code: 'no-answer' } });
    page.follow.confirming = true;
    await page.follow.cancel();
    expect(page.follow).toMatchObject({ confirming: true, cancelFailed: true, ticket: { state: 'waiting' } });
  });

  it('closes the question when the number is called meanwhile', async () => {
    const page = aPage();
    await page.connected();
    page.follow.confirming = true;
    page.push(CALLED);
    expect(page.follow.confirming).toBe(false);
  });
});
