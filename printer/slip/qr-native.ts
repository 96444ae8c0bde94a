/**
 * A QR code drawn by the printer itself: Epson's GS ( k, functions 165, 167, 169, 180 and 181.
 * escpos' own `qrcode()` sends another maker's command, which most printers print as rubbish.
 *
 * @param moduleSize dots per module, 1 to 16
 */
export function nativeQr(content: Uint8Array, moduleSize: number): Buffer {
  return Buffer.concat([
    symbolCommand(65, [50, 0]), // model 2
    symbolCommand(67, [moduleSize]),
    symbolCommand(69, [49]), // error correction M
    symbolCommand(80, [48, ...content]), // store
    symbolCommand(81, [48]), // print
  ]);
}

/** GS ( k pL pH cn fn ...: cn 49 is the QR code; pL pH count everything after themselves. */
function symbolCommand(fn: number, parameters: readonly number[]): Buffer {
  const length = parameters.length + 2;
  return Buffer.from([0x1d, 0x28, 0x6b, length & 0xff, length >> 8, 49, fn, ...parameters]);
}
