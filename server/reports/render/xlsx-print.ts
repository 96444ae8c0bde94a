/** A printed sheet is as wide as its page, whatever its columns: offices print workbooks too. */
import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';

const FIT = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';

export const FIT_TO_WIDTH: Feature<Stream | Buffer | Blob> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        // must be the first of the sheet's elements
        transform: (xml) => xml.replace(/<worksheet\b[^>]*>/, (tag) => tag + FIT),
        transformElementAttributes: (tag, attributes) =>
          tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
      },
    },
  },
};
