import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Announcer, type Announcement, type Line } from '../../../renderer/tv/announcer.ts';
import { aCall } from './builders.ts';
import { FakeAudio } from './fake-audio.ts';

function anAnnouncement(seq: number, ticket: string): Announcement {
  return {
    call: aCall(seq, ticket, 'c1'),
    sentences: [{ lang: 'id', text: `Nomor antrean, ${ticket}.` }],
    parts: ['chime', 'number', 'counter'].map((clip) => ({ clip: `${seq}/${clip}`, breath: 0 })),
  };
}

interface Spoken {
  readonly seq: number;
  readonly from: number;
  readonly to: number;
}

/** What was heard: each announcement from its first clip to the end of its last. */
function spoken(audio: FakeAudio): Spoken[] {
  const found = new Map<number, Spoken>();
  for (const { id, from, to } of audio.played) {
    const seq = Number(id.split('/')[0]);
    found.set(seq, { seq, from: found.get(seq)?.from ?? from, to });
  }
  return [...found.values()];
}

/** Lets every call arrive at its time and waits until all is said. */
async function run(audio: FakeAudio, arrivals: readonly { at: number; ticket: string }[]): Promise<Line[]> {
  const lines: Line[] = [];
  const announcer = new Announcer(audio, (line) => lines.push(line));
  arrivals.forEach(({ at, ticket }, index) => {
    audio.at(at, () => announcer.announce(anAnnouncement(index + 1, ticket)));
  });
  await audio.drain();
  return lines;
}

const seqs = (all: readonly Spoken[]): number[] => all.map(({ seq }) => seq);

describe('the announcer', () => {
  it('speaks chime, number and counter without a gap', async () => {
    const audio = new FakeAudio();
    await run(audio, [{ at: 0, ticket: 'A-007' }]);
    expect(audio.played.map(({ id }) => id)).toEqual(['1/chime', '1/number', '1/counter']);
    expect(audio.played[1]?.from).toBe(audio.played[0]?.to);
    expect(audio.played[2]?.from).toBe(audio.played[1]?.to);
  });

  it('takes a breath where a sentence begins', async () => {
    const audio = new FakeAudio();
    const announcer = new Announcer(audio, () => undefined);
    const [chime, number] = [
      { clip: 'chime', breath: 0 },
      { clip: 'number', breath: 0.25 },
    ];
    announcer.announce({ ...anAnnouncement(1, 'A-001'), parts: [chime, number] });
    await audio.drain();
    expect(audio.played[1]?.from).toBe((audio.played[0]?.to ?? 0) + 0.25);
  });

  it('says what is on the line, what waits, and in the end that nothing is', async () => {
    const lines = await run(new FakeAudio(), [
      { at: 0, ticket: 'A-001' },
      { at: 0.5, ticket: 'A-002' },
    ]);
    const told = lines.map(({ speaking, waiting }) => [speaking?.call.ticket, waiting.length]);
    expect(told).toEqual([
      ['A-001', 0],
      ['A-001', 1],
      ['A-002', 0],
      [undefined, 0],
    ]);
  });

  it('lets a recall replace nothing, not even a call of the number that still waits', async () => {
    const audio = new FakeAudio();
    await run(audio, [
      { at: 0, ticket: 'A-001' },
      { at: 0.2, ticket: 'A-002' },
      { at: 0.4, ticket: 'A-003' },
      { at: 0.6, ticket: 'A-002' },
    ]);
    expect(seqs(spoken(audio))).toEqual([1, 2, 3, 4]);
  });

  it('lets a number that is being spoken end and repeats it afterwards', async () => {
    const audio = new FakeAudio();
    await run(audio, [
      { at: 0, ticket: 'A-001' },
      { at: 0.5, ticket: 'A-001' },
    ]);
    expect(seqs(spoken(audio))).toEqual([1, 2]);
  });

  it('never says a number without its counter, nor a counter without its number: then it only chimes', async () => {
    for (const missing of ['1/number', '1/counter']) {
      const audio = new FakeAudio({ missing: [missing] });
      const lines = await run(audio, [{ at: 0, ticket: 'A-001' }]);
      expect(audio.played.map(({ id }) => id)).toEqual(['1/chime']);
      expect(lines[0]?.speaking?.call.ticket).toBe('A-001');
      expect(audio.now()).toBeGreaterThan(6);
    }
  });

  it('asks a second time for a clip that did not come', async () => {
    const audio = new FakeAudio({ missing: ['1/number'], missingTimes: 1 });
    await run(audio, [{ at: 0, ticket: 'A-001' }]);
    expect(audio.played.map(({ id }) => id)).toEqual(['1/chime', '1/number', '1/counter']);
  });

  it('speaks each announcement as loud as its hour wants it', async () => {
    const audio = new FakeAudio();
    const announcer = new Announcer(
      audio,
      () => undefined,
      () => (audio.now() < 2 ? 1 : 0.6),
    );
    announcer.announce(anAnnouncement(1, 'A-001'));
    announcer.announce(anAnnouncement(2, 'A-002'));
    await audio.drain();
    expect(audio.played.map(({ volume }) => volume)).toEqual([1, 1, 1, 0.6, 0.6, 0.6]);
  });

  it('shows every call for a while, one after the other, where it is mute', async () => {
    const audio = new FakeAudio({ mute: true });
    const lines = await run(audio, [
      { at: 0, ticket: 'A-001' },
      { at: 1, ticket: 'A-002' },
    ]);
    expect(audio.played).toEqual([]);
    expect(lines.map(({ speaking }) => speaking?.call.ticket ?? '')).toEqual(['A-001', 'A-001', 'A-002', '']);
    expect(audio.now()).toBeGreaterThan(10);
  });

  it('silences what a broken device still holds, and goes on with the next', async () => {
    const audio = new FakeAudio({ stalls: true });
    await run(audio, [
      { at: 0, ticket: 'A-001' },
      { at: 0.1, ticket: 'A-002' },
    ]);
    expect(audio.stopped).toEqual(['1/chime', '1/number', '1/counter', '2/chime', '2/number', '2/counter']);
  });
});

