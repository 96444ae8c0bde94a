/** Names, texts, contacts and service standards of the office, as the change engine reads, checks and writes them. */
import {
  checkContacts,
  type ContactData,
  type IdentityData,
  type TextsData,
} from '../../../../shared/domain/office-data/texts.ts';
import { standardsOf } from '../../../../db/seed/profiles/standards.ts';
import type { StandardsData } from '../../../../shared/domain/office-data/standards.ts';
import type { OfficeData } from '../../../../db/seed/seed.ts';
import { ok } from '../../../../shared/result.ts';
import type { OfficeItem } from '../item.ts';
import { changeRow, officeRow } from './office-row.ts';

export function identityOf({ name, shortName, address, theme }: OfficeData): IdentityData {
  const known = address === null ? null : { text: address.text, verified: address.verified };
  return { name, shortName, address: known, accent: theme.accent };
}

export function textsOf({ charter, privacy, runningText, feeNote }: OfficeData): TextsData {
  return { charter, privacy, runningText, feeNote };
}

const fits = () => Promise.resolve(ok(true as const));

export const IDENTITY: OfficeItem<IdentityData> = {
  read: async (db) => identityOf(await officeRow(db)),
  check: fits,
  write: (db, _, identity) =>
    changeRow(db, ({ theme }) => {
      if (identity === null) return {};
      const { accent, ...named } = identity;
      return { ...named, theme: { ...theme, accent } };
    }),
};

export const TEXTS: OfficeItem<TextsData> = {
  read: async (db) => textsOf(await officeRow(db)),
  check: fits,
  write: (db, _, texts) => changeRow(db, () => texts ?? {}),
};

export const CONTACTS: OfficeItem<readonly ContactData[]> = {
  read: async (db) => (await officeRow(db)).contacts,
  check: (_, __, { after }) => Promise.resolve(checkContacts(after ?? [])),
  write: (db, _, contacts) => changeRow(db, () => (contacts === null ? {} : { contacts })),
};

export const STANDARDS: OfficeItem<StandardsData> = {
  read: async (db) => standardsOf(await officeRow(db)),
  check: fits,
  write: (db, _, standards) => changeRow(db, () => (standards === null ? {} : { standards })),
};
