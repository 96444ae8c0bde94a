import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQr from 'jsqr';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { OFFICER_RATING, QUESTIONNAIRE_ORDER, SKM_ELEMENTS } from '../../shared/domain/skm.ts';
import type { Desk } from '../support/e2e-desk.ts';
import { Kiosk } from '../support/e2e-kiosk.ts';
import { LYING, UPRIGHT, withOffice, WORKSTATION, type Office } from '../support/e2e-office.ts';
import { Tv } from '../support/e2e-tv.ts';
import { chooseService, CONSULTATION, fillGuestBook, RIZANI, takeNumber } from '../support/e2e-visitor.ts';

const LEAD = { name: 'Dewi Kencana', secret: 'rahasia-246810' };
const FRONT = { name: 'Lestari Binti', secret: 'rahasia-135790' };
const HELP = { name: 'Usman Datu', secret: 'rahasia-975310' };
const QUESTION = 'Rapor pendidikan belum terbit';
const SUMMARY = 'Sinkronisasi diulang dan rapor terbit';

/** The first coordinator makes the officers and pairs both devices, all of it on the screens. */
async function setUp(desk: Desk, kiosk: Kiosk, tv: Tv, code: string): Promise<void> {
  await desk.claimSetup(code, LEAD.name, LEAD.secret);
  await desk.settings('staff');
  await desk.hire(FRONT.name, FRONT.secret, ['front-office']);
  await desk.hire(HELP.name, HELP.secret, ['helpdesk']);
  await desk.settings('devices');

  await kiosk.asks(kiosk.frame.pairTitle);
  await kiosk.type(await desk.makeCode('kiosk'));
  await kiosk.go(kiosk.frame.pairGo);
  await kiosk.asks(kiosk.frame.welcome);

  await tv.page.getByLabel(tv.words.pairLabel).fill(await desk.makeCode('tv'));
  await tv.page.getByRole('button', { name: tv.words.pairGo }).click();
  await tv.switchOnSound();
  await desk.leaveSettings();
  await desk.signOut();
}

/** @returns the number */
async function register(kiosk: Kiosk): Promise<string> {
  await fillGuestBook(kiosk, RIZANI);
  await chooseService(kiosk, CONSULTATION);
  await kiosk.asks(kiosk.visit.purposeTitle);
  await kiosk.type('Rapor 2026');
  await kiosk.next();
  await kiosk.asks(kiosk.visit.priorityTitle);
  await kiosk.choose(kiosk.visit.priorityNo);
  await kiosk.asks(kiosk.visit.reviewTitle);
  await kiosk.sees(RIZANI.name);
  const ticket = await takeNumber(kiosk);
  await kiosk.sees(kiosk.frame.printedOk);
  await kiosk.press(kiosk.frame.done);
  await kiosk.asks(kiosk.frame.welcome);
  return ticket;
}

/** The slip as printed: raw bytes for the printer, and the picture of them. */
async function lookAtSlip(directory: string, ticket: string, code: string): Promise<void> {
  const files = (await readdir(directory)).sort();
  expect(files.map((file) => file.slice(file.lastIndexOf('.')))).toEqual(['.bin', '.png']);
  const [bin = '', png = ''] = files;
  const bytes = (await readFile(join(directory, bin))).toString('latin1');
  expect(bytes).toContain(ticket);
  expect(bytes).toContain('NOMOR ANTREAN');
  expect(bytes).toContain(`Kode: ${code}`);
  expect(bytes).toContain(`ULT-${code}`);
  for (const personal of ['Rizani', RIZANI.idNumber, RIZANI.phone.slice(1), RIZANI.institution]) {
    expect(bytes.toLowerCase()).not.toContain(personal.toLowerCase());
  }
  const { data, width, height } = PNG.sync.read(await readFile(join(directory, png)));
  expect(jsQr(new Uint8ClampedArray(data), width, height)?.data).toBe(`ULT-${code}`);
}

