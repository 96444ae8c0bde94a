/** An office with a main printer and a second one; new for each test, which may ask for others. */
import { beforeEach } from 'vitest';
import type { Printers } from '../../../printer/printers.ts';
import { anOffice, type AnOffice } from './an-office.ts';
import type { ScriptedPrinter } from './scripted-printer.ts';

export let office: AnOffice;
export let printers: Printers;
export let main: ScriptedPrinter;
export let second: ScriptedPrinter;

beforeEach(() => {
  use('main', 'second');
});

export function use(...names: readonly string[]): void {
  office = anOffice(...names);
  printers = office.printers;
  [main, second] = office.scripted as [ScriptedPrinter, ScriptedPrinter];
}
