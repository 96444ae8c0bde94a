import { describe, expect, it } from 'vitest';
import { reopening } from '../../../../renderer/kiosk/home/reopening.ts';
import { kioskTexts } from '../../../../shared/messages/kiosk.ts';

const office = { zone: 'Asia/Makassar', zoneLabel: 'WITA' };
const words = { frame: kioskTexts.id, lang: 'id' as const };
/** Monday 23 November 2026, 12.10 in Tarakan. */
const NOW = Date.UTC(2026, 10, 23, 4, 10);
const HOUR = 3_600_000;

describe('when the office opens again', () => {
  it('is said with its day, but for the same day', () => {
    const atOne = { kind: 'break', opensAt: NOW + (50 / 60) * HOUR } as const;
    expect(reopening(atOne, office, NOW, words)).toBe('Layanan buka kembali pukul 13.00\u00a0WITA.');
    const tomorrow = { kind: 'closed', opensAt: Date.UTC(2026, 10, 24, 0, 0), holiday: null } as const;
    expect(reopening(tomorrow, office, NOW, words)).toBe(
      'Layanan buka kembali Selasa, 24\u00a0November\u00a02026, pukul 08.00\u00a0WITA.',
    );
  });

  it('is not guessed where no calendar is decreed', () => {
    const unknown = { kind: 'closed', opensAt: null, holiday: null } as const;
    expect(reopening(unknown, office, NOW, words)).toBe(kioskTexts.id.reopensUnknown);
  });

  it('is not said while the hub has not said that it is closed', () => {
    const open = { kind: 'open', lastTicketAt: NOW, closesAt: NOW } as const;
    expect(reopening(open, office, NOW, words)).toBeNull();
  });
});
