import { printableDots } from '../../profile.ts';
import { centre, gap, type SlipElement } from '../elements.ts';
import type { SlipLook } from '../look.ts';
import { qrModuleSize } from '../qr-size.ts';
import type { SlipTexts } from '../texts.ts';

/**
 * The code in letters, and above it the same for a scanner. Beside it would need page mode, which cheap printers lack.
 * Above and below the QR code is more than the four modules of white that a scanner wants.
 */
export function codeAndQr(
  slip: { readonly code: string; readonly qrContent: string },
  texts: SlipTexts,
  { profile, settings }: SlipLook,
): SlipElement[] {
  const content = new TextEncoder().encode(slip.qrContent);
  const moduleSize = qrModuleSize(content.length, printableDots(profile));
  const code = centre(`${texts.code}: ${slip.code}`, profile, { bold: true });
  if (!settings.show.qr || moduleSize === undefined) return [...gap(12), ...code];
  return [...gap(32), { kind: 'qr', content, moduleSize, by: profile.qr }, ...gap(32), ...code];
}