const moments = fc.array(fc.double({ min: 0, max: 40, noNaN: true }), { minLength: 1, maxLength: 12 });
const audios = fc
  .record({
    seconds: fc.array(fc.double({ min: 0.05, max: 4, noNaN: true }), { minLength: 1, maxLength: 7 }),
  })
  .map(({ seconds }) => seconds);

describe('whenever calls come', () => {
  it('none is lost, none overlaps another, and their order is kept', async () => {
    await fc.assert(
      fc.asyncProperty(moments, audios, async (times, seconds) => {
        const audio = new FakeAudio({ seconds });
        const arrivals = [...times].sort((a, b) => a - b).map((at, i) => ({ at, ticket: `A-${i + 1}` }));
        await run(audio, arrivals);
        const all = spoken(audio);
        expect(seqs(all)).toEqual(arrivals.map((_, i) => i + 1));
        expect(audio.played).toHaveLength(arrivals.length * 3);
        all.slice(1).forEach(({ from }, i) => expect(from).toBeGreaterThanOrEqual(all[i]?.to ?? 0));
        expect(audio.stopped).toEqual([]);
      }),
    );
  });

  it('every call of a repeated number is spoken, in the order they came', async () => {
    const calls = fc.array(
      fc.tuple(fc.double({ min: 0, max: 20, noNaN: true }), fc.constantFrom('A-1', 'A-2', 'B-1')),
      { minLength: 1, maxLength: 14 },
    );
    await fc.assert(
      fc.asyncProperty(calls, async (some) => {
        const audio = new FakeAudio();
        const arrivals = some.map(([at, ticket]) => ({ at, ticket })).sort((a, b) => a.at - b.at);
        await run(audio, arrivals);
        expect(seqs(spoken(audio))).toEqual(arrivals.map((_, i) => i + 1));
      }),
    );
  });
});

describe('an emergency', () => {
  const clips = (audio: FakeAudio): string[] => audio.played.map(({ id }) => id.split('/')[0] ?? '');

  it('lets what is being spoken end, then sounds its tone once at full loudness', async () => {
    const audio = new FakeAudio();
    const announcer = new Announcer(
      audio,
      () => undefined,
      () => 0.6,
    );
    announcer.announce(anAnnouncement(1, 'A-001'));
    audio.at(0.5, () => announcer.hold(true));
    await audio.drain();
    expect(clips(audio)).toEqual(['1', '1', '1', 'attention']);
    expect(audio.played[3]).toMatchObject({ volume: 1 });
    expect(audio.played[3]?.from).toBeGreaterThan(audio.played[2]?.to ?? 99);
  });

  it('holds numbers back and says them when it is over, but not those served meanwhile', async () => {
    const audio = new FakeAudio();
    const announcer = new Announcer(audio, () => undefined);
    announcer.hold(false);
    audio.at(1, () => announcer.announce(anAnnouncement(1, 'A-001')));
    audio.at(2, () => announcer.announce(anAnnouncement(2, 'A-002')));
    audio.at(30, () => announcer.release(({ ticket }) => ticket === 'A-002'));
    await audio.drain();
    expect(clips(audio)).toEqual(['2', '2', '2']);
    expect(audio.played[0]?.from).toBeGreaterThanOrEqual(30);
  });
});
