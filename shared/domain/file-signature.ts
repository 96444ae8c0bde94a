/** What files of the kinds the product takes begin and end with: a name is only what somebody typed. */

export const JPEG_START = Uint8Array.of(0xff, 0xd8, 0xff);
export const JPEG_END = Uint8Array.of(0xff, 0xd9);
export const PNG_START = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** The last chunk with its check sum. */
export const PNG_END = Uint8Array.of(0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82);

export function startsWith(bytes: Uint8Array, start: Uint8Array): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

export function endsWith(bytes: Uint8Array, end: Uint8Array): boolean {
  return bytes.length >= end.length && startsWith(bytes.subarray(bytes.length - end.length), end);
}
