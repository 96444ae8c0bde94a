import { describe, expect, it } from 'vitest';
import { isProfileId, PROFILES } from '../../db/seed/profiles/index.ts';
import type { OfficeProfile } from '../../db/seed/profiles/types.ts';
import { isServiceLetter } from '../../shared/domain/numbering.ts';
import { createOfficeCalendar, OFFICE_ZONES } from '../../shared/domain/office-day.ts';
import { isProvinceCode, REGENCIES } from '../../shared/domain/regions.ts';
import { createWorkingTime } from '../../shared/domain/working-time.ts';

const profiles = Object.values(PROFILES);
const unique = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

/** Every text in both languages anywhere in a profile, with the way to it. */
function localTexts(value: unknown, path: string): [string, { id: string; en: string }][] {
  if (typeof value !== 'object' || value === null) return [];
  if ('id' in value && 'en' in value) return [[path, value as { id: string; en: string }]];
  return Object.entries(value).flatMap(([key, inner]) => localTexts(inner, `${path}.${key}`));
}

/** Contrast ratio of WCAG 2 between two colours `#rrggbb`. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const share = parseInt(colour.slice(at, at + 2), 16) / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const service = (profile: OfficeProfile, letter: string) => {
  const found = profile.services.find((one) => one.letter === letter);
  if (!found) throw new Error(`${profile.id} has no service ${letter}`);
  return found;
};

describe.each(profiles)('the profile $id', (profile) => {
  it('is found by its own name', () => {
    expect(isProfileId(profile.id)).toBe(true);
    expect(PROFILES[profile.id]).toBe(profile);
    expect(isProfileId('constructor')).toBe(false);
  });

  it('says everything in both languages', () => {
    const texts = localTexts(profile, profile.id);
    expect(texts.length).toBeGreaterThan(100);
    const missing = texts
      .filter(([, { id, en }]) => id.trim() === '' || en.trim() === '')
      .map(([path]) => path);
    expect(missing).toEqual([]);
  });

  it('keeps to the spelling of KBBI', () => {
    const texts = localTexts(profile, profile.id).map(([, { id }]) => id);
    for (const text of texts) {
      expect(text).not.toMatch(/\b(antrian|silahkan|survey|jum'at|ijin|praktek|telpon|kamu)\b/i);
    }
  });

  it('has the nine services, each with letter, id and topics of its own', () => {
    expect(profile.services.map(({ letter }) => letter).join('')).toBe('ABFMRULZK');
    expect(profile.services.every(({ letter }) => isServiceLetter(letter))).toBe(true);
    expect(unique(profile.services.map(({ id }) => id))).toBe(true);
    expect(unique(profile.services.flatMap(({ topics }) => topics.map(({ id }) => id)))).toBe(true);
    for (const { topics, requirements, handlingMinutes } of profile.services) {
      expect(topics.length).toBeGreaterThan(1);
      expect(requirements.length).toBeGreaterThan(0);
      expect(handlingMinutes).toBeGreaterThan(0);
    }
  });

  it('demands the NIK for public information only, and a phone for loans only', () => {
    const demanding = (rule: 'idRule' | 'phoneRule'): string[] =>
      profile.services.filter((one) => one[rule] === 'required').map(({ letter }) => letter);
    expect(demanding('idRule')).toEqual(['B']);
    expect(demanding('phoneRule')).toEqual(['M']);
  });

  it('holds the time standards of the catalogue', () => {
    const standards = profile.services.map(({ letter, standard }) => [
      letter,
      standard.kind === 'as-needed' ? null : standard.n,
    ]);
    expect(Object.fromEntries(standards)).toEqual({
      A: 1,
      B: 10,
      F: 1,
      M: 1,
      R: 5,
      U: null,
      L: null,
      Z: 5,
      K: 0,
    });
    expect(service(profile, 'R').leadWorkingDays).toBe(7);
    expect(service(profile, 'B').milestones.map(({ workingDays }) => workingDays)).toEqual([3, 10, 17]);
  });

  it('has a counter for every service and a front office', () => {
    const served = new Set(profile.counters.flatMap(({ serviceIds }) => serviceIds));
    expect([...served].sort()).toEqual(profile.services.map(({ id }) => id).sort());
    expect(profile.counters.some(({ stages }) => stages.includes('front-office'))).toBe(true);
    expect(unique(profile.counters.map(({ id }) => id))).toBe(true);
    expect(unique(profile.counters.map(({ label, number }) => `${label} ${number}`))).toBe(true);
  });

  it('has hours in order, on every working day, also in Ramadan', () => {
    for (const week of [profile.hours.week, ...profile.hours.periods.map((period) => period.week)]) {
      expect(Object.keys(week).map(Number)).toEqual(profile.calendar.weekdays);
      for (const intervals of Object.values(week)) {
        const times = intervals.flatMap(({ from, to }) => [from, to]);
        expect(times.length).toBeGreaterThan(0);
        expect(times.every((time) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time))).toBe(true);
        expect([...times].sort()).toEqual(times);
        expect(unique(times)).toBe(true);
      }
    }
  });

  it('opens on a Monday morning of its own zone', () => {
    const office = createOfficeCalendar(profile.zone);
    const time = createWorkingTime({
      ...profile.settings,
      office,
      hours: profile.hours,
      calendar: profile.calendar,
    });
    expect(time.openState(office.at('2026-11-23', '08:00')).kind).toBe('open');
    expect(time.openState(office.at('2026-11-23', '07:59')).kind).toBe('closed');
  });

  it('stands where its codes say', () => {
    expect(isProvinceCode(profile.provinceCode)).toBe(true);
    expect(OFFICE_ZONES[profile.zone]).toBe(['kalteng', 'kepri'].includes(profile.id) ? 'WIB' : 'WITA');
    const own = REGENCIES.filter(({ code }) => code.startsWith(profile.provinceCode)).map(({ code }) => code);
    expect(profile.regencyCode === null || own.includes(profile.regencyCode)).toBe(true);
  });

  it('runs steps of which each takes what the one before put out, up to the survey (H-01)', () => {
    const { steps, effectiveFrom, createdOn } = profile.pos;
    for (const [index, step] of steps.slice(1, -1).entries()) {
      // the helpdesk document shortens the first output to its beginning, `Data kunjungan`
      expect(step.inputs.some((input) => steps[index]?.output.startsWith(input))).toBe(true);
    }
    expect(createdOn <= effectiveFrom).toBe(true);
  });

  it('has colours that can be read', () => {
    expect(contrast(profile.theme.accent, profile.theme.accentInk)).toBeGreaterThan(7);
  });

  it('gives no address under the former domain of the ministry', () => {
    const addresses = [
      ...profile.contacts.map(({ value }) => value),
      ...profile.services.flatMap(({ online }) => online.map(({ url }) => url ?? '')),
    ];
    expect(addresses.filter((value) => value.includes('kemdikbud'))).toEqual([]);
    for (const { verified, note } of profile.contacts) expect(verified || note !== undefined).toBe(true);
  });

  it('tells in the privacy notice the periods it keeps to', () => {
    expect(profile.privacy.long.id).toContain(`${profile.settings.retentionDays.rawIdNumber} hari`);
    expect(profile.privacy.long.id).toContain('data kontak setelah 1 tahun');
    expect(profile.privacy.long.en).toContain('after 5 years');
    expect(profile.privacy.long.id).not.toMatch(/saya setuju/i);
  });
});

describe('the profiles', () => {
  it('differ in what is their own', () => {
    expect(unique(profiles.map(({ pos }) => pos.number))).toBe(true);
    expect(unique(profiles.map(({ name }) => name))).toBe(true);
    expect(service(PROFILES.kalteng, 'R').requirements.map(({ id }) => id)).toContain(
      'Jenis layanan kerja sama sesuai program BPMP Provinsi Kalimantan Tengah',
    );
    expect(service(PROFILES.kalsel, 'A').online.map(({ name }) => name)).toEqual(['Dangsanak']);
  });
});

describe('the office of the second procedure', () => {
  const { pos, settings, hours, counters, zone } = PROFILES.kepri;

  it('has the eight steps of POS 059/C7.9/OT.01.00/2023 with their standards (5.2)', () => {
    expect(pos.number).toBe('059/C7.9/OT.01.00/2023');
    expect(pos.steps.map(({ actor, moment, standard }) => [actor, moment, standard])).toEqual([
      ['security', 'unobserved', { kind: 'minutes', n: 2 }],
      ['receptionist', 'unobserved', { kind: 'minutes', n: 1 }],
      ['visitor', 'register', { kind: 'minutes', n: 5 }],
      ['receptionist', 'unobserved', { kind: 'seconds', n: 30 }],
      ['front-office', 'verify', { kind: 'as-needed' }],
      ['front-office', 'route', { kind: 'as-needed' }],
      ['helpdesk', 'solution', { kind: 'as-needed' }],
      ['visitor', 'survey', { kind: 'as-needed' }],
    ]);
  });

  it('deputises by letter only, and serves from 08.00 to 16.00 WIB without a break (4.2, 8)', () => {
    expect(settings.deputising).toBe('letter-only');
    const office = createOfficeCalendar(zone);
    const time = createWorkingTime({ ...settings, office, hours, calendar: PROFILES.kepri.calendar });
    const stateAt = (at: string): string => time.openState(office.at('2026-11-23', at)).kind;
    expect(['07:59', '08:00', '12:30', '15:44', '15:45', '16:00'].map(stateAt)).toEqual([
      'closed',
      'open',
      'open',
      'open',
      'last-ticket-passed',
      'closed',
    ]);
    expect(office.at('2026-11-23', '08:00')).toBe(Date.parse('2026-11-23T08:00+07:00'));
  });

  it('lets every front office complete a service itself, and call none that the back office waits for', () => {
    const front = counters.filter(({ stages }) => stages.includes('front-office'));
    expect(front.length).toBeGreaterThan(0);
    for (const { stages, serviceIds } of front) {
      expect(stages).toContain('helpdesk');
      expect(serviceIds).toEqual([]);
    }
  });
});
