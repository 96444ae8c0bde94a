import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ageOf,
  elementAt,
  nextSurveyScreen,
  noAnswers,
  previousSurveyScreen,
  toSubmit,
  toSubmitAbandoned,
  type SurveyAnswers,
  type SurveyScreen,
} from '../../../../renderer/kiosk/survey/flow.ts';
import { submitSurvey } from '../../../../shared/protocol/kiosk.ts';
import { aQuestionnaire } from '../../../support/builders.ts';
import { SURVEY } from '../controllers/harness.ts';

const NINE: SurveyAnswers['elements'] = { U1: 4, U2: 4, U3: 3, U4: 4, U5: 3, U6: 4, U7: 4, U8: 2, U9: 3 };

const ASKED = aQuestionnaire();

function wholeWay(asked = ASKED): SurveyScreen[] {
  const way: SurveyScreen[] = [{ at: 'start' }];
  for (
    let screen = nextSurveyScreen(asked, { at: 'start' });
    screen;
    screen = nextSurveyScreen(asked, screen)
  )
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
    const asked = ASKED.elements.map((_, index) => elementAt(ASKED, index).code);
    expect(asked).toEqual(['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U9', 'U8']);
  });

  it('goes back the way it came', () => {
    const way = wholeWay();
    for (const [index, screen] of way.entries())
      expect(previousSurveyScreen(ASKED, screen)).toEqual(way[index - 1]);
  });

  it('asks as many elements as the hub names, whatever they are', () => {
    const two = { version: 'baru', elements: ASKED.elements.slice(3, 5) };
    expect(wholeWay(two).filter(({ at }) => at === 'element')).toHaveLength(2);
    const elements = { U4: 3, U5: 4 } as const;
    expect(
      toSubmit({ ...SURVEY, questionnaire: two }, { ...noAnswers(), rating: 4, elements }),
    ).toMatchObject({ version: 'baru', answers: elements });
  });
});

describe('what is sent', () => {
  it('sends the nine elements keyed by code when all are answered', () => {
    const sent = toSubmit(SURVEY, { ...noAnswers(), rating: 5, elements: NINE, comment: ' Baik sekali ' });
    expect(submitSurvey.parse(sent)).toMatchObject({ rating: 5, answers: NINE, comment: 'Baik sekali' });
  });

  it('keeps the rating and leaves out a part of the nine', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: ASKED.elements.length - 1 }),
        fc.integer({ min: 1, max: 5 }),
        (open, rating) => {
          const elements = { ...NINE };
          Reflect.deleteProperty(elements, elementAt(ASKED, open).code);
          const sent = submitSurvey.parse(toSubmit(SURVEY, { ...noAnswers(), rating, elements }));
          expect(sent).toMatchObject({ rating, answers: null });
        },
      ),
    );
  });

  it('sends nothing without a rating', () => {
    expect(toSubmit(SURVEY, { ...noAnswers(), elements: NINE })).toBeNull();
  });

  it('sends of a visitor who walked away only what they had chosen', () => {
    const answers: SurveyAnswers = { ...noAnswers(), rating: 2, sex: 'P', age: '41', comment: 'Saya ingin' };
    expect(toSubmitAbandoned(SURVEY, answers)).toMatchObject({
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
