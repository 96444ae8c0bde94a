/** The types of request an office is delivered with. They are rows from then on. */
import type { RequestType } from '../../../../shared/domain/requests/request-type.ts';
import { consultation } from './consultation.ts';
import { cooperation } from './cooperation.ts';
import { information } from './information.ts';
import { loan } from './loan.ts';

export const REQUEST_TYPES: readonly RequestType[] = [consultation, information, loan, cooperation];
