/**
 * Pictures of a request at the kiosk, upright and lying, also with large text: the form of a loan with its calendar and
 * times, its number, and one that is followed. `ULT_PICTURES=<folder> vitest run --project pictures kiosk-request`.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { it } from 'vitest';
import { kioskRequestTexts } from '../../shared/messages/kiosk-request.ts';
import { kioskTexts } from '../../shared/messages/kiosk.ts';
import { aGuestBook, aRegistration } from '../support/builders.ts';
import type { Kiosk, Lang } from '../support/e2e-kiosk.ts';
import { LYING, UPRIGHT, withOffice, type Office } from '../support/e2e-office.ts';
import { aLoan, dispose, step } from '../support/requests.ts';
import { anOfficer } from '../support/staff.ts';

const FOLDER = process.env.ULT_PICTURES ?? join(import.meta.dirname, '../../test-results/kiosk-request');
const SIZES = { upright: UPRIGHT, lying: LYING } as const;
const LOOKS = ['normal', 'large'] as const;
type Look = (typeof LOOKS)[number];

const WORDS = {
  id: {
    hall: 'Aula',
    from: 'Mulai dipinjam',
    to: 'Dikembalikan',
    day: 'Jumat, 27 November 2026',
    at: '07.00',
  },
  en: { hall: 'Hall', from: 'From', to: 'Until', day: 'Friday, 27 November 2026', at: '07:00' },
} as const;
const PURPOSE = 'Lokakarya penguatan kapasitas guru sekolah dasar se-kabupaten dengan empat kelompok kerja. ';

/** The hall on Friday is somebody else's; they follow it with that code. */
async function theHallIsTaken(office: Office): Promise<string> {
  const front = await anOfficer(office, 'front', ['front-office']);
  const expert = await anOfficer(office, 'expert', ['helpdesk']);
  const answers = { ...aLoan().answers, from: '2026-11-27T08:00', to: '2026-11-27T15:00' };
  const { id, code } = await front.must('request:register', aLoan({ answers }));
  await dispose(front, 'expert', id);
  await step(expert, id, 'check', { finding: 'Kosong' });
  await step(expert, id, 'agree');
  return code;
}

/** The code of a number whose service has a form. */
async function aNumber(office: Office): Promise<string> {
  const guestBook = aGuestBook({ name: 'Muhammad Rizani Anshari Kusumawardhana' });
  const input = aRegistration({ visitor: { kind: 'new', guestBook }, serviceId: 'facilities' });
  return (await (await office.device('kiosk')).must('visit:register', input)).code;
}

async function begin(kiosk: Kiosk, look: Look): Promise<void> {
  await kiosk.page.getByText(kioskTexts.id.touchToStart).waitFor();
  if (kiosk.lang === 'en') await kiosk.press(kioskTexts.id.otherLanguage);
  if (look === 'large') await kiosk.press(kiosk.frame.largeText);
  await kiosk.press(kioskRequestTexts[kiosk.lang].home);
}

type Take = (name: string) => Promise<void>;

/** From the calendar of the hall to the end of the loan; what is taken is refused on the way. */
async function chooseTimes(kiosk: Kiosk, take: Take): Promise<void> {
  const { page } = kiosk;
  const w = WORDS[kiosk.lang];
  const k = kioskRequestTexts[kiosk.lang];
  const touch = (time: string): Promise<void> =>
    page
      .getByRole('main')
      .getByRole('button', { name: new RegExp(`^${time}`) })
      .tap();
  await kiosk.asks(w.from);
  await kiosk.press(`${w.day}, ${k.takenDay}`);
  await page.waitForTimeout(300);
  await take('5-day');
  await kiosk.next();
  await kiosk.sees(k.pickTime(w.day));
  await page.waitForTimeout(300);
  await take('6-time');
  await touch(w.at.replace('07', '09'));
  await page.waitForTimeout(300);
  await take('6-time-taken');
  await touch(w.at);
  await kiosk.asks(w.to);
  await page.waitForTimeout(300);
  await take('7-end');
  await touch(w.at.replace('07', '10'));
  await page.waitForTimeout(300);
  await take('7-end-taken');
  await touch(w.at.replace('07', '08'));
}

async function walk(
  kiosk: Kiosk,
  look: Look,
  take: Take,
  codes: { ticket: string; followed: string },
): Promise<void> {
  const { page } = kiosk;
  const k = kioskRequestTexts[kiosk.lang];
  await begin(kiosk, look);
  await take('1-start');
  await kiosk.choose(k.fill);
  await take('2-ticket');
  await kiosk.field.fill(codes.ticket);
  await kiosk.go(k.open);
  await kiosk.sees(k.introText);
  await take('3-intro');
  await kiosk.go(k.begin);
  await take('4-choice');
  await kiosk.choose(WORDS[kiosk.lang].hall);
  await chooseTimes(kiosk, take);
  await kiosk.field.fill('40');
  await take('8-whole-number');
  await kiosk.next();
  await kiosk.field.fill(PURPOSE.repeat(3));
  await take('9-long-text');
  await kiosk.next();
  await kiosk.asks(k.reviewTitle);
  await take('review');
  await kiosk.go(k.send);
  await kiosk.asks(k.doneTitle);
  await take('done');
  await kiosk.go(kiosk.frame.done);
  await begin(kiosk, look);
  await kiosk.choose(k.look);
  await take('follow-code');
  await kiosk.field.fill(codes.followed);
  await kiosk.go(k.lookUp);
  await page.getByText('PIN-2026-0001').first().waitFor();
  await take('followed');
}

const SCENES = (['id', 'en'] as const).flatMap((lang: Lang) =>
  Object.keys(SIZES).flatMap((size) =>
    LOOKS.map((look) => [lang, size as keyof typeof SIZES, look] as const),
  ),
);

it.each(SCENES)('takes pictures of a request (%s, %s, %s)', { timeout: 240_000 }, (lang, size, look) =>
  withOffice(async (office) => {
    await mkdir(FOLDER, { recursive: true });
    const codes = { followed: await theHallIsTaken(office), ticket: await aNumber(office) };
    const kiosk = await office.kiosk({ size: SIZES[size] });
    kiosk.lang = lang;
    await walk(
      kiosk,
      look,
      async (name) => {
        await kiosk.page.evaluate(() => document.fonts.ready.then(() => undefined));
        const path = join(FOLDER, `${lang}-${size}-${look}-${name}.png`);
        await kiosk.page.screenshot({ path, animations: 'disabled' });
      },
      codes,
    );
  }),
);
