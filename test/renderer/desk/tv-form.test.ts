import { describe, expect, it } from 'vitest';
import { TvForm } from '../../../renderer/admin/tv/tv-form.svelte.ts';
import { DEFAULT_TV_SETTINGS } from '../../../shared/domain/tv-settings.ts';
import { changeTvSettings } from '../../../shared/protocol/tv.ts';

describe("the TV's figures as a coordinator types them", () => {
  it('send what was set when nothing was typed, and the hub takes it', () => {
    const { idleAfterS, slideS, minRespondents, volume, volumeHours } = DEFAULT_TV_SETTINGS;
    const sent = new TvForm(DEFAULT_TV_SETTINGS).toSend();
    expect(sent).toEqual({ idleAfterS, slideS, minRespondents, volume, volumeHours });
    expect(changeTvSettings.safeParse(sent).success).toBe(true);
  });

  it('are not sent where a number is outside its limits, and are marked', () => {
    const form = new TvForm(DEFAULT_TV_SETTINGS);
    form.slideS = '4';
    expect(form.toSend()).toBeNull();
    expect([form.tried, form.fits('slideS'), form.fits('idleAfterS')]).toEqual([true, false, true]);
    form.slideS = '5';
    expect(form.toSend()).toMatchObject({ slideS: 5 });
    form.volume = '6,5';
    expect(form.toSend()).toBeNull();
  });

  it('do not take hours that overlap or are empty', () => {
    const form = new TvForm(DEFAULT_TV_SETTINGS);
    form.add();
    expect(form.hoursFit).toBe(false);
    form.remove(0);
    expect(form.hoursFit).toBe(true);
    const [hours] = form.hours;
    if (hours) hours.from = '';
    expect(form.hoursFit).toBe(false);
    form.remove(0);
    expect(form.toSend()).toMatchObject({ volumeHours: [] });
  });
});
