import { describe, expect, it } from 'vitest';
import { HeardCalls } from '../../../renderer/tv/calls-to-announce.ts';
import { aCall, NINE_OH_FIVE } from './builders.ts';

const seqs = (calls: readonly { seq: number }[]): number[] => calls.map(({ seq }) => seq);

describe('calls to announce', () => {
  it('are taken once, in the order of the calls', () => {
    const heard = new HeardCalls();
    expect(seqs(heard.take([aCall(3, 'A-2', 'c1'), aCall(2, 'A-1', 'c2')], NINE_OH_FIVE))).toEqual([2, 3]);
    expect(heard.take([aCall(3, 'A-2', 'c1')], NINE_OH_FIVE)).toEqual([]);
    expect(seqs(heard.take([aCall(4, 'A-2', 'c1', { k: 2 })], NINE_OH_FIVE))).toEqual([4]);
  });

  it('are not heard again when the visit has moved on since', () => {
    const heard = new HeardCalls();
    const call = aCall(3, 'A-2', 'c1');
    heard.take([call], NINE_OH_FIVE);
    expect(heard.take([{ ...call, seq: 5 }], NINE_OH_FIVE)).toEqual([]);
  });

  it('are younger than a minute; older ones are only shown', () => {
    const call = aCall(1, 'A-1', 'c1');
    expect(new HeardCalls().take([call], call.at + 59_999)).toEqual([call]);
    expect(new HeardCalls().take([call], call.at + 60_000)).toEqual([]);
  });

  it('include an older call that only now came to be known', () => {
    const heard = new HeardCalls();
    heard.take([aCall(9, 'B-1', 'c2')], NINE_OH_FIVE);
    expect(seqs(heard.take([aCall(9, 'B-1', 'c2'), aCall(8, 'A-1', 'c1')], NINE_OH_FIVE))).toEqual([8]);
  });
});
