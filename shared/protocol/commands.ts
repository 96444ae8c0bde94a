/**
 * Every command there is: its input, who may send it, and what it answers. Client and hub share this one table, which
 * is written in `commands/`, a file for those who ask; a command without a handler does not compile.
 */
import type { z } from 'zod';
import type { Result } from '../result.ts';
import { APPLICATION_COMMANDS, type ApplicationOutputs } from './commands/applications.ts';
import { DESK_COMMANDS, type DeskOutputs } from './commands/desk.ts';
import { FACILITY_COMMANDS, type FacilityOutputs } from './commands/facilities.ts';
import { FIGURE_COMMANDS, type FigureOutputs } from './commands/figures.ts';
import { OFFICE_COMMANDS, type OfficeOutputs } from './commands/office.ts';
import { PRIVACY_COMMANDS, type PrivacyOutputs } from './commands/privacy.ts';
import { REDRESS_COMMANDS, type RedressOutputs } from './commands/redress.ts';
import { REQUEST_COMMANDS, type RequestOutputs } from './commands/requests.ts';
import { SCREEN_COMMANDS, type ScreenOutputs } from './commands/screens.ts';

export type { Role } from './roles.ts';

export const COMMANDS = {
  ...SCREEN_COMMANDS,
  ...DESK_COMMANDS,
  ...OFFICE_COMMANDS,
  ...FIGURE_COMMANDS,
  ...PRIVACY_COMMANDS,
  ...REDRESS_COMMANDS,
  ...REQUEST_COMMANDS,
  ...APPLICATION_COMMANDS,
  ...FACILITY_COMMANDS,
} as const;

export type CommandName = keyof typeof COMMANDS;
export type CommandInput<N extends CommandName> = z.infer<(typeof COMMANDS)[N]['input']>;

/** What a command answers when it is not refused. */
export interface CommandOutputs
  extends
    ScreenOutputs,
    DeskOutputs,
    OfficeOutputs,
    FigureOutputs,
    PrivacyOutputs,
    RedressOutputs,
    RequestOutputs,
    FacilityOutputs,
    ApplicationOutputs {}

export type CommandReply<N extends CommandName> = Result<CommandOutputs[N]>;
