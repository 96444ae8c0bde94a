/** Pictures of a complaint at the kiosk, upright and lying, also in high contrast and with large text. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { it } from 'vitest';
import { TYPE_NAMES } from '../../shared/domain/complaints/codes.ts';
import { kioskComplaintTexts } from '../../shared/messages/kiosk-complaint.ts';
import { kioskTexts } from '../../shared/messages/kiosk.ts';
import { aMessage, aRegisteredComplaint, LESTARI } from '../support/complaints.ts';
import type { Kiosk, Lang } from '../support/e2e-kiosk.ts';
import { LYING, UPRIGHT, withOffice, type Office } from '../support/e2e-office.ts';

const FOLDER = process.env.ULT_PICTURES ?? join(import.meta.dirname, '../../test-results/kiosk-complaint');
const SIZES = { upright: UPRIGHT, lying: LYING } as const;
const LOOKS = ['normal', 'contrast', 'large'] as const;
type Look = (typeof LOOKS)[number];

const LONG_TEXT =
  'Sejak pukul delapan pagi saya menunggu di ruang pelayanan dan nomor saya tidak kunjung dipanggil, sementara pengunjung yang datang sesudah saya sudah dilayani lebih dahulu. Mohon penjelasan dan perbaikan.';

/** A complaint whose result was told, to be followed by its code. */
async function aToldComplaint(office: Office): Promise<string> {
  const coordinator = await office.officer('Dewi Lestari', ['coordinator']);
  const { id: complaintId, code } = await coordinator.must('complaint:register', aRegisteredComplaint());
  const { me } = await coordinator.must('admin:sync', {});
  await coordinator.must('complaint:assign', { complaintId, officerId: me.id });
  await coordinator.must('complaint:answer', { complaintId, outcome: 'answered', text: LONG_TEXT });
  await coordinator.must('complaint:tell', aMessage(complaintId, { text: LONG_TEXT }));
  return code;
}

/** From the first screen, which has forgotten how the last visitor wanted it. */
async function begin(kiosk: Kiosk, look: Look): Promise<void> {
  await kiosk.page.getByText(kioskTexts.id.touchToStart).waitFor();
  if (kiosk.lang === 'en') await kiosk.press(kioskTexts.id.otherLanguage);
  if (look === 'contrast') await kiosk.press(kiosk.frame.contrast);
  if (look === 'large') await kiosk.press(kiosk.frame.largeText);
  await kiosk.go(kiosk.frame.complain);
}

async function walk(kiosk: Kiosk, look: Look, prefix: string, code: string): Promise<void> {
  const { page, frame } = kiosk;
  const k = kioskComplaintTexts[kiosk.lang];
  const take = async (name: string): Promise<void> => {
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.screenshot({ path: join(FOLDER, `${prefix}-${name}.png`), animations: 'disabled' });
  };
  const chooses = (name: string): Promise<void> => page.getByRole('button', { name }).first().click();
  await begin(kiosk, look);
  await take('1-start');
  await chooses(k.complain);
  await take('2-type');
  await kiosk.choose(TYPE_NAMES.procedure[kiosk.lang]);
  await take('3-text');
  await page.getByLabel(k.textLabel).fill(LONG_TEXT);
  await take('3-text-filled');
  await kiosk.next();
  await take('4-who');
  await chooses(k.named);
  await page.getByLabel(k.nameLabel).fill(LESTARI.name);
  await take('5-name');
  await kiosk.next();
  await page.getByLabel(k.phoneLabel).fill('0812');
  await kiosk.next();
  await take('6-phone-wrong');
  await page.getByLabel(k.phoneLabel).fill(LESTARI.phone);
  await kiosk.next();
  await kiosk.asks(k.reviewTitle);
  await take('7-review');
  await kiosk.go(k.send);
  await kiosk.asks(k.doneTitle.complaint);
  await take('8-done');
  await kiosk.go(frame.done);
  await begin(kiosk, look);
  await chooses(k.look);
  await take('9-code');
  await page.getByLabel(k.codeLabel).fill(code);
  await kiosk.go(k.open);
  await kiosk.asks(k.stateTitles.told);
  await take('9-followed');
}

const SCENES = (['id', 'en'] as const).flatMap((lang: Lang) =>
  Object.keys(SIZES).flatMap((size) =>
    LOOKS.map((look) => [lang, size as keyof typeof SIZES, look] as const),
  ),
);

it.each(SCENES)('takes pictures of a complaint (%s, %s, %s)', { timeout: 240_000 }, (lang, size, look) =>
  withOffice(async (office) => {
    await mkdir(FOLDER, { recursive: true });
    const code = await aToldComplaint(office);
    const kiosk = await office.kiosk({ size: SIZES[size] });
    kiosk.lang = lang;
    await walk(kiosk, look, `${lang}-${size}-${look}`, code);
  }),
);
