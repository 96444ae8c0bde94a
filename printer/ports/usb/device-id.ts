/** What of a printer's IEEE 1284 device id is of use here. */
export interface DeviceId {
  readonly maker: string | null;
  readonly model: string | null;
  readonly serial: string | null;
}

/**
 * Reads the answer to GET_DEVICE_ID (USB printer class 1.1, section 4.2.1): its length in two bytes, then
 * `KEY:value;` again and again, each key in a short and a long form. What is missing or empty is null.
 */
export function parseDeviceId(answer: Uint8Array): DeviceId {
  const values = new Map<string, string>();
  for (const pair of text(answer).split(';')) {
    const colon = pair.indexOf(':');
    const key = pair.slice(0, Math.max(colon, 0)).trim().toUpperCase();
    const value = pair.slice(colon + 1).trim();
    // The first one counts: some printers repeat a key with what it means to a scanner or a fax.
    if (key !== '' && value !== '' && !values.has(key)) values.set(key, value);
  }
  const first = (...keys: readonly string[]): string | null =>
    keys.map((key) => values.get(key)).find((value) => value !== undefined) ?? null;
  return {
    maker: first('MFG', 'MANUFACTURER'),
    model: first('MDL', 'MODEL'),
    serial: first('SN', 'SERIALNUMBER', 'SERN'),
  };
}

/** Without what cannot be read, which some printers fill the rest with. */
function text(answer: Uint8Array): string {
  const bytes = answer.subarray(2, idLength(answer));
  return Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(/[^\x20-\x7e\xa0-\xff]+/g, '');
}

/** The length counts itself, the upper byte first; some printers turn the bytes around, or tell nonsense. */
function idLength(answer: Uint8Array): number {
  const [high = 0, low = 0] = answer;
  const lengths = [high * 256 + low, low * 256 + high];
  return lengths.find((length) => length > 2 && length <= answer.length) ?? answer.length;
}
