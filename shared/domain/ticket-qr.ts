/** What a ticket's QR says: the address of its page on the office's Wi-Fi, or its code alone. */

/** As `makeFollowToken` makes it. */
const FOLLOW_TOKEN = /^[2-9BCDFGHJKMNP-TV-Zbcdfghjkmnp-tv-z]{24}$/;
const FOLLOW_PATH = /^https?:\/\/[^/\s]+\/t\/([^/?#\s]+)$/;

export function isFollowToken(text: string): boolean {
  return FOLLOW_TOKEN.test(text);
}

/** @param publicUrl scheme, host and port, without a path */
export function followUrl(publicUrl: string, followToken: string): string {
  return `${publicUrl}/t/${followToken}`;
}

/** The unguessable part of a ticket's address, whatever host is in it; undefined where the text is none. */
export function parseFollowUrl(text: string): string | undefined {
  const token = FOLLOW_PATH.exec(text.trim())?.[1];
  return token !== undefined && isFollowToken(token) ? token : undefined;
}
