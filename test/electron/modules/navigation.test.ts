import { expect, it } from 'vitest';
import { isOwnPage, mayGo } from '../../../electron/modules/navigation.ts';

const KIOSK = 'http://127.0.0.1:8477/kiosk';

it('lets a page reload itself, with or without slash, query and fragment', () => {
  for (const address of [KIOSK, `${KIOSK}/`, `${KIOSK}?lang=en`, `${KIOSK}#start`]) {
    expect(isOwnPage(address, KIOSK), address).toBe(true);
  }
});

it.each([
  ['another page of the hub', 'http://127.0.0.1:8477/desk'],
  ['another page by way of its own', `${KIOSK}/../desk`],
  ['another port', 'http://127.0.0.1:8478/kiosk'],
  ['another name of this PC', 'http://localhost:8477/kiosk'],
  ['another scheme', 'https://127.0.0.1:8477/kiosk'],
  ['a name that only starts alike', 'http://127.0.0.1:8477.example.com/kiosk'],
  ['a user name', 'http://user@127.0.0.1:8477/kiosk'],
  ['a file', 'file:///kiosk'],
  ['a script', 'javascript:alert(1)'],
  ['written-out data', 'data:text/html,x'],
  ['no address at all', 'kiosk'],
])('keeps a page from going to %s', (_what, address) => {
  expect(isOwnPage(address, KIOSK)).toBe(false);
});

it('lets a window without a page of its own go nowhere', () => {
  expect(isOwnPage(KIOSK, null)).toBe(false);
});

it("lets the officers' window go to administration and back, and a kiosk to neither", () => {
  const desk = 'http://127.0.0.1:8477/desk';
  const admin = 'http://127.0.0.1:8477/admin';
  for (const address of [desk, admin, `${admin}#staff`]) {
    expect(mayGo(address, desk, ['/admin']), address).toBe(true);
    expect(mayGo(address, KIOSK), address).toBe(false);
  }
});

it.each([
  ['the kiosk', KIOSK],
  ['the TV', 'http://127.0.0.1:8477/tv'],
  ['a page under it', 'http://127.0.0.1:8477/admin/x'],
  ['the hub’s files', 'http://127.0.0.1:8477/api/register.csv'],
  ['another hub’s administration', 'http://127.0.0.2:8477/admin'],
  ['a script', 'javascript:alert(1)'],
])("keeps the officers' window from going to %s", (_what, address) => {
  expect(mayGo(address, 'http://127.0.0.1:8477/desk', ['/admin'])).toBe(false);
  expect(mayGo(address, null, ['/admin'])).toBe(false);
});
