/** Other programs that hand in requests: who may let them in, and out. */
import * as applications from '../admin/applications.ts';
import * as f from '../fields.ts';
import { command } from '../roles.ts';

export const APPLICATION_COMMANDS = {
  'application:list': command(['admin'], f.nothing),
  'application:create': command(['admin'], applications.createApplication),
  'application:revoke': command(['admin'], applications.onApplication),
} as const;

export interface ApplicationOutputs {
  'application:list': readonly applications.ApplicationView[];
  'application:create': applications.ApplicationCreated;
  'application:revoke': null;
}
