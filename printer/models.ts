import type { PrinterOverrides } from '../shared/domain/slip-settings.ts';
import type { PrinterIdentity } from './port.ts';
import { PROFILE_58MM, PROFILE_80MM, type PrinterProfile } from './profile.ts';

/**
 * What is known of the printer that answered, under what the office set itself.
 *
 * @param fallback paper of a printer nobody knows, in mm
 */
export function profileFor(
  identity: PrinterIdentity,
  overrides: PrinterOverrides,
  fallback: 58 | 80,
): PrinterProfile {
  void identity;
  const plain = (overrides.paperMm ?? fallback) === 58 ? PROFILE_58MM : PROFILE_80MM;
  return {
    ...plain,
    codePage: overrides.codePage ?? plain.codePage,
    cutter: overrides.cutter ?? plain.cutter,
    qr: overrides.qr ?? plain.qr,
    density: overrides.density,
  };
}
