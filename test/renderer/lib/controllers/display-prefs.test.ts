import { expect, it } from 'vitest';
import { DisplayPrefs } from '../../../../renderer/lib/controllers/display-prefs.svelte.ts';

it('forgets everything of a visitor on going home', () => {
  const prefs = new DisplayPrefs();
  prefs.toggleContrast();
  prefs.toggleLargeText();
  prefs.toggleLang();
  expect([prefs.contrast, prefs.largeText, prefs.lang]).toEqual([true, true, 'en']);
  prefs.reset();
  expect([prefs.contrast, prefs.largeText, prefs.lang]).toEqual([false, false, 'id']);
});
