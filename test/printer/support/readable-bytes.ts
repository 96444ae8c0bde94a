/** Bytes as text that loses nothing: ASCII as it is, the rest as \xNN, a new line after each line feed. */
export function readableBytes(bytes: Uint8Array): string {
  return Array.from(bytes, readable).join('');
}

function readable(byte: number): string {
  if (byte === 0x0a) return '\\n\n';
  if (byte === 0x5c) return '\\\\';
  if (byte >= 0x20 && byte <= 0x7e) return String.fromCharCode(byte);
  return `\\x${byte.toString(16).padStart(2, '0')}`;
}
