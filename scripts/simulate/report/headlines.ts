/** The office's own reports of a year: what each says first. Built as the report page builds them. */
import { REPORTS } from '../../../server/reports/catalogue.ts';
import type { ReportBlock } from '../../../server/reports/document.ts';
import type { World } from '../world/world.ts';

type Figures = Extract<ReportBlock, { kind: 'figures' }>;

export interface Headline {
  readonly title: string;
  readonly items: Figures['items'];
}

export async function headlinesOf({ hub, clock }: World, year: number): Promise<Headline[]> {
  const { db, vault, office } = hub.hub.context;
  const source = { db, vault, office: office(), now: clock.now(), progress: () => undefined };
  const asked = { period: { kind: 'year', year }, serviceId: null, officerId: null };
  const headlines: Headline[] = [];
  for (const report of REPORTS) {
    if (!report.asks.periods.includes('year')) continue;
    const { title, blocks } = await report.build(source, report.input.parse(asked));
    const items = blocks.filter((block) => block.kind === 'figures').flatMap((block) => block.items);
    if (items.length > 0) headlines.push({ title, items });
  }
  return headlines;
}
