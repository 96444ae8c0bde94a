import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  doneAfter,
  isAsked,
  lacking,
  nextScreen,
  previousScreen,
  progressOf,
  sectionOf,
  type FlowDraft,
} from '../../../../renderer/kiosk/visit/flow.ts';
import { VISIT_SCREENS, type VisitScreen } from '../../../../renderer/kiosk/visit/visit-screens.ts';
import { aDraft, aFoundVisitor, aService } from './builders.ts';

/** All screens a visitor passes who changes nothing, from the first on. */
function wayFrom(first: VisitScreen, draft: FlowDraft): VisitScreen[] {
  const way = [first];
  for (let screen = first; screen !== 'review';) {
    screen = nextScreen(screen, draft, false);
    way.push(screen);
  }
  return way;
}

const anyDraft = fc
  .record({
    who: fc.constantFrom('new' as const, 'returning' as const),
    findMethod: fc.constantFrom('phone' as const, 'id' as const, 'ticket' as const),
    isFound: fc.boolean(),
    idType: fc.constantFrom('nik' as const, 'none' as const, 'passport' as const),
    behalf: fc.constantFrom('self' as const, 'power-of-attorney' as const),
    regency: fc.constantFrom('6372', 'other'),
    letter: fc.boolean(),
    askId: fc.boolean(),
    askPhone: fc.boolean(),
  })
  .map(({ isFound, ...rest }) => aDraft({ ...rest, found: isFound ? aFoundVisitor() : null }));

describe('the way through the questions', () => {
  it('asks a new visitor everything of the guest book, then the service, then the review', () => {
    expect(wayFrom('privacy', aDraft())).toEqual([
      'privacy',
      'visited',
      'name',
      'id-type',
      'id-number',
      'phone',
      'institution',
      'role',
      'regency',
      'behalf',
      'letter',
      'service',
      'topic',
      'purpose',
      'priority',
      'review',
    ]);
  });

  it('leads a returning visitor to the last tap in four taps after the second factor', () => {
    const draft = aDraft({ who: 'returning', behalf: null, letter: null, found: aFoundVisitor() });
    // Each of these four screens needs one tap; the fourth is "Ambil Nomor Antrean" itself.
    expect(wayFrom('confirm', draft)).toEqual(['confirm', 'service', 'topic', 'review']);
  });

  it('looks a returning visitor up by phone with the last digits of the ID', () => {
    const draft = aDraft({ who: 'returning', findMethod: 'phone' });
    expect(nextScreen('find-method', draft, false)).toBe('find-phone');
    expect(nextScreen('find-phone', draft, false)).toBe('find-last');
  });

  it('looks a returning visitor up by a numbered ID of a kind they choose', () => {
    const draft = aDraft({ who: 'returning', findMethod: 'id' });
    expect(wayFrom('find-method', draft).slice(0, 4)).toEqual([
      'find-method',
      'find-id-type',
      'find-id',
      'find-last',
    ]);
  });

  it('does not ask the number of an ID the visitor does not have', () => {
    expect(nextScreen('id-type', aDraft({ idType: 'none' }), false)).toBe('phone');
  });

  it('asks the name of a regency that is not on the list', () => {
    expect(nextScreen('regency', aDraft({ regency: 'other' }), false)).toBe('regency-name');
    expect(nextScreen('regency', aDraft({ regency: '6372' }), false)).toBe('behalf');
  });

  it('asks for whom and by which letter when someone else is represented', () => {
    const draft = aDraft({ behalf: 'power-of-attorney', letter: true });
    const way = wayFrom('behalf', draft);
    expect(way).toEqual(expect.arrayContaining(['behalf-name', 'letter-number', 'letter-date']));
  });

  it('asks after the service was chosen for the ID and phone it needs', () => {
    const draft = aDraft({ idType: 'none', idNumber: '', phone: '', askId: true, askPhone: true });
    expect(wayFrom('topic', draft)).toEqual([
      'topic',
      'extra-id-type',
      'extra-id-number',
      'extra-phone',
      'purpose',
      'priority',
      'review',
    ]);
  });

  it('always reaches the review, and back from it always reaches the first screen', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        expect(wayFrom('privacy', draft).at(-1)).toBe('review');
        let steps = 0;
        let screen: VisitScreen | undefined = 'review';
        while (screen !== undefined && steps <= VISIT_SCREENS.length) {
          screen = previousScreen(screen, draft);
          steps += 1;
        }
        expect(screen).toBeUndefined();
      }),
    );
  });

  it('goes back to exactly the screen it came from', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const way = wayFrom('privacy', draft);
        for (const [index, screen] of way.entries()) {
          expect(previousScreen(screen, draft)).toBe(way[index - 1]);
        }
      }),
    );
  });

  it('never shows a question whose answer is not needed', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        for (const screen of wayFrom('privacy', draft)) expect(isAsked(screen, draft)).toBe(true);
      }),
    );
  });

  it('moves the progress forward with every screen, from nothing to all', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const steps = wayFrom('privacy', draft).map((screen) => progressOf(screen, draft));
        expect(steps[0]).toBe(0);
        expect(steps.at(-1)).toBe(1);
        expect(steps).toEqual([...steps].sort((a, b) => a - b));
      }),
    );
  });
});

