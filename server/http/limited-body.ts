/** A body as it comes in, counted while it does: whatever its sender said its length is, no more of it is taken than allowed. */

/** @returns `too-large` as soon as it is, `broken-off` where its sender went away */
export async function limitedBody(
  request: Request,
  most: number,
): Promise<Uint8Array | 'too-large' | 'broken-off'> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return 'too-large';
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of request.body ?? []) {
      size += part.length;
      if (size > most) return 'too-large';
      parts.push(part);
    }
  } catch {
    return 'broken-off';
  }
  return Buffer.concat(parts, size);
}
