/** Who and what may come in: officers, their sessions, paired devices, other programs, tries that are counted. */

export interface OfficerTable {
  id: string;
  name: string;
  /** Lower-cased, single-spaced name: what sign-in looks up. */
  nameKey: string;
  secretHash: string;
  roles: string;
  serviceIds: string;
  active: 0 | 1;
  createdAt: number;
}

export interface SessionTable {
  tokenHash: string;
  officerId: string;
  createdAt: number;
  expiresAt: number;
}

export interface DeviceTable {
  id: string;
  kind: 'kiosk' | 'tv';
  name: string;
  tokenHash: string;
  createdAt: number;
}

export interface PairingCodeTable {
  codeHash: string;
  kind: 'kiosk' | 'tv';
  expiresAt: number;
}

/** Another program that hands in requests. */
export interface ApplicationTable {
  id: string;
  name: string;
  tokenHash: string;
  createdAt: number;
  createdBy: string;
  lastUsedAt: number | null;
  revokedAt: number | null;
  revokedBy: string | null;
}

/** What a program was answered under a key of its own, so that a retried request is one. */
export interface ApplicationAnswerTable {
  applicationId: string;
  key: string;
  /** Keyed hash of what it sent: the same key with other content is refused. */
  bodyHash: string;
  requestId: string;
  /** As JSON; nothing personal is in it. */
  answer: string;
}

export interface ThrottleTable {
  key: string;
  tries: number;
  until: number;
}
