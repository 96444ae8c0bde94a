import type { Page } from 'playwright-core';
import { kioskTexts } from '../../../shared/messages/kiosk.ts';
import { connect } from '../../support/hub-client.ts';

const says = kioskTexts.id;

/** Makes the office's first coordinator with the code that the first start shows. @returns the hub's address */
export async function claimOffice(window: Page, secret: string): Promise<string> {
  const code = await window.locator('.code').innerText();
  const desk = /http:\/\/[\d.:]+/.exec(await window.locator('body').innerText())?.[0] ?? '';
  const client = await connect(desk);
  await client.must('setup:claim', { code, name: 'Dewi Kencana', secret });
  client.close();
  return desk;
}

/** Tries to leave the way officers do: hold the office's crest, then enter the PIN. */
export async function tryToLeave(window: Page, pin: string): Promise<void> {
  const dialog = window.getByRole('dialog', { name: says.leaveTitle });
  if (!(await dialog.isVisible())) {
    await window.locator('.crest').hover();
    await window.mouse.down();
    await dialog.waitFor();
    await window.mouse.up();
  }
  await dialog.getByLabel(says.leaveLabel).fill(pin);
  await dialog.getByRole('button', { name: says.leaveGo }).click();
}
