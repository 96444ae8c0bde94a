import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toFind, toRegister } from '../../../../renderer/kiosk/visit/register.ts';
import { findVisitor, registerVisit } from '../../../../shared/protocol/kiosk.ts';
import { KEY, aDraft, aFoundVisitor } from './builders.ts';

describe('the last tap as a command', () => {
  it('carries the guest book as the hub takes it', () => {
    const command = toRegister(
      aDraft({ name: ' noor   hasanah ', idNumber: '637299 120590 9001' }),
      'id',
      95_000.4,
    );
    expect(registerVisit.parse(command)).toEqual({
      idempotencyKey: KEY,
      visitor: {
        kind: 'new',
        guestBook: {
          name: 'noor hasanah',
          idType: 'nik',
          idNumber: '6372991205909001',
          phone: '+6281200000001',
          institution: 'SDN Contoh 1 Banjarbaru',
          role: 'Guru',
          regency: '6372',
        },
      },
      onBehalf: null,
      letter: null,
      serviceId: 'konsultasi',
      topicId: null,
      purpose: '',
      priority: null,
      language: 'id',
      elapsedMs: 95_000,
    });
  });

  it('names who is represented and by which letter', () => {
    const draft = aDraft({
      behalf: 'power-of-attorney',
      behalfName: 'Sutrisno',
      letter: true,
      letterNumber: ' 421.3/117/SDN-1 ',
      letterDate: '2026-11-20',
    });
    const command = registerVisit.parse(toRegister(draft, 'en', 0));
    expect(command.onBehalf).toEqual({ name: 'Sutrisno', document: 'power-of-attorney' });
    expect(command.letter).toEqual({ number: '421.3/117/SDN-1', date: '2026-11-20' });
  });

  it('keeps a letter to itself that the visitor said after all not to have', () => {
    expect(toRegister(aDraft({ letter: false, letterNumber: '1/2' }), 'id', 0).letter).toBeNull();
  });

  it('sends a regency that is not on the list by its name', () => {
    const { visitor } = toRegister(aDraft({ regency: 'other', regencyTyped: 'Kab. Berau' }), 'id', 0);
    expect(visitor).toMatchObject({ guestBook: { regency: 'Kab. Berau' } });
  });

  it('sends a returning visitor by their handle and nothing else', () => {
    const { visitor } = toRegister(aDraft({ found: aFoundVisitor(), idNumber: '', phone: '' }), 'id', 0);
    expect(visitor).toEqual({ kind: 'returning', handle: 'h'.repeat(40), supplement: null });
  });

  it('adds what the service asked a returning visitor for', () => {
    const draft = aDraft({ found: aFoundVisitor({ hasId: false }), askId: true, phone: '' });
    const { visitor } = registerVisit.parse(toRegister(draft, 'id', 0));
    expect(visitor).toMatchObject({ supplement: { idType: 'nik', idNumber: '6372991205909001', phone: '' } });
  });

  it('keeps step 1 within what the hub takes, however long it lasted', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e12, max: 1e12 }), (elapsed) => {
        expect(registerVisit.safeParse(toRegister(aDraft(), 'id', elapsed)).success).toBe(true);
      }),
    );
  });
});

describe('looking a returning visitor up', () => {
  it('sends the phone with the last digits of the ID', () => {
    const find = toFind(aDraft({ findMethod: 'phone', findNumber: '0812-0000-0001', lastDigits: '9001' }));
    expect(findVisitor.parse(find)).toEqual({ by: 'phone', phone: '+6281200000001', lastDigits: '9001' });
  });

  it('sends the ID of its kind with the last digits of the phone', () => {
    const find = toFind(
      aDraft({ findMethod: 'id', findIdType: 'passport', findNumber: 'b 1234567', lastDigits: '0001' }),
    );
    expect(findVisitor.parse(find)).toEqual({
      by: 'id',
      idType: 'passport',
      idNumber: 'B1234567',
      lastDigits: '0001',
    });
  });

  it('sends nothing while the way of looking up is not chosen', () => {
    expect(toFind(aDraft())).toBeNull();
    expect(toFind(aDraft({ findMethod: 'id' }))).toBeNull();
  });
});
