/** What a ticket's QR says: the address of its page on the office's Wi-Fi, or its code alone. */
import { parseCode } from './numbering.ts';

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

/** The page on which a request is followed; its code stands after the #, which no server is ever sent. */
export function requestPage(publicUrl: string): string {
  return `${publicUrl}/p`;
}

const REQUEST_PATH = /^https?:\/\/[^/\s]+\/p#([^/?#\s]+)$/;

/** The code of a request: typed, as `ULT-` in a QR, or in the address of its page; undefined where the text is none. */
export function parseRequestCode(text: string): string | undefined {
  return parseCode(REQUEST_PATH.exec(text.trim())?.[1] ?? text);
}

/** The unguessable part of a ticket's address, whatever host is in it; undefined where the text is none. */
export function parseFollowUrl(text: string): string | undefined {
  const token = FOLLOW_PATH.exec(text.trim())?.[1];
  return token !== undefined && isFollowToken(token) ? token : undefined;
}
