import { parseEscpos } from '../../../printer/preview/parse-escpos.ts';

export interface PrintedLine {
  readonly text: string;
  /** Characters of normal size it takes up. */
  readonly width: number;
}

/** The lines of text a slip's bytes print, from top to bottom. */
export function printedLines(bytes: Uint8Array): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let text = '';
  let width = 0;
  let scale = 1;
  for (const command of parseEscpos(bytes)) {
    if (command.kind === 'scale') scale = command.width;
    if (command.kind === 'text') {
      text += Buffer.from(command.text).toString('latin1');
      width += command.text.length * scale;
    }
    if (command.kind === 'line-feed') {
      lines.push({ text, width });
      text = '';
      width = 0;
    }
  }
  return lines;
}
