/** What each gate sends to the hub. */
import type { CaseAction } from '../../../shared/domain/cases/case.ts';
import type { Compensation, Way } from '../../../shared/domain/cases/violations.ts';
import type { CaseDetail } from '../../../shared/protocol/admin/cases.ts';
import type { Admin } from '../controllers/admin.svelte.ts';

/** What an officer said in the dialog of a gate. */
export type Said =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'proposal'; readonly sanction: boolean; readonly text: string }
  | { readonly kind: 'decree'; readonly number: string; readonly date: string }
  | { readonly kind: 'compensation'; readonly compensation: Compensation; readonly text: string }
  | {
      readonly kind: 'given';
      readonly officerId: string;
      readonly day: string;
      readonly way: Way;
      readonly text: string;
    };

/** @returns the case as it is now; undefined where it was refused, which is said */
export async function passGate(
  admin: Pick<Admin, 'send'>,
  { id: caseId, state }: Pick<CaseDetail, 'id' | 'state'>,
  action: CaseAction | 'apologise',
  said: Said,
): Promise<CaseDetail | undefined> {
  switch (said.kind) {
    case 'proposal':
      return admin.send('case:propose', { caseId, sanction: said.sanction, text: said.text });
    case 'decree':
      return admin.send('case:issue-decree', { caseId, number: said.number, date: said.date });
    case 'compensation':
      return admin.send('case:choose-compensation', { caseId, kind: said.compensation, text: said.text });
    case 'given': {
      const { officerId, day, way, text } = said;
      const name = action === 'apologise' ? 'case:apologise' : 'case:give-compensation';
      return admin.send(name, { caseId, officerId, day, way, text });
    }
    case 'words':
      return passWithWords(admin, { caseId, text: said.text }, action, state);
    default:
      return said satisfies never;
  }
}

function passWithWords(
  admin: Pick<Admin, 'send'>,
  words: { readonly caseId: string; readonly text: string },
  action: CaseAction | 'apologise',
  state: CaseDetail['state'],
): Promise<CaseDetail | undefined> {
  switch (action) {
    case 'call':
      return admin.send('case:call', words);
    case 'record-hearing':
      return admin.send('case:record-hearing', words);
    case 'agree':
    case 'send-back':
      return admin.send('case:verify', { ...words, agreed: action === 'agree' });
    case 'return':
      return admin.send('case:decline-decree', { ...words, close: false });
    case 'dismiss':
      return state === 'found'
        ? admin.send('case:dismiss', words)
        : admin.send('case:decline-decree', { ...words, close: true });
    case 'close':
      return admin.send('case:close', words);
    default:
      throw new Error(`The gate "${action}" asks for more than words.`);
  }
}