async function atFrontOffice(desk: Desk, tv: Tv, ticket: string): Promise<void> {
  const { visit, work } = desk.words;
  await desk.callNext(ticket);
  await tv.calls(ticket, 'Loket 1');
  await tv.says('Nomor antrean, A, satu. Silakan menuju loket satu.');
  await desk.press(work.startVerify);
  await desk.has(ticket, visit.verifyTitle);
  await desk.hand.getByText(RIZANI.name).waitFor();
  expect(await desk.hand.innerText()).not.toContain(RIZANI.idNumber);
  await desk.press(work.verified);
  await desk.has(ticket, visit.routeTitle);
  await desk.press(work.route);
  await desk.asks(work.readyTitle);
}

async function atHelpdesk(desk: Desk, tv: Tv, ticket: string): Promise<void> {
  const { visit, work } = desk.words;
  await desk.callNext(ticket);
  await tv.calls(ticket, 'Loket 3');
  await tv.says('Nomor antrean, A, satu. Silakan menuju loket tiga.');
  await desk.press(work.startServe);
  await desk.has(ticket, visit.questionTitle);
  await desk.fill(visit.question, QUESTION);
  await desk.press(work.recordQuestion);
  await desk.has(ticket, visit.finishTitle);
  await desk.page.getByLabel(visit.solved).check({ force: true });
  await desk.fill(visit.summaryLabel, SUMMARY);
  await desk.press(work.finish);
  await desk.sees(visit.outcomeTitle.solved ?? '');
  await desk.press(work.requestSurvey);
}

/** Five faces, then the nine elements in the questionnaire's order (U9 before U8), then nothing about oneself. */
async function rate(kiosk: Kiosk): Promise<void> {
  const { survey, frame } = kiosk;
  await kiosk.asks(survey.startTitle);
  await kiosk.press(survey.start);
  await kiosk.asks(survey.ratingTitle);
  await kiosk.press(OFFICER_RATING[4]?.id ?? '');
  await kiosk.press(survey.moreYes);
  for (const [index, unsur] of QUESTIONNAIRE_ORDER.entries()) {
    const { question, labels } = SKM_ELEMENTS[unsur];
    await kiosk.asks(question.id);
    await kiosk.sees(survey.ofNine(index + 1, 9));
    await kiosk.choose(labels[answerTo(unsur) - 1]?.id ?? '');
  }
  await kiosk.asks(survey.sexTitle);
  await kiosk.choose(survey.sex.L);
  for (const title of [survey.ageTitle, survey.educationTitle, survey.occupationTitle]) {
    await kiosk.asks(title);
    await kiosk.go(frame.skip);
  }
  await kiosk.asks(survey.commentTitle);
  await kiosk.go(survey.send);
  await kiosk.asks(survey.endTitle);
}

function answerTo(unsur: string): number {
  return unsur === 'U8' ? 2 : unsur === 'U9' ? 3 : 4;
}

it('one visitor goes from the first touch to the rated visit over four screens', async () => {
  const slips = await mkdtemp(join(tmpdir(), 'ult-slips-'));
  try {
    await withOffice((office) => wholeLine(office, slips), { printer: `file:${slips}` });
  } finally {
    await rm(slips, { recursive: true, force: true });
  }
}, 400_000);

async function wholeLine(office: Office, slips: string): Promise<void> {
  const { screens, hub } = office;
  const url = (page: string): string => `${hub.url}/${page}`;
  const front = await office.desk({ name: 'front office' });
  const help = await office.desk({ name: 'helpdesk' });
  const kiosk = new Kiosk(
    await screens.open({ name: 'kiosk', url: url('kiosk'), size: UPRIGHT, touch: true }),
  );
  const tv = new Tv(await screens.open({ name: 'tv', url: url('tv'), size: LYING }));
  expect(front.page.viewportSize()).toEqual(WORKSTATION);

  await setUp(front, kiosk, tv, hub.setupCode ?? '');
  await front.signIn(FRONT.name, FRONT.secret);
  await front.openCounter(1);
  await help.signIn(HELP.name, HELP.secret);
  await help.openCounter(3);

  const ticket = await register(kiosk);
  expect(ticket).toBe('A-001');
  const { code } = await hub.context.db.selectFrom('visit').select('code').executeTakeFirstOrThrow();
  await lookAtSlip(slips, ticket, code);
  await atFrontOffice(front, tv, ticket);
  await atHelpdesk(help, tv, ticket);
  await rate(kiosk);
  await help.page.getByText(help.words.visit.surveyLead).waitFor({ state: 'detached' });
  await lookAtRows(office);
}

