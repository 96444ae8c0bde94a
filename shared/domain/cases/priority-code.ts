/**
 * The code that stands for a service ahead of everybody (Z-04, kind 2): eight places where a ticket's has six, so that
 * neither is taken for the other, and 28^8 possibilities, which nobody guesses. Good once, until its last day.
 */
import type { IdSource } from '../../ids.ts';
import { daysFrom } from '../days.ts';
import { CODE_ALPHABET } from '../numbering.ts';

const LENGTH = 8;
const CODE = new RegExp(`^[${CODE_ALPHABET}]{${LENGTH}}$`);

/** `7K3F-Q9XM` */
export function makePriorityCode(random: Pick<IdSource, 'randomBelow'>): string {
  let code = '';
  for (let place = 0; place < LENGTH; place += 1)
    code += CODE_ALPHABET.charAt(random.randomBelow(CODE_ALPHABET.length));
  return format(code);
}

/** Reads it however it is typed or scanned (`ULT-` before it); undefined where it is none. */
export function parsePriorityCode(text: string): string | undefined {
  const compact = text.toUpperCase().replace(/[\s\-\u2010-\u2015]/g, '');
  const code = compact.length > LENGTH ? compact.replace(/^ULT/, '') : compact;
  return CODE.test(code) ? format(code) : undefined;
}

/** The last office day on which a code is taken; the day it was given is not counted. */
export function lastDayOfCode(givenOn: string, days: number): string {
  return daysFrom(givenOn, days);
}

/** Whether a code may be used on that office day; one without a last day always. */
export function isCodeInTime(validUntil: string | null, today: string): boolean {
  return validUntil === null || today <= validUntil;
}

function format(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
