import { describe, expect, it } from 'vitest';
import {
  emptyComplaint,
  firstQuestion,
  isComplete,
  nextQuestion,
  previousQuestion,
  toSubmit,
  type ComplaintDraft,
  type ComplaintQuestion,
} from '../../../../renderer/kiosk/complaint/flow.ts';

/** The questions one after the other, as they are asked of that draft. */
function wayOf(draft: ComplaintDraft): ComplaintQuestion[] {
  const way = [firstQuestion(draft)];
  for (let at = way[0] ?? 'review'; at !== 'review'; at = way.at(-1) ?? 'review')
    way.push(nextQuestion(at, draft, false));
  return way;
}

describe('the questions of a complaint at the kiosk', () => {
  it('ask for a name and a number only from who wants to give them', () => {
    expect(wayOf({ ...emptyComplaint(), named: true })).toEqual([
      'type',
      'text',
      'who',
      'name',
      'phone',
      'review',
    ]);
    expect(wayOf({ ...emptyComplaint(), named: false })).toEqual(['type', 'text', 'who', 'review']);
    expect(wayOf({ ...emptyComplaint('suggestion'), named: false })).toEqual(['text', 'who', 'review']);
  });

  it('lead back the way they came, and from the first to the start', () => {
    const draft = { ...emptyComplaint('suggestion'), named: false };
    expect(previousQuestion('review', draft)).toBe('who');
    expect(previousQuestion('text', draft)).toBeUndefined();
  });

  it('come back to the review after a correction, by way of what it opened', () => {
    const draft = { ...emptyComplaint(), named: true, done: ['type', 'text', 'who'] as const };
    expect(nextQuestion('type', draft, true)).toBe('name');
    const whole = { ...draft, done: ['type', 'text', 'who', 'name', 'phone'] as const };
    expect(nextQuestion('type', whole, true)).toBe('review');
  });

  it('take a text that says something, and no phone or a whole one', () => {
    const draft = { ...emptyComplaint(), text: 'Singkat', phone: '0812' };
    expect(isComplete('text', draft)).toBe(false);
    expect(isComplete('text', { ...draft, text: 'Antrean tidak berurutan' })).toBe(true);
    expect(isComplete('phone', draft)).toBe(false);
    expect(isComplete('phone', { ...draft, phone: '' })).toBe(true);
    expect(isComplete('phone', { ...draft, phone: '081200000031' })).toBe(true);
  });

  it('send nothing of a name that was typed and then left out', () => {
    const draft = {
      ...emptyComplaint(),
      text: 'Antrean',
      named: false,
      name: 'Lestari Binti',
      phone: '0812',
    };
    expect(toSubmit(draft, 'key', 'id').complainant).toBeNull();
    expect(toSubmit({ ...draft, named: true }, 'key', 'id').complainant?.name).toBe('Lestari Binti');
  });
});
