/** What the office says of itself, as it is shown and changed in administration. */
import { newestChangeOf } from '../../../db/repositories/office-changes.ts';
import { standardsOf } from '../../../db/seed/profiles/standards.ts';
import { nextNotice } from '../../../shared/domain/office-data/texts.ts';
import type { Changed, ChangeKind } from '../../../shared/protocol/admin/office-changes.ts';
import type { TextsView } from '../../../shared/protocol/admin/texts.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import type { Result } from '../../../shared/result.ts';
import type { Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { changeOffice } from './change-office.ts';
import { identityOf, textsOf } from './items/texts.ts';

/** There is one of each; its key says so. */
const KEY = 'office';

export async function showTexts(context: Context): Promise<TextsView> {
  const { data } = context.office();
  const versionOf = async (kind: ChangeKind): Promise<number> =>
    (await newestChangeOf(context.db, kind, KEY))?.seq ?? 0;
  return {
    identity: identityOf(data),
    texts: textsOf(data),
    contacts: data.contacts,
    standards: standardsOf(data),
    versions: {
      identity: await versionOf('identity'),
      texts: await versionOf('texts'),
      contacts: await versionOf('contacts'),
      standards: await versionOf('standards'),
    },
  };
}

export function saveIdentity(
  context: Context,
  caller: Caller,
  { base, identity }: CommandInput<'identity:save'>,
): Promise<Result<Changed>> {
  return changeOffice(context, caller, { kind: 'identity', key: KEY, base, value: identity });
}

export function saveTexts(
  context: Context,
  caller: Caller,
  { base, texts }: CommandInput<'texts:save'>,
): Promise<Result<Changed>> {
  const { data, calendar } = context.office();
  const privacy = nextNotice(data.privacy, texts.privacy, calendar.day(context.clock.now()));
  return changeOffice(context, caller, { kind: 'texts', key: KEY, base, value: { ...texts, privacy } });
}

export function saveContacts(
  context: Context,
  caller: Caller,
  { base, contacts }: CommandInput<'contacts:save'>,
): Promise<Result<Changed>> {
  return changeOffice(context, caller, { kind: 'contacts', key: KEY, base, value: contacts });
}

export function saveStandards(
  context: Context,
  caller: Caller,
  { base, standards }: CommandInput<'standards:save'>,
): Promise<Result<Changed>> {
  return changeOffice(context, caller, { kind: 'standards', key: KEY, base, value: standards });
}
