/** A letter of a request, as it was written, on its way to paper. */
import type { LetterContent } from '../../../shared/domain/requests/letter-content.ts';
import type { ReportDocument } from '../document.ts';

/** @param fileName letters, digits and dashes */
export function letterDocument(fileName: string, letter: LetterContent): ReportDocument {
  return {
    title: letter.subject,
    subtitle: letter.number,
    orientation: 'portrait',
    fileName,
    blocks: [],
    signatures: [],
    letter,
  };
}
