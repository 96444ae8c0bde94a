/** What visitors do at the kiosk, question by question, by touch. All data from the fake ranges. */
import type { IdType } from '../../shared/domain/identity.ts';
import type { Kiosk } from './e2e-kiosk.ts';

export interface Guest {
  readonly name: string;
  readonly idType: IdType;
  readonly idNumber: string;
  readonly phone: string;
  readonly institution: string;
  /** One of the roles offered. */
  readonly role: string;
  /** One of the office's own regencies. */
  readonly regency: string;
}

export const RIZANI: Guest = {
  name: 'Muhammad Rizani',
  idType: 'nik',
  idNumber: '6372991205909001',
  phone: '081200000017',
  institution: 'SDN Contoh 1',
  role: 'Guru',
  regency: 'Kota Tarakan',
};

/** Someone who gives no number and no phone: nobody is taken for them, and they for nobody. */
export const SUTRISNO: Guest = { ...RIZANI, name: 'Sutrisno', idType: 'none', idNumber: '', phone: '' };

export async function touchToStart(kiosk: Kiosk): Promise<void> {
  await kiosk.press(kiosk.frame.touchToStart);
  await kiosk.asks(kiosk.frame.privacyTitle);
  await kiosk.next();
  await kiosk.asks(kiosk.returning.visitedTitle);
}

export async function giveName(kiosk: Kiosk, { name }: Pick<Guest, 'name'>): Promise<void> {
  await touchToStart(kiosk);
  await kiosk.choose(kiosk.returning.visitedNo);
  await kiosk.asks(kiosk.visit.nameTitle);
  await kiosk.type(name);
  await kiosk.next();
}

export async function chooseIdType(kiosk: Kiosk, idType: IdType): Promise<void> {
  await kiosk.asks(kiosk.visit.idTypeTitle);
  await kiosk.choose(kiosk.labels.idTypes[idType]);
}

async function giveId(kiosk: Kiosk, { idType, idNumber }: Guest): Promise<void> {
  await chooseIdType(kiosk, idType);
  if (idType === 'none') return;
  await kiosk.asks(kiosk.visit.idNumberTitle(kiosk.labels.idTypes[idType]));
  await kiosk.dial(idNumber);
  await kiosk.sees(kiosk.visit.idOk);
  await kiosk.next();
}

export async function givePhone(kiosk: Kiosk, { phone }: Pick<Guest, 'phone'>): Promise<void> {
  await kiosk.asks(kiosk.visit.phoneTitle);
  if (phone === '') return kiosk.go(kiosk.frame.skip);
  await kiosk.dial(phone);
  await kiosk.next();
}

/** From the institution on: who they are besides their numbers, and for whom they come. */
export async function giveOrigin(kiosk: Kiosk, guest: Omit<Guest, 'idType' | 'idNumber'>): Promise<void> {
  await kiosk.asks(kiosk.visit.institutionTitle);
  await kiosk.type(guest.institution);
  await kiosk.next();
  await kiosk.asks(kiosk.visit.roleTitle);
  await kiosk.choose(guest.role);
  await kiosk.asks(kiosk.visit.regencyTitle);
  await kiosk.choose(guest.regency);
  await kiosk.asks(kiosk.visit.behalfTitle);
  await kiosk.choose(kiosk.visit.behalfSelf);
  await kiosk.asks(kiosk.visit.letterTitle);
  await kiosk.choose(kiosk.visit.letterNo);
}

export interface Errand {
  readonly service: string;
  readonly topic: string;
}

export const CONSULTATION: Errand = {
  service: 'Konsultasi Mutu Pendidikan',
  topic: 'Kurikulum dan pembelajaran',
};

export async function chooseService(kiosk: Kiosk, { service, topic }: Errand): Promise<void> {
  await kiosk.asks(kiosk.visit.serviceTitle);
  await kiosk.choose(service);
  await kiosk.asks(service);
  await kiosk.choose(topic);
}

/** The whole guest book (buku tamu), from the first touch to the choice of a service. */
export async function fillGuestBook(kiosk: Kiosk, guest: Guest): Promise<void> {
  await giveName(kiosk, guest);
  await giveId(kiosk, guest);
  await givePhone(kiosk, guest);
  await giveOrigin(kiosk, guest);
}

/** From the first touch to the review. */
export async function fillToReview(kiosk: Kiosk, guest: Guest, errand: Errand = CONSULTATION): Promise<void> {
  await fillGuestBook(kiosk, guest);
  await chooseService(kiosk, errand);
  await kiosk.asks(kiosk.visit.purposeTitle);
  await kiosk.go(kiosk.frame.skip);
  await kiosk.asks(kiosk.visit.priorityTitle);
  await kiosk.choose(kiosk.visit.priorityNo);
  await kiosk.asks(kiosk.visit.reviewTitle);
}

/** @returns the number as it stands on the screen */
export async function takeNumber(kiosk: Kiosk): Promise<string> {
  await kiosk.go(kiosk.visit.takeNumber);
  await kiosk.asks(kiosk.frame.yourNumber);
  return kiosk.readNumber();
}
