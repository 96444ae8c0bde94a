/** A visitor at the real kiosk page, who reads what it says and touches what it offers. */
import type { Page } from 'playwright-core';
import { kioskLabels } from '../../../shared/messages/kiosk-labels.ts';
import { kioskReturningTexts } from '../../../shared/messages/kiosk-returning.ts';
import { kioskTexts } from '../../../shared/messages/kiosk.ts';
import { kioskVisitTexts } from '../../../shared/messages/kiosk-visit.ts';

const says = { ...kioskTexts.id, ...kioskVisitTexts.id, ...kioskReturningTexts.id };

/** Waits for a question, then touches one of the answers it offers. */
async function answer(window: Page, question: string, button: string | RegExp): Promise<void> {
  await window.getByRole('heading', { name: question }).waitFor();
  await window.getByRole('button', { name: button }).first().click();
}

/** Between two keys of a person, ms: what comes faster the kiosk takes for a scanner. */
const KEY_MS = 80;

async function write(window: Page, question: string, text: string): Promise<void> {
  await window.getByRole('heading', { name: question }).waitFor();
  await window.getByRole('textbox').pressSequentially(text, { delay: KEY_MS });
  await window.getByRole('button', { name: says.next, exact: true }).last().click();
}

/** The kiosk is up and waits for a touch. */
export async function idleScreen(window: Page): Promise<void> {
  await window.getByRole('button', { name: says.touchToStart }).waitFor();
}

/**
 * Goes from the first touch to the queue number as a new visitor without an ID number.
 * @param phone - one nobody else in this test has: a second visit today would show the first one's number
 * @returns the number shown, such as A-001
 */
export async function takeNumber(window: Page, name: string, phone: string): Promise<string> {
  await window.getByRole('button', { name: says.touchToStart }).click();
  await answer(window, says.privacyTitle, says.next);
  await answer(window, says.visitedTitle, says.visitedNo);
  await write(window, says.nameTitle, name);
  await answer(window, says.idTypeTitle, kioskLabels.id.idTypes.none);
  await write(window, says.phoneTitle, phone);
  await answer(window, says.institutionTitle, says.institutionSelf);
  await answer(window, says.roleTitle, 'Masyarakat umum');
  await answer(window, says.regencyTitle, 'Kota Tarakan');
  await answer(window, says.behalfTitle, says.behalfSelf);
  await answer(window, says.letterTitle, says.letterNo);
  await answer(window, says.serviceTitle, /Konsultasi Mutu Pendidikan/);
  await answer(window, says.topicTitle, 'Kurikulum dan pembelajaran');
  await write(window, says.purposeTitle, 'Bertanya');
  await answer(window, says.priorityTitle, says.priorityNo);
  await answer(window, says.reviewTitle, says.takeNumber);
  await window.getByRole('heading', { name: says.yourNumber }).waitFor();
  const number = /[A-Z]-\d{3}/.exec(await window.locator('body').innerText())?.[0] ?? '';
  await window.getByRole('button', { name: says.done }).click();
  return number;
}
