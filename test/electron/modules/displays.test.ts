import { expect, it } from 'vitest';
import { tvDisplay, type DisplayPlace } from '../../../electron/modules/displays.ts';

function display(id: number): DisplayPlace {
  return { id, bounds: { x: 0, y: 0, width: 1920, height: 1080 } };
}

it('gives the TV no display where the kiosk has the only one', () => {
  expect(tvDisplay([display(1)], display(1))).toBeNull();
  expect(tvDisplay([], display(1))).toBeNull();
});

it('gives the TV the first display that is not the kiosk, wherever it is listed', () => {
  expect(tvDisplay([display(1), display(2), display(3)], display(1))?.id).toBe(2);
  expect(tvDisplay([display(3), display(1)], display(1))?.id).toBe(3);
});
