import { describe, expect, it } from 'vitest';
import { CodeEntry } from '../../../../renderer/kiosk/controllers/code-entry.svelte.ts';
import type { Reply } from '../../../../renderer/kiosk/controllers/hub.ts';
import { parseCode } from '../../../../shared/domain/numbering.ts';

const CODE = '7K3F-Q9';

/** Somebody with a code, before a hub that answers when the test says so. */
function anEntry(): {
  entry: CodeEntry<string>;
  asked: string[];
  found: string[];
  answer: (reply: Reply<string>) => Promise<void>;
} {
  const asked: string[] = [];
  const found: string[] = [];
  const waiting: ((reply: Reply<string>) => void)[] = [];
  const entry = new CodeEntry<string>({
    read: parseCode,
    ask: (code) => {
      asked.push(code);
      return new Promise((resolve) => waiting.push(resolve));
    },
    onFound: (value) => found.push(value),
  });
  const answer = async (reply: Reply<string>): Promise<void> => {
    waiting.shift()?.(reply);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { entry, asked, found, answer };
}

describe('a code in hand', () => {
  it('is asked for as the hub writes it, and forgotten once it is known', async () => {
    const { entry, asked, found, answer } = anEntry();
    entry.text = '7k3f q9';
    void entry.open();
    expect(entry).toMatchObject({ busy: true, unreadable: false });
    await answer({ ok: true, value: 'PIN-2026-0001' });
    expect(asked).toEqual([CODE]);
    expect(found).toEqual(['PIN-2026-0001']);
    expect(entry).toMatchObject({ text: '', busy: false, unreadable: false });
  });

  it('is said to be none only once it was tried, and the hub is not asked', async () => {
    const { entry, asked } = anEntry();
    entry.text = '7K3';
    expect(entry.unreadable).toBe(false);
    await entry.open();
    expect(entry.unreadable).toBe(true);
    entry.begin();
    expect(entry.unreadable).toBe(false);
    expect(asked).toEqual([]);
  });

  it('that was scanned is not said to be missing in the empty field while the hub is asked', () => {
    const { entry, asked } = anEntry();
    void entry.open(CODE);
    expect(asked).toEqual([CODE]);
    expect(entry.unreadable).toBe(false);
  });

  it('is asked for once, however often the button is touched', async () => {
    const { entry, asked, answer } = anEntry();
    entry.text = CODE;
    void entry.open();
    void entry.open();
    await answer({ ok: true, value: 'one' });
    expect(asked).toEqual([CODE]);
  });

  it('stays in the field with what the hub says against it, until it is tried again', async () => {
    const { entry, answer } = anEntry();
    entry.text = CODE;
    void entry.open();
    await answer({ ok: false, error: { code: 'request-code-unknown' } });
    expect(entry).toMatchObject({ text: CODE, problem: { code: 'request-code-unknown' }, unreadable: false });
    void entry.open();
    expect(entry.problem).toBeNull();
  });

  it('shows nothing more once its holder is gone', async () => {
    const { entry, found, answer } = anEntry();
    entry.text = CODE;
    void entry.open();
    entry.end();
    await answer({ ok: true, value: 'PIN-2026-0001' });
    expect(found).toEqual([]);
    expect(entry.text).toBe('');
  });
});
