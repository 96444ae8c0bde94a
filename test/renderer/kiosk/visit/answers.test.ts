import { describe, expect, it } from 'vitest';
import { isReady } from '../../../../renderer/kiosk/visit/answers.ts';
import { VISIT_SCREENS } from '../../../../renderer/kiosk/visit/visit-screens.ts';
import { emptyDraft } from '../../../../renderer/kiosk/visit/draft.ts';
import { KEY, TODAY, aDraft, aFoundVisitor } from './builders.ts';

const context = { today: TODAY };
const ready = (screen: (typeof VISIT_SCREENS)[number], changes: Parameters<typeof aDraft>[0]): boolean =>
  isReady(screen, aDraft(changes), context);

describe('going on', () => {
  it('is possible on every screen of a fully answered draft', () => {
    const draft = aDraft({
      findMethod: 'phone',
      findNumber: '081200000001',
      lastDigits: '9001',
      ticketCode: '7K3F-Q9',
      found: aFoundVisitor(),
      behalfName: 'Sutrisno',
      regencyTyped: 'Kab. Berau',
      letterNumber: '421.3/117/SDN-1',
      letterDate: '2026-11-20',
    });
    const held = VISIT_SCREENS.filter((screen) => !isReady(screen, draft, context));
    expect(held).toEqual(['find-id-type', 'find-id']);
  });

  it('holds back on an empty draft only where something is needed', () => {
    const draft = emptyDraft(0, KEY);
    const free = VISIT_SCREENS.filter((screen) => isReady(screen, draft, context));
    expect(free).toEqual(['privacy', 'phone', 'topic', 'purpose', 'priority', 'review']);
  });

  it('needs a NIK of 16 digits whose parts can be', () => {
    expect(ready('id-number', { idNumber: '637299120590900' })).toBe(false);
    expect(ready('id-number', { idNumber: '6372990013909008' })).toBe(false);
    expect(ready('id-number', { idNumber: '6372991205909001' })).toBe(true);
  });

  it('waits for an answer where the number may be that of a family card', () => {
    const child = '6372991205209001';
    expect(ready('id-number', { idNumber: child })).toBe(false);
    expect(ready('id-number', { idNumber: child, notKk: child })).toBe(true);
    expect(ready('id-number', { idNumber: child, notKk: '6372991205909001' })).toBe(false);
  });

  it('takes no phone, or a right one, but not a wrong one', () => {
    expect(ready('phone', { phone: '' })).toBe(true);
    expect(ready('phone', { phone: '0812' })).toBe(false);
    expect(ready('phone', { phone: '+62 812-0000-0001' })).toBe(true);
  });

  it('insists on ID and phone where the service needs them', () => {
    expect(ready('extra-id-type', { idType: 'none' })).toBe(false);
    expect(ready('extra-phone', { phone: '' })).toBe(false);
  });

  it('takes one-word names', () => {
    expect(ready('name', { name: 'Sutrisno' })).toBe(true);
    expect(ready('name', { name: '   ' })).toBe(false);
  });

  it('needs the name of a regency that is not on the list', () => {
    expect(ready('regency-name', { regency: 'other', regencyTyped: ' ' })).toBe(false);
    expect(ready('regency-name', { regency: 'other', regencyTyped: 'Kab. Berau' })).toBe(true);
  });

  it('needs exactly four digits as the second factor', () => {
    expect(ready('find-last', { lastDigits: '900' })).toBe(false);
    expect(ready('find-last', { lastDigits: '9001' })).toBe(true);
  });
});
