/** A QR code as rows of dark (true) and light squares, without its quiet zone. */
export type QrModules = readonly (readonly boolean[])[];

/**
 * Draws `content` as a QR code at error correction M, in the smallest version that holds it.
 * The library is loaded at first use: a hub whose printer draws codes itself never needs it.
 */
export async function qrModules(content: Uint8Array): Promise<QrModules> {
  const { default: qrcode } = await import('qrcode-generator');
  const code = qrcode(0, 'M');
  // The library takes the low eight bits of each character, so bytes pass through as they are.
  code.addData(String.fromCharCode(...content), 'Byte');
  code.make();
  const side = Array.from({ length: code.getModuleCount() }, (_, index) => index);
  return side.map((row) => side.map((column) => code.isDark(row, column)));
}
