import { expect, it } from 'vitest';
import { nextShift } from '../../../../renderer/lib/ui/keys.ts';
import { neighbour } from '../../../../renderer/lib/ui/roving.ts';

it('Shift gives one capital, then capitals, then none', () => {
  expect(nextShift('off')).toBe('once');
  expect(nextShift('once')).toBe('locked');
  expect(nextShift('locked')).toBe('off');
});

it('arrow keys go round the tabs, Home and End to their ends', () => {
  const tabs = ['wait', 'missed', 'done'];
  expect(neighbour(tabs, 'wait', 'ArrowRight')).toBe('missed');
  expect(neighbour(tabs, 'done', 'ArrowRight')).toBe('wait');
  expect(neighbour(tabs, 'wait', 'ArrowLeft')).toBe('done');
  expect(neighbour(tabs, 'missed', 'Home')).toBe('wait');
  expect(neighbour(tabs, 'missed', 'End')).toBe('done');
  expect(neighbour(tabs, 'missed', 'a')).toBeUndefined();
});
