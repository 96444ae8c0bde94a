import { printableDots, type PrinterProfile } from '../../profile.ts';
import {
  centre,
  gap,
  labelled,
  left,
  leftLine,
  rule,
  scaleToFit,
  type SlipElement,
  type TextLine,
} from '../elements.ts';
import type { SlipLook } from '../look.ts';
import { drawRaster } from '../raster.ts';
import type { TestSlip } from '../slips.ts';
import { textsFor } from '../texts.ts';
import { dayAndTime } from '../when.ts';

/**
 * All that can differ between printers, each with what should be seen: whether the paper is as wide as the program
 * believes, the letters come out right, which kind of QR code the printer can draw, how dark it burns, and the cut.
 */
export function layoutTestPage(slip: TestSlip, { profile, again }: SlipLook): SlipElement[] {
  const texts = textsFor('id');
  const when = dayAndTime(slip.at, slip.timeZone, 'id');
  return [
    ...(again === true ? centre(texts.reprint, profile, { bold: true }) : []),
    ...centre('HALAMAN UJI', profile, { bold: true, scale: scaleToFit('HALAMAN UJI', profile, 2) }),
    ...centre('Test page', profile),
    ...gap(8),
    ...centre(slip.officeName, profile),
    ...centre(slip.printer, profile),
    ...centre(when, profile),
    ...section('LEBAR', 'Width', profile),
    ...ruler(profile),
    ...section('HURUF', 'Letters', profile),
    ...letters(profile),
    ...section('KODE QR', 'QR codes', profile),
    ...qrCodes(profile),
    ...section('KEPEKATAN', 'Density', profile),
    ...densityBars(profile),
    ...rule(profile),
    ...settings(profile),
    ...gap(12),
    ...ending(profile),
  ];
}

function section(id: string, en: string, paper: PrinterProfile): SlipElement[] {
  return [...rule(paper), ...left(`${id} / ${en}`, paper, { bold: true })];
}

/** Columns counted as on a measuring tape, between two bars that touch the edges. */
function ruler(paper: PrinterProfile): TextLine[] {
  const columns = Array.from({ length: paper.columns }, (_, index) => index + 1);
  const tens = columns.map((column) => (column % 10 === 0 ? String(column / 10) : ' ')).join('');
  const ones = columns.map((column) => String(column % 10)).join('');
  const arrow = `|<${` ${paper.columns} `.padStart(Math.ceil(paper.columns / 2), '-').padEnd(paper.columns - 4, '-')}>|`;
  return [
    leftLine(tens.trimEnd()),
    leftLine(ones),
    leftLine(arrow),
    ...left('Kedua tanda | pada satu baris, di kedua tepi.', paper),
    ...left('Both | marks on one line, at the edges.', paper),
  ];
}

const SAMPLES = [
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  'abcdefghijklmnopqrstuvwxyz',
  '0123456789 .,:;-/()&%@#+=',
  'Yéssica Ñúñez, Nor\u2019ainah',
  'àáâãäå ç èéêë ìíîï ñ òóôõö ùúûü',
  'ÀÁÂÃÄÅ Ç ÈÉÊË ÌÍÎÏ Ñ ÒÓÔÕÖ ÙÚÛÜ',
];

function letters(paper: PrinterProfile): TextLine[] {
  return SAMPLES.flatMap((sample) => left(sample, paper));
}

function qrCodes(paper: PrinterProfile): SlipElement[] {
  const content = new TextEncoder().encode('ULT-7K3F-Q9');
  const code = (by: PrinterProfile['qr']): SlipElement => ({ kind: 'qr', content, moduleSize: 4, by });
  return [
    ...left('1. Digambar oleh pencetak', paper),
    leftLine('   Drawn by the printer'),
    ...gap(20),
    code('native'),
    ...gap(20),
    ...left('2. Dikirim sebagai gambar', paper),
    leftLine('   Sent as a picture'),
    ...gap(20),
    code('raster'),
    ...gap(20),
  ];
}

/** Order in which the dots of a square of four by four turn black (Bayer). */
const ORDER = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5];
const STEPS = 8;

/** From an eighth of the dots to all of them, from edge to edge. */
function densityBars(paper: PrinterProfile): SlipElement[] {
  const width = printableDots(paper);
  const raster = drawRaster({ width, height: 48 }, (x, y) => {
    const step = Math.floor((x * STEPS) / width) + 1;
    return (ORDER[(y % 4) * 4 + (x % 4)] ?? 0) < step * 2;
  });
  return [
    ...gap(6),
    { kind: 'drawing', raster },
    ...gap(6),
    ...left('Delapan bidang, makin ke kanan makin gelap.', paper),
    ...left('Eight fields, darker to the right.', paper),
  ];
}

function settings(profile: PrinterProfile): TextLine[] {
  const density = profile.density === null ? 'bawaan' : `${profile.density > 0 ? '+' : ''}${profile.density}`;
  return labelled(
    [
      ['Kertas', `${profile.paperMm} mm, ${profile.columns} kolom`],
      ['Halaman kode', profile.codePage.toUpperCase()],
      ['Kode QR', profile.qr === 'native' ? 'cara 1' : 'cara 2'],
      ['Kepekatan', density],
      ['Pemotong', profile.cutter ? 'ada' : 'tidak ada'],
      ['Model', profile.known ? 'dikenal' : 'tidak dikenal'],
    ],
    profile,
  );
}

function ending(paper: PrinterProfile): TextLine[] {
  return paper.cutter
    ? [...centre('Dipotong di bawah baris ini.', paper), ...centre('Cut below this line.', paper)]
    : [...centre('Sobek di bawah baris ini.', paper), ...centre('Tear off below this line.', paper)];
}
