import { describe, expect, it } from 'vitest';
import { readPortStatus } from '../../../printer/status/port-status.ts';

describe("USB's port status", () => {
  it.each([
    [0x18, 'ready'],
    [0x38, 'out-of-paper'],
    [0x30, 'out-of-paper'],
    [0x20, 'out-of-paper'],
    [0x08, 'offline'],
    [0x10, 'offline'],
    [0x00, 'offline'],
  ] as const)('%i means %s', (byte, meaning) => {
    expect(readPortStatus(byte)).toBe(meaning);
  });

  it('is the same whatever the bits are that the standard leaves open', () => {
    for (let byte = 0; byte < 256; byte += 1) expect(readPortStatus(byte)).toBe(readPortStatus(byte & 0x38));
  });
});
