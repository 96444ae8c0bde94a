import { describe, expect, it } from 'vitest';
import { Sound } from '../../../renderer/tv/sound.svelte.ts';
import { aScheduler } from './builders.ts';

function aSound(allowed: boolean): { sound: Sound; clock: ReturnType<typeof aScheduler>; allow: () => void } {
  const clock = aScheduler();
  let audible = allowed;
  const sound = new Sound({ audible: () => Promise.resolve(audible) }, clock.scheduler);
  return { sound, clock, allow: () => (audible = true) };
}

describe('the sound', () => {
  it('is on without a question where the browser allows it', async () => {
    const { sound } = aSound(true);
    await sound.start(true);
    expect(sound.state).toBe('on');
  });

  it('is asked for once, and on after the touch', async () => {
    const { sound, allow } = aSound(false);
    await sound.start(true);
    expect(sound.state).toBe('ask');
    allow();
    await sound.activate();
    expect(sound.state).toBe('on');
  });

  it('gives the board free when nobody answers, and can be switched on later', async () => {
    const { sound, clock, allow } = aSound(false);
    await sound.start(true);
    clock.advance(30_000);
    expect(sound.state).toBe('mute');
    allow();
    await sound.activate();
    expect(sound.state).toBe('on');
  });

  it('is never asked for in Electron', async () => {
    const { sound } = aSound(false);
    await sound.start(false);
    expect(sound.state).toBe('mute');
  });

  it('shows mute when the device takes the sound away, and on when it returns', async () => {
    const { sound } = aSound(true);
    await sound.start(true);
    sound.changed(false);
    expect(sound.state).toBe('mute');
    sound.changed(true);
    expect(sound.state).toBe('on');
  });
});
