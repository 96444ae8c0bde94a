import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePriorityCode, parsePriorityCode } from '../../../../shared/domain/cases/priority-code.ts';
import { parseCode } from '../../../../shared/domain/numbering.ts';

const anyCode = fc
  .infiniteStream(fc.nat())
  .map((numbers) => makePriorityCode({ randomBelow: (below) => Number(numbers.next().value) % below }));

describe('a priority code (Z-04)', () => {
  it('is read however it is typed or scanned', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        expect(code).toMatch(/^.{4}-.{4}$/);
        for (const typed of [code, code.toLowerCase(), code.replace('-', ' '), `ULT-${code}`, ` ${code} `])
          expect(parsePriorityCode(typed), typed).toBe(code);
      }),
    );
  });

  it('is never taken for the code of a ticket or an appointment, nor they for it', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        expect(parseCode(code)).toBeUndefined();
      }),
    );
    for (const other of ['7K3F-Q9', 'ULT-7K3F-Q9', 'A-007', '', '7K3F-Q9XM2', '7K3F-Q9X0'])
      expect(parsePriorityCode(other), other).toBeUndefined();
  });
});
