/** Who and what may come in: officers, their sessions, paired devices, tries that are counted. */

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

export interface ThrottleTable {
  key: string;
  tries: number;
  until: number;
}
