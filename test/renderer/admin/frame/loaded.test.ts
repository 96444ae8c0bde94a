import { describe, expect, it } from 'vitest';
import type { Admin } from '../../../../renderer/admin/controllers/admin.svelte.ts';
import { Loaded } from '../../../../renderer/admin/frame/loaded.svelte.ts';

const WORDS = 'Sambungan terputus.';

/** What a section shows of the list of requests, before a hub that answers when the test says so. */
function aList(): {
  loaded: Loaded<'request:board'>;
  answer: (question: number, reply: unknown) => Promise<void>;
} {
  const waiting: ((reply: unknown) => void)[] = [];
  const admin = {
    live: { send: () => new Promise((resolve) => waiting.push(resolve)) },
    teller: { wordsFor: () => WORDS },
  } as unknown as Admin;
  const answer = async (question: number, reply: unknown): Promise<void> => {
    waiting[question]?.(reply);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { loaded: new Loaded(admin, 'request:board', () => ({})), answer };
}
const board = { open: [], ended: [] };
const refusal = { ok: false, error: { code: 'no-answer' } };

describe('what a section shows of the hub', () => {
  it('says why there is nothing yet', async () => {
    const { loaded, answer } = aList();
    void loaded.load();
    expect(loaded).toMatchObject({ value: null, problem: null });
    await answer(0, refusal);
    expect(loaded).toMatchObject({ value: null, problem: WORDS });
  });

  it('stays as it was while it cannot be asked for, and says so until it can', async () => {
    const { loaded, answer } = aList();
    void loaded.load();
    await answer(0, { ok: true, value: board });
    void loaded.load();
    await answer(1, refusal);
    expect(loaded).toMatchObject({ value: board, problem: WORDS });
    void loaded.load();
    await answer(2, { ok: true, value: board });
    expect(loaded.problem).toBeNull();
  });

  it('is the answer to the newest question, whichever comes last', async () => {
    const { loaded, answer } = aList();
    void loaded.load();
    void loaded.load();
    const newest = { open: [], ended: [{ id: 'newest' }] };
    await answer(1, { ok: true, value: newest });
    await answer(0, { ok: true, value: board });
    await answer(0, refusal);
    expect(loaded).toMatchObject({ value: newest, problem: null });
  });
});
