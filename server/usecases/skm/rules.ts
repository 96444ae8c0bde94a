/** How the office counts its index. */
import type { SkmRules } from '../../../shared/domain/skm-figures.ts';
import type { Office } from '../../office/office.ts';

export function skmRules({ data: { settings } }: Office): SkmRules {
  return { weight: settings.ikmWeight, unit: settings.skmUnitIndex };
}