async function lookAtRows({ hub, dataDir }: Office): Promise<void> {
  const { db } = hub.context;
  const visit = await db.selectFrom('visit').selectAll().executeTakeFirstOrThrow();
  expect(visit).toMatchObject({ ticket: 'A-001', state: 'closed', outcome: 'solved', question: QUESTION });
  expect(visit).toMatchObject({ verification: 'verified', summary: SUMMARY, purpose: 'Rapor 2026' });

  const steps = await db.selectFrom('stepRun').selectAll().orderBy('no').execute();
  expect(steps.map(({ no, result }) => [no, result])).toEqual([
    [1, 'registered'],
    [2, 'verified'],
    [3, 'Loket 3'],
    [4, 'recorded'],
    [5, 'solved'],
    [6, 'filled'],
  ]);
  expect(steps.every(({ startedAt, finishedAt }) => startedAt !== null && finishedAt !== null)).toBe(true);

  const survey = await db.selectFrom('survey').selectAll().executeTakeFirstOrThrow();
  const answers = Object.fromEntries(QUESTIONNAIRE_ORDER.map((unsur) => [unsur, answerTo(unsur)]));
  expect(JSON.parse(survey.answers ?? '')).toEqual(answers);
  expect(survey).toMatchObject({ visitId: visit.id, rating: 5, sex: 'L', age: null, comment: '' });

  const job = await db.selectFrom('printJob').selectAll().executeTakeFirstOrThrow();
  expect(job).toMatchObject({ visitId: visit.id, ticket: 'A-001', state: 'printed', error: null });

  await lookAtEvents(db, visit.id);
  await lookForPersonalData(db, dataDir);
}

/** Who did what, in the order in which it happened. */
async function lookAtEvents(db: Office['hub']['context']['db'], visitId: string): Promise<void> {
  const officers = await db.selectFrom('officer').select(['id', 'name']).execute();
  const devices = await db.selectFrom('device').select(['id', 'name']).execute();
  const names = new Map([...officers, ...devices].map(({ id, name }) => [id, name]));
  const events = await db
    .selectFrom('event')
    .selectAll()
    .where('visitId', '=', visitId)
    .orderBy('seq')
    .execute();
  expect(events.map(({ type, actorId }) => [type, names.get(actorId)])).toEqual([
    ['visit.registered', 'Kiosk 1'],
    ['visit.called', FRONT.name],
    ['visitor.data-seen', FRONT.name],
    ['visit.started', FRONT.name],
    ['visit.verified', FRONT.name],
    ['visit.routed', FRONT.name],
    ['visit.called', HELP.name],
    ['visitor.data-seen', HELP.name],
    ['visit.started', HELP.name],
    ['visit.question-recorded', HELP.name],
    ['visit.finished', HELP.name],
    ['survey.requested', HELP.name],
    ['survey.submitted', 'Kiosk 1'],
  ]);
  const times = events.map(({ at }) => at);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(events.map(({ data }) => data).join()).not.toMatch(/Rizani|6372991205909001|81200000017/);
}

/** The number is sealed: nowhere in the files of the database can it be read. */
async function lookForPersonalData(db: Office['hub']['context']['db'], dataDir: string): Promise<void> {
  const visitor = await db.selectFrom('visitor').selectAll().executeTakeFirstOrThrow();
  expect(visitor.name).toBe(RIZANI.name);
  expect(visitor.idCipher).not.toBeNull();
  expect(visitor.idMasked).not.toContain(RIZANI.idNumber.slice(0, 12));
  const files = (await readdir(dataDir)).filter((file) => file.startsWith('ult.db'));
  expect(files).toContain('ult.db');
  for (const file of files) {
    const content = (await readFile(join(dataDir, file))).toString('latin1');
    expect(content).not.toContain(RIZANI.idNumber);
  }
}
