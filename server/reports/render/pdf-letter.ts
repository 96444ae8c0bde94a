/** A letter on paper: letterhead, number and subject, whom it is to, its text, who signs it. */
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import {
  partsOf,
  type LetterContent,
  type LetterPart,
} from '../../../shared/domain/requests/letter-content.ts';

/** pt */
const SIDE = 68;
const WIDTH = 595.28 - 2 * SIDE;
const LABELS = 120;
const PARAGRAPH = 8;

export function letterDefinition(letter: LetterContent): TDocumentDefinitions {
  return {
    pageSize: 'A4',
    pageMargins: [SIDE, 44, SIDE, 56],
    info: { title: `${letter.subject}, ${letter.number}`, author: letter.office },
    language: 'id',
    defaultStyle: { font: 'Roboto', fontSize: 10.5, lineHeight: 1.25 },
    footer: (page, pages) => (pages === 1 ? null : footOf(letter, page, pages)),
    content: [headOf(letter), ...(letter.titled ? titleOf(letter) : referenceOf(letter)), ...textOf(letter)],
  };
}

function headOf({ ministry, office, address }: LetterContent): Content {
  return {
    margin: [0, 0, 0, 18],
    stack: [
      { text: ministry.toUpperCase(), alignment: 'center', fontSize: 11 },
      { text: office.toUpperCase(), alignment: 'center', fontSize: 12.5, bold: true },
      { text: 'UNIT LAYANAN TERPADU', alignment: 'center', fontSize: 11, bold: true },
      ...(address === '' ? [] : [{ text: address, alignment: 'center' as const, fontSize: 9 }]),
      {
        margin: [0, 6, 0, 0],
        canvas: [
          { type: 'line', x1: 0, y1: 0, x2: WIDTH, y2: 0, lineWidth: 1.6 },
          { type: 'line', x1: 0, y1: 2.6, x2: WIDTH, y2: 2.6, lineWidth: 0.5 },
        ],
      },
    ],
  };
}

function titleOf({ subject, number }: LetterContent): Content[] {
  return [
    { text: subject.toUpperCase(), alignment: 'center', bold: true, fontSize: 12.5 },
    { text: `Nomor: ${number}`, alignment: 'center', margin: [0, 0, 0, 16] },
  ];
}

function referenceOf({ number, subject, date, addressee }: LetterContent): Content[] {
  const line = (label: string, value: string): Content => ({
    columns: [
      { text: label, width: 46 },
      { text: ':', width: 8 },
      { text: value, width: '*' },
    ],
  });
  return [
    {
      margin: [0, 0, 0, 14],
      columns: [
        { width: '*', stack: [line('Nomor', number), line('Hal', subject)] },
        { width: 120, text: date, alignment: 'right' },
      ],
    },
    { margin: [0, 0, 0, 14], stack: addressee.map((text) => ({ text })) },
  ];
}

/** The last words stay with who signs them. */
function textOf({ body, signer, titled, date }: LetterContent): Content[] {
  const contents = partsOf(body).map(partContent);
  const signature = signatureOf(signer, titled ? date : '');
  return [...contents.slice(0, -1), { unbreakable: true, stack: [...contents.slice(-1), signature] }];
}

function partContent(part: LetterPart): Content {
  switch (part.kind) {
    case 'paragraph':
      return { text: part.text, margin: [0, 0, 0, PARAGRAPH] };
    case 'items':
      return { ul: [...part.items], margin: [0, 0, 0, PARAGRAPH] };
    case 'facts':
      return {
        margin: [12, 0, 0, PARAGRAPH],
        layout: 'noBorders',
        table: {
          widths: [LABELS, 4, '*'],
          body: part.facts.map(({ label, value }) => [{ text: label }, { text: ':' }, { text: value }]),
        },
      };
  }
}

/** At the right, as letters are signed. */
function signatureOf({ title, name }: LetterContent['signer'], date: string): Content {
  return {
    margin: [0, 18, 0, 0],
    columns: [
      { width: '*', text: '' },
      {
        width: 220,
        stack: [
          ...(date === '' ? [] : [{ text: date }]),
          { text: `${title},` },
          name === ''
            ? { text: '(………………………………………)', margin: [0, 52, 0, 0] }
            : { text: name, bold: true, margin: [0, 52, 0, 0] },
          { text: 'NIP. …………………………………' },
        ],
      },
    ],
  };
}

function footOf({ number }: LetterContent, page: number, pages: number): Content {
  return {
    margin: [SIDE, 16, SIDE, 0],
    fontSize: 8,
    color: '#555555',
    columns: [{ text: number }, { text: `Halaman ${page} dari ${pages}`, alignment: 'right' }],
  };
}
