import { describe, expect, it } from 'vitest';
import { attentionTone } from '../../../renderer/tv/attention-tone.ts';

describe('the tone of attention', () => {
  const rate = 48_000;
  const samples = attentionTone(rate);

  it('lasts a few seconds and is heard three times', () => {
    expect(samples.length / rate).toBeCloseTo(3.42, 1);
    const quiet = (at: number): number =>
      Math.max(...samples.subarray(at * rate, (at + 0.1) * rate).map(Math.abs));
    expect([0.1, 1.24, 2.38].map((at) => quiet(at) > 0.1)).toEqual([true, true, true]);
    expect([0.9, 2.04].map((at) => quiet(at))).toEqual([0, 0]);
  });

  it('never clips and never clicks', () => {
    expect(samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0)).toBeLessThanOrEqual(0.5);
    let jump = 0;
    for (let i = 1; i < samples.length; i += 1)
      jump = Math.max(jump, Math.abs((samples[i] ?? 0) - (samples[i - 1] ?? 0)));
    expect(jump).toBeLessThan(0.12);
    expect(samples.at(-1)).toBeCloseTo(0, 6);
  });
});
