/** The page that shows what the printer in use can do. */
import type { TestSlip } from '../../printer/slip/slips.ts';
import type { Context } from '../context.ts';

export function testSlip({
  office,
  clock,
  printing,
}: Pick<Context, 'office' | 'clock' | 'printing'>): TestSlip {
  const { data } = office();
  const [main] = printing.reports();
  const used = printing.reports().find(({ inUse }) => inUse) ?? main;
  const printer = [used?.port, used?.model].filter((part) => part !== null && part !== undefined).join(' ');
  return { officeName: data.name, at: clock.now(), timeZone: data.zone, printer };
}
