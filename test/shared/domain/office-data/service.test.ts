import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SERVICE_LETTERS, type ServiceLetter } from '../../../../shared/domain/numbering.ts';
import {
  checkServiceChange,
  checkServiceOrder,
  freeLetters,
  isOffered,
  type AroundService,
  type ServiceData,
} from '../../../../shared/domain/office-data/service.ts';
import { aService } from '../../../support/office-data.ts';

function service(id: string, letter: ServiceLetter, changes: Partial<ServiceData> = {}): ServiceData {
  return { id, ...aService({ letter }), ...changes };
}

const A = service('a', 'A');
const B = service('b', 'B');

function around(changes: Partial<AroundService> = {}): AroundService {
  return { others: [B], lettersToday: [], inUse: false, topicsInUse: [], ...changes };
}

const refusal = (result: ReturnType<typeof checkServiceChange>): string =>
  result.ok ? '' : result.error.code;

describe('a change of a service', () => {
  it('is refused where another open service has its letter', () => {
    expect(refusal(checkServiceChange(A, { ...A, letter: 'B' }, around()))).toBe('letter-taken');
    const closed = { ...B, active: false };
    const other = service('c', 'F');
    expect(refusal(checkServiceChange(A, { ...A, letter: 'B' }, around({ others: [closed, other] })))).toBe(
      '',
    );
  });

  it('is refused where numbers were given with its new letter today; its own letter stays its own', () => {
    const today = around({ lettersToday: ['A', 'F'] });
    expect(refusal(checkServiceChange(A, { ...A, letter: 'F' }, today))).toBe('letter-today');
    expect(refusal(checkServiceChange(null, service('c', 'F'), today))).toBe('letter-today');
    expect(refusal(checkServiceChange(A, { ...A, handlingMinutes: 9 }, today))).toBe('');
  });

  it('may close it while the kiosk has something else to offer', () => {
    const closed = { ...A, active: false };
    expect(refusal(checkServiceChange(A, closed, around()))).toBe('');
    const alone = around({ others: [{ ...B, active: false }] });
    expect(refusal(checkServiceChange(A, closed, alone))).toBe('last-service');
    expect(refusal(checkServiceChange(A, null, alone))).toBe('last-service');
  });

  it('never takes away what something else names', () => {
    expect(refusal(checkServiceChange(A, null, around({ inUse: true })))).toBe('service-in-use');
    expect(refusal(checkServiceChange(A, null, around()))).toBe('');
    const without = { ...A, topics: [] };
    expect(refusal(checkServiceChange(A, without, around({ topicsInUse: ['loan'] })))).toBe('topic-in-use');
    expect(refusal(checkServiceChange(A, without, around()))).toBe('');
  });

  it('keeps its milestones in the order of their days', () => {
    const stage = (workingDays: number) => ({ name: { id: 'Tahap', en: 'Stage' }, workingDays });
    const wrong = { ...A, milestones: [stage(10), stage(3)] };
    expect(refusal(checkServiceChange(A, wrong, around()))).toBe('milestones-order');
    const right = { ...A, milestones: [stage(3), stage(10)] };
    expect(refusal(checkServiceChange(A, right, around()))).toBe('');
  });

  it('leaves, whatever is changed in whatever order, one letter to one open service and one service open', () => {
    const step = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      letter: fc.constantFrom(...SERVICE_LETTERS.slice(0, 4)),
      what: fc.constantFrom('save', 'close', 'remove'),
    });
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 40 }),
        fc.subarray([...SERVICE_LETTERS]),
        (steps, lettersToday) => {
          let all: ServiceData[] = [A, B];
          for (const { id, letter, what } of steps) {
            const before = all.find((one) => one.id === id) ?? null;
            const others = all.filter((one) => one.id !== id);
            const after = what === 'remove' ? null : service(id, letter, { active: what === 'save' });
            const fits = checkServiceChange(before, after, around({ others, lettersToday }));
            if (fits.ok) all = after === null ? others : [...others, after];
          }
          const letters = all.filter(isOffered).map((one) => one.letter);
          expect(letters.length).toBeGreaterThan(0);
          expect(new Set(letters).size).toBe(letters.length);
        },
      ),
    );
  });
});

describe('the letters to choose from', () => {
  it('are exactly those a change would not be refused for', () => {
    const letters = fc.constantFrom(...SERVICE_LETTERS);
    fc.assert(
      fc.property(
        fc.uniqueArray(letters, { maxLength: 6 }),
        letters,
        fc.subarray([...SERVICE_LETTERS]),
        (held, own, today) => {
          const others = held.filter((letter) => letter !== own).map((letter) => service(letter, letter));
          const mine = service('mine', own);
          const free = freeLetters(mine, [...others, mine], today);
          for (const letter of SERVICE_LETTERS) {
            const fits = checkServiceChange(
              mine,
              { ...mine, letter },
              around({ others, lettersToday: today }),
            );
            expect(fits.ok, letter).toBe(free.includes(letter));
          }
        },
      ),
    );
  });
});

describe('an order of services', () => {
  it('is of all of them, each once', () => {
    expect(checkServiceOrder(['b', 'a'], ['a', 'b']).ok).toBe(true);
    for (const wrong of [['a'], ['a', 'a'], ['a', 'b', 'c'], ['a', 'c']])
      expect(checkServiceOrder(wrong, ['a', 'b']).ok, wrong.join()).toBe(false);
  });
});
