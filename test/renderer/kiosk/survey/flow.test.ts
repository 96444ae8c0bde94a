import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ELEMENTS,
  ageOf,
  codeAt,
  nextSurveyScreen,
  noAnswers,
  previousSurveyScreen,
  toSubmit,
  toSubmitAbandoned,
  type SurveyAnswers,
  type SurveyScreen,
} from '../../../../renderer/kiosk/survey/flow.ts';
import { submitSurvey } from '../../../../shared/protocol/kiosk.ts';

const NINE: SurveyAnswers['elements'] = { U1: 4, U2: 4, U3: 3, U4: 4, U5: 3, U6: 4, U7: 4, U8: 2, U9: 3 };

function wholeWay(): SurveyScreen[] {
  const way: SurveyScreen[] = [{ at: 'start' }];
  for (let screen = nextSurveyScreen({ at: 'start' }); screen; screen = nextSurveyScreen(screen))
    way.push(screen);
  return way;
}

describe('the way through the survey', () => {
  it('asks the rating, whether to go on, nine elements, four things about the respondent, and a comment', () => {
    expect(wholeWay().map(({ at }) => at)).toEqual([
      'start',
      'rating',
      'more',
      ...Array.from({ length: 9 }, () => 'element'),
      'sex',
      'age',
      'education',
      'occupation',
      'comment',
    ]);
  });

  it('asks facilities (U9) before complaints (U8), as the questionnaire does', () => {
    const asked = Array.from({ length: ELEMENTS }, (_, index) => codeAt(index));
    expect(asked).toEqual(['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U9', 'U8']);
  });

  it('goes back the way it came', () => {
    const way = wholeWay();
    for (const [index, screen] of way.entries()) expect(previousSurveyScreen(screen)).toEqual(way[index - 1]);
  });
});

describe('what is sent', () => {
  it('sends the nine elements keyed by code when all are answered', () => {
    const sent = toSubmit('v1', { ...noAnswers(), rating: 5, elements: NINE, comment: ' Baik sekali ' });
    expect(submitSurvey.parse(sent)).toMatchObject({ rating: 5, answers: NINE, comment: 'Baik sekali' });
  });

  it('keeps the rating and leaves out a part of the nine', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: ELEMENTS - 1 }),
        fc.integer({ min: 1, max: 5 }),
        (open, rating) => {
          const elements = { ...NINE };
          Reflect.deleteProperty(elements, codeAt(open));
          const sent = submitSurvey.parse(toSubmit('v1', { ...noAnswers(), rating, elements }));
          expect(sent).toMatchObject({ rating, answers: null });
        },
      ),
    );
  });

  it('sends nothing without a rating', () => {
    expect(toSubmit('v1', { ...noAnswers(), elements: NINE })).toBeNull();
  });

  it('sends of a visitor who walked away only what they had chosen', () => {
    const answers: SurveyAnswers = { ...noAnswers(), rating: 2, sex: 'P', age: '41', comment: 'Saya ingin' };
    expect(toSubmitAbandoned('v1', answers)).toMatchObject({
      rating: 2,
      respondent: { sex: null, age: null },
      comment: '',
    });
  });
});

it('takes ages from 5 to 120 and nothing else', () => {
  expect(['5', '120', '41'].map(ageOf)).toEqual([5, 120, 41]);
  expect(['', '4', '121', '4a', '1e2', '-9'].map(ageOf)).toEqual(Array.from({ length: 6 }, () => null));
});
