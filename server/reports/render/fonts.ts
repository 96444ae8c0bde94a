/** The fonts of printed reports: beside the bundle where there is one, else in the package. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Roboto, as pdfmake brings it. The build copies these files (scripts/lib/build-report-worker.ts). */
export const FONT_FILES = {
  normal: 'Roboto-Regular.ttf',
  bold: 'Roboto-Medium.ttf',
  italics: 'Roboto-Italic.ttf',
  bolditalics: 'Roboto-MediumItalic.ttf',
} as const;

/** Where the build puts them, beside the bundle whose part this is. */
const PLACES = ['report-fonts', join('..', 'report-fonts')];

/** The file of a font. */
export function fontFile(name: string): string {
  const bundled = PLACES.map((place) => join(import.meta.dirname, place, name));
  const found = bundled.find((file) => existsSync(file));
  return found ?? join(packageFolder(), 'fonts', 'Roboto', name);
}

function packageFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('pdfmake/package.json'));
}
