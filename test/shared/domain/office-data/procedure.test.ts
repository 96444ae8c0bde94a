import { describe, expect, it } from 'vitest';
import { KEPRI } from '../../../../db/seed/profiles/kepri.ts';
import { KALTARA } from '../../../../db/seed/profiles/kaltara.ts';
import { checkProcedure, looseInputs, momentFlaws } from '../../../../shared/domain/office-data/procedure.ts';
import type { PosProfile } from '../../../../shared/domain/pos.ts';

const TODAY = '2026-11-23';
const next = (changes: Partial<PosProfile> = {}): PosProfile => ({
  ...KALTARA.pos,
  version: 2,
  effectiveFrom: '2027-01-04',
  ...changes,
});
const check = (after: PosProfile | null, before: PosProfile | null = null) =>
  checkProcedure({ before, after }, [KALTARA.pos], TODAY);

describe('a version of the procedure', () => {
  it.each([
    ['six steps', KALTARA.pos],
    ['the eight of Kepri, which asks for no question', KEPRI.pos],
  ])('may have %s', (_what, { steps }) => {
    expect(momentFlaws(steps)).toEqual({ missing: [], twice: [], disordered: false });
    expect(check(next({ steps })).ok).toBe(true);
  });

  it('begins on a day to come that no other begins on', () => {
    const code = (effectiveFrom: string, others: readonly PosProfile[] = []) => {
      const checked = checkProcedure({ before: null, after: next({ effectiveFrom }) }, others, TODAY);
      return checked.ok ? 'ok' : checked.error.code;
    };
    expect(code(TODAY)).toBe('procedure-day-past');
    expect(code('2026-11-24')).toBe('ok');
    expect(code('2027-01-04', [next()])).toBe('procedure-day-taken');
  });

  it('is refused where a visit could not be registered, checked, answered or rated, or twice', () => {
    const { steps } = KALTARA.pos;
    for (const moment of ['register', 'verify', 'solution', 'survey']) {
      const without = steps.filter((step) => step.moment !== moment);
      expect(check(next({ steps: without })), moment).toMatchObject({ error: { code: 'procedure-moments' } });
      const twice = steps.flatMap((step) => (step.moment === moment ? [step, step] : [step]));
      expect(check(next({ steps: twice })), moment).toMatchObject({ error: { code: 'procedure-moments' } });
    }
    expect(check(next({ steps: steps.toReversed() }))).toMatchObject({
      error: { code: 'procedure-moments' },
    });
  });

  it('stays as it is once its day has come, and may change or go before', () => {
    expect(check(null, KALTARA.pos)).toMatchObject({ error: { code: 'procedure-in-force' } });
    expect(check(next(), KALTARA.pos)).toMatchObject({ error: { code: 'procedure-in-force' } });
    expect(check(null, next()).ok).toBe(true);
    expect(check(next({ name: 'Lain' }), next()).ok).toBe(true);
  });

  it('says which steps do not begin with what the one before gave', () => {
    const step = (no: number, inputs: string[], output: string) => ({ no, inputs, output });
    expect(
      looseInputs([step(1, [], 'Formulir'), step(2, ['formulir '], 'Jawaban'), step(3, ['Lain'], 'x')]),
    ).toEqual([3]);
  });
});