describe('correcting from the review', () => {
  const everything = [...VISIT_SCREENS].filter((screen) => screen !== 'review');

  it('returns straight to the review when one answer is corrected', () => {
    expect(nextScreen('phone', aDraft({ done: everything }), true)).toBe('review');
  });

  it('first asks what the new answer opens', () => {
    const done = doneAfter('id-type', everything);
    expect(nextScreen('id-type', aDraft({ idType: 'passport', done }), true)).toBe('id-number');
  });

  it('asks the number and date of a letter only now brought along', () => {
    const done = doneAfter('letter', everything);
    const draft = aDraft({ letter: true, done });
    expect(nextScreen('letter', draft, true)).toBe('letter-number');
    const further = { ...draft, done: doneAfter('letter-number', done) };
    expect(nextScreen('letter-number', further, true)).toBe('letter-date');
    const last = { ...draft, done: doneAfter('letter-date', further.done) };
    expect(nextScreen('letter-date', last, true)).toBe('review');
  });

  it('shows requirements, time and fee of another service before it is taken', () => {
    const done = doneAfter('service', everything);
    expect(nextScreen('service', aDraft({ done }), true)).toBe('topic');
  });

  it('lets a returning visitor name whom they represent, though that is not asked on the short way', () => {
    const done = doneAfter('behalf', ['privacy', 'visited', 'confirm', 'service', 'topic']);
    const draft = aDraft({ who: 'returning', found: aFoundVisitor(), behalf: 'assignment-letter', done });
    expect(nextScreen('behalf', draft, true)).toBe('behalf-name');
    expect(nextScreen('behalf-name', { ...draft, done: [...done, 'behalf-name'] }, true)).toBe('review');
  });

  it('never leaves the review out of reach', () => {
    fc.assert(
      fc.property(anyDraft, fc.constantFrom(...VISIT_SCREENS), (draft, edited) => {
        let done = doneAfter(edited, everything);
        let screen = nextScreen(edited, { ...draft, done }, true);
        for (let steps = 0; screen !== 'review' && steps < VISIT_SCREENS.length; steps += 1) {
          done = doneAfter(screen, done);
          screen = nextScreen(screen, { ...draft, done }, true);
        }
        expect(screen).toBe('review');
      }),
    );
  });
});

describe('what a service asks for', () => {
  it('asks nothing of a visitor whose guest book has it', () => {
    const service = aService({ idRule: 'required', phoneRule: 'required' });
    expect(lacking(service, aDraft())).toEqual({ id: false, phone: false });
    const returning = aDraft({ idNumber: '', phone: '', found: aFoundVisitor() });
    expect(lacking(service, returning)).toEqual({ id: false, phone: false });
  });

  it('asks for an ID and a phone where the service needs them and the visitor gave none', () => {
    const service = aService({ idRule: 'required', phoneRule: 'required' });
    expect(lacking(service, aDraft({ idNumber: '', phone: '' }))).toEqual({ id: true, phone: true });
    const found = aFoundVisitor({ hasId: false, hasPhone: false });
    expect(lacking(service, aDraft({ idNumber: '', phone: '', found }))).toEqual({ id: true, phone: true });
  });

  it('never demands an ID where the office made it optional', () => {
    expect(lacking(aService(), aDraft({ idNumber: '', phone: '' }))).toEqual({ id: false, phone: false });
  });
});

it('has three parts: guest book, service, review', () => {
  expect(sectionOf('regency')).toBe('guest-book');
  expect(sectionOf('extra-id-number')).toBe('service');
  expect(sectionOf('review')).toBe('review');
});
