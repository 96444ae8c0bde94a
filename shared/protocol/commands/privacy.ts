/** Visitors' data: what time erased, and who looked at it (UU 27/2022). */
import { PRIVACY_READERS } from '../../domain/privacy/roles.ts';
import * as privacy from '../admin/privacy.ts';
import * as f from '../fields.ts';
import { command } from '../roles.ts';

export const PRIVACY_COMMANDS = {
  'privacy:access-log': command(PRIVACY_READERS, privacy.showAccessLog),
  'privacy:retention': command(PRIVACY_READERS, f.nothing),
} as const;

export interface PrivacyOutputs {
  'privacy:access-log': privacy.AccessLog;
  'privacy:retention': privacy.RetentionLog;
}
