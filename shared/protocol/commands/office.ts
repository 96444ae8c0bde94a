/** What those who lead the service point ask: the office's data, its devices and officers, what was changed. */
import * as calendar from '../admin/calendar.ts';
import * as officeCounters from '../admin/counters.ts';
import type { AdminSnapshot } from '../admin/frame.ts';
import * as changes from '../admin/office-changes.ts';
import * as procedures from '../admin/procedures.ts';
import * as rules from '../admin/rules.ts';
import * as services from '../admin/services.ts';
import * as surveyVersions from '../admin/survey-versions.ts';
import * as letters from '../admin/letters.ts';
import * as requestTypes from '../admin/request-types.ts';
import * as texts from '../admin/texts.ts';
import * as accounts from '../desk/accounts.ts';
import * as counters from '../desk/counters.ts';
import * as f from '../fields.ts';
import { command, leads, officers } from '../roles.ts';

export const OFFICE_COMMANDS = {
  'admin:sync': command(officers, f.nothing),
  'office:changes': command(leads, changes.listChanges),
  'office:undo': command(leads, changes.undoChange),

  'service:list': command(leads, f.nothing),
  'service:save': command(leads, services.saveService),
  'service:remove': command(leads, services.removeService),
  'service:order': command(leads, services.orderServices),
  'counter:list': command(leads, f.nothing),
  'counter:save': command(leads, officeCounters.saveCounter),
  'counter:remove': command(leads, officeCounters.removeCounter),

  'hours:show': command(leads, f.nothing),
  'hours:save': command(leads, calendar.saveHours),
  'holiday:list': command(leads, calendar.listHolidays),
  'holiday:save': command(leads, calendar.saveHoliday),
  'holiday:remove': command(leads, calendar.removeHoliday),
  'decree:save': command(leads, calendar.saveDecree),

  'procedure:list': command(leads, f.nothing),
  'procedure:save': command(leads, procedures.saveProcedure),
  'procedure:remove': command(leads, procedures.removeProcedure),
  'survey-version:list': command(leads, f.nothing),
  'survey-version:save': command(leads, surveyVersions.saveSurveyVersion),
  'survey-version:remove': command(leads, surveyVersions.removeSurveyVersion),
  'request-type:list': command(leads, f.nothing),
  'request-type:save': command(leads, requestTypes.saveRequestType),
  'request-type:withdraw': command(leads, requestTypes.withdrawRequestType),
  'rules:show': command(leads, f.nothing),
  'rules:save': command(leads, rules.saveRules),
  'texts:show': command(leads, f.nothing),
  'identity:save': command(leads, texts.saveIdentity),
  'texts:save': command(leads, texts.saveTexts),
  'contacts:save': command(leads, texts.saveContacts),
  'standards:save': command(leads, texts.saveStandards),
  'letters:show': command(leads, f.nothing),
  'letters:save-letter': command(leads, letters.saveLetter),
  'letters:save-message': command(leads, letters.saveMessage),
  'letters:save-number': command(leads, letters.saveLetterNumber),

  'device:create-code': command(leads, accounts.createPairingCode),
  'officer:create': command(leads, accounts.createOfficer),
  'officer:update': command(leads, accounts.updateOfficer),
  'office:set-stages': command(leads, counters.setStages),
} as const;

export interface OfficeOutputs {
  'admin:sync': AdminSnapshot;
  'office:changes': changes.ChangeList;
  'office:undo': changes.Changed;
  'service:list': services.ServiceList;
  'service:save': changes.Changed;
  'service:remove': changes.Changed;
  'service:order': changes.Changed;
  'counter:list': officeCounters.CounterList;
  'counter:save': changes.Changed;
  'counter:remove': changes.Changed;
  'hours:show': calendar.HoursView;
  'hours:save': changes.Changed;
  'holiday:list': calendar.HolidayList;
  'holiday:save': changes.Changed;
  'holiday:remove': changes.Changed;
  'decree:save': changes.Changed;
  'procedure:list': procedures.ProcedureList;
  'procedure:save': changes.Changed;
  'procedure:remove': changes.Changed;
  'survey-version:list': surveyVersions.SurveyVersionList;
  'survey-version:save': changes.Changed;
  'survey-version:remove': changes.Changed;
  'request-type:list': requestTypes.RequestTypeList;
  'request-type:save': changes.Changed;
  'request-type:withdraw': changes.Changed;
  'rules:show': rules.RulesView;
  'rules:save': changes.Changed;
  'texts:show': texts.TextsView;
  'identity:save': changes.Changed;
  'texts:save': changes.Changed;
  'contacts:save': changes.Changed;
  'standards:save': changes.Changed;
  'letters:show': letters.LetterTextsView;
  'letters:save-letter': changes.Changed;
  'letters:save-message': changes.Changed;
  'letters:save-number': changes.Changed;
  'device:create-code': { code: string; expiresAt: number };
  'officer:create': accounts.OfficerView;
  'officer:update': accounts.OfficerView;
  'office:set-stages': null;
}
