import { centre, gap, type SlipElement } from '../elements.ts';
import type { SlipLook } from '../look.ts';
import { textsFor } from '../texts.ts';

interface Headed {
  readonly language: 'id' | 'en';
  readonly officeName: string;
}

/** Whose slip it is. CETAK ULANG comes before everything: of two slips alike it must be seen at once which is the later. */
export function header(slip: Headed, look: SlipLook, reprint: boolean): SlipElement[] {
  const { profile, settings } = look;
  const texts = textsFor(slip.language);
  return [
    ...(reprint ? [...centre(texts.reprint, profile, { bold: true }), ...gap(12)] : []),
    ...logoOf(look),
    ...centre(texts.unit, profile),
    ...centre(slip.officeName.toUpperCase(), profile, { bold: true }),
    ...centre(settings.header[slip.language], profile),
  ];
}

/** The office's own words at the end. */
export function footer(language: Headed['language'], { profile, settings }: SlipLook): SlipElement[] {
  const lines = centre(settings.footer[language], profile);
  return lines.length === 0 ? [] : [...gap(12), ...lines];
}

function logoOf({ profile, settings, logo }: SlipLook): SlipElement[] {
  if (!settings.logo || logo === null) return [];
  const { width, height, dots } = logo[profile.paperMm];
  return [{ kind: 'drawing', raster: { width, height, dots: Buffer.from(dots, 'base64') } }, ...gap(12)];
}
