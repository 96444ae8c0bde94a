import { describe, expect, it } from 'vitest';
import { SURVEY, aKiosk } from './harness.ts';

describe('a survey the desk asks for', () => {
  it('is shown at once when nobody is at the kiosk, in the visitor’s language', async () => {
    const { kiosk, hub } = await aKiosk();
    hub.push({ type: 'survey-requested', survey: SURVEY });
    expect(kiosk.stage.at).toBe('survey');
    expect(kiosk.prefs.lang).toBe('en');
  });

  it('waits until the visitor at the kiosk has finished', async () => {
    const { kiosk, hub } = await aKiosk();
    kiosk.start();
    hub.push({ type: 'survey-requested', survey: SURVEY });
    hub.push({ type: 'survey-requested', survey: SURVEY });
    expect(kiosk.stage.at).toBe('visit');
    kiosk.goHome();
    expect(kiosk.stage.at).toBe('survey');
    kiosk.goHome();
    expect(kiosk.stage.at).toBe('home');
  });

  it('is not shown any more when its ten minutes have passed', async () => {
    const { kiosk, hub, time } = await aKiosk();
    kiosk.start();
    hub.push({ type: 'survey-requested', survey: SURVEY });
    for (let minute = 0; minute < 11; minute += 1) {
      await time.pass(30_000);
      kiosk.touched();
      await time.pass(30_000);
      kiosk.touched();
    }
    kiosk.goHome();
    expect(kiosk.stage.at).toBe('home');
  });

  it('keeps the rating of a visitor who walks away', async () => {
    const { kiosk, hub, time } = await aKiosk();
    kiosk.startSurvey(SURVEY);
    if (kiosk.stage.at !== 'survey') throw new Error('no survey');
    const { survey } = kiosk.stage;
    survey.next();
    survey.choose({ rating: 2 });
    survey.next();
    survey.answerElement(0, 3);
    await time.pass(60_000);
    expect(kiosk.stage.at).toBe('home');
    expect(hub.inputsOf('survey:submit')).toMatchObject([{ visitId: 'visit-9', rating: 2, answers: null }]);
  });

  it('sends nothing for a visitor who leaves without a rating', async () => {
    const { kiosk, hub } = await aKiosk();
    kiosk.startSurvey(SURVEY);
    kiosk.leaveSurvey();
    expect(hub.inputsOf('survey:submit')).toEqual([]);
  });

  it('arrives after all when the connection was lost during the thanks', async () => {
    const { kiosk, hub, time } = await aKiosk();
    kiosk.startSurvey(SURVEY);
    if (kiosk.stage.at !== 'survey') throw new Error('no survey');
    const { survey } = kiosk.stage;
    survey.next();
    survey.choose({ rating: 5 });
    hub.silent = true;
    survey.finish();
    expect(survey.screen.at).toBe('end');
    await time.pass(60_000);
    hub.silent = false;
    const before = hub.inputsOf('survey:submit').length;
    await time.pass(5_000);
    expect(hub.inputsOf('survey:submit')).toHaveLength(before + 1);
  });
});
