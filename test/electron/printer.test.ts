/** The built product in a real Electron, with an emulated USB printer that its hub reaches through the real libusb. */
import { expect, it, onTestFinished } from 'vitest';
import { missingNeeds, SUITES } from '../../scripts/test/suites.ts';
import { kioskTexts } from '../../shared/messages/kiosk.ts';
import { printedLines } from '../printer/support/printed-lines.ts';
import { openUsbDesk } from '../support/usb-printer/usb-desk.ts';
import { launch, openKiosk } from './support/launch.ts';
import { idleScreen, takeNumber } from './support/visitor.ts';

const canEmulate = SUITES.every(
  ({ name, needs }) => name !== 'usb' || missingNeeds({ name, needs }).length === 0,
);

it.runIf(canEmulate)(
  'prints a number, tells of paper that is out before anyone begins, and prints what waited once it is filled',
  async () => {
    const desk = await openUsbDesk();
    onTestFinished(() => desk.close());
    const printer = await desk.place('main');
    const { window } = await launch({ env: { ...desk.environment, ULT_PRINTER: 'usb' } });
    await openKiosk(window);

    expect(await takeNumber(window, 'Siti Rahmawati', '081200000017')).toBe('A-001');
    await printer.until('slips', 1);
    expect(numbersOn((await printer.look()).slips)).toEqual(['A-001']);

    await idleScreen(window);
    await printer.do({ do: 'paper', paper: 'out' });
    await window.getByText(kioskTexts.id.paperOut).waitFor();
    expect(await takeNumber(window, 'Usman Datu', '081200000018')).toBe('A-002');
    expect((await printer.look()).slips).toEqual([]);

    await printer.do({ do: 'paper', paper: 'full' });
    await printer.until('slips', 1);
    expect(numbersOn((await printer.look()).slips)).toEqual(['A-002']);
    await window.getByText(kioskTexts.id.paperOut).waitFor({ state: 'hidden' });
  },
);

function numbersOn(slips: readonly Uint8Array[]): string[] {
  const lines = slips.flatMap((slip) => printedLines(slip).map(({ text }) => text));
  return lines.filter((line) => /^[A-Z]-\d{3}$/.test(line));
}
