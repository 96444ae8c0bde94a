/** The figures as people read them, in English with the field's own terms. */
import type { SeedResult } from '../run.ts';
import type { DaysReport, Timing } from './day-report.ts';

const MINUTE = 60_000;

export function asText(result: SeedResult): string {
  const { report, breaches, seed, profile, days, seconds } = result;
  const lines = [
    `${profile}, seed ${seed}: ${days.length} working day${days.length === 1 ? '' : 's'} from ${days[0]?.day ?? ''} in ${seconds.toFixed(1)} s (${report.commands} commands)`,
    ...days.map(
      ({ day, numbersGiven, checks }) =>
        `  ${day}  ${String(numbersGiven).padStart(4)} numbers, the laws were checked ${checks} times`,
    ),
    '',
    ...figures(report),
    ...headlineLines(result.headlines),
    '',
  ];
  if (breaches.length === 0)
    lines.push(
      `Every law holds (${result.laws} laws, ${days.reduce((sum, { checks }) => sum + checks, 0)} checks).`,
    );
  for (const { law, says, evidence, at } of breaches) {
    lines.push(`BROKEN: ${law} at ${at}`, `  ${says}`, ...evidence.slice(0, 10).map((line) => `  - ${line}`));
    if (evidence.length > 10) lines.push(`  ... and ${evidence.length - 10} more`);
  }
  return lines.join('\n');
}

/** What the office's reports of the year begin with, in the words they are handed in with. */
function headlineLines(headlines: SeedResult['headlines']): string[] {
  return headlines.flatMap(({ title, items }) => [
    '',
    title,
    ...items.map(({ label, value, note }) => `  ${label.padEnd(44)}${value}${note ? ` (${note})` : ''}`),
  ]);
}

function figures(report: DaysReport): string[] {
  const { survey, estimates, log } = report;
  return [
    line('Visits (kunjungan)', `${report.numbersGiven} numbers; ${list(report.endStates)}`),
    line('Outcomes', list(report.outcomes)),
    line(
      'Calls (panggilan)',
      `${log['visit.called'] ?? 0} numbers called, ${log['visit.recalled'] ?? 0} called again, ${log['visit.skipped'] ?? 0} passed over (dilewati), ` +
        `${log['visit.no-show-undone'] ?? 0} of them taken back, ${log['visit.reported-back'] ?? 0} reported back (lapor kembali)`,
    ),
    line(
      'In between',
      `${log['visit.transferred'] ?? 0} transferred (dialihkan), ${log['visit.held'] ?? 0} put aside (ditahan), ${log['visit.service-added'] ?? 0} services added, ` +
        `${report.deputations} deputised, ${log['visit.offered'] ?? 0} offered to others, ${log['visit.cancelled'] ?? 0} cancelled (batal)`,
    ),
    ...timingLines('Wait and handling by stage', report.stages),
    ...timingLines('At the helpdesk by service', report.services),
    line('Overdue steps', String(report.overdueSteps)),
    line('Deviations (penyimpangan)', list(report.deviations)),
    line('Escalations', list(report.escalations)),
    line('Appointments (janji temu)', list(report.appointments)),
    line(
      'Survey (survei)',
      `${survey.answered} answered; ratings ${list(survey.ratings)}; IKM ${survey.ikm === null ? '-' : survey.ikm.toFixed(2)} ${survey.mutu ?? ''} of ${survey.responses}`,
    ),
    line(
      'Estimates (perkiraan tunggu)',
      `${estimates.told} told; ${percent(estimates.inside)} inside the range, ${percent(estimates.sooner)} called sooner, ${percent(estimates.later)} later; ` +
        `median error ${estimates.medianMinutes.toFixed(1)} min, p90 ${estimates.p90Minutes.toFixed(1)} min, median width ${estimates.widthMinutes} min`,
    ),
    line('Paper', list(report.paper)),
    line('Trouble', list(report.incidents)),
    line('Refusals', list(report.refusals)),
  ];
}

function timingLines(title: string, timings: Readonly<Record<string, Timing>>): string[] {
  return [
    `${title} (median / p90, minutes)`,
    ...Object.entries(timings).map(
      ([name, { wait, handling }]) =>
        `  ${name.padEnd(16)} wait (tunggu) ${minutes(wait.median)} / ${minutes(wait.p90)}   handling (proses) ${minutes(handling.median)} / ${minutes(handling.p90)}   n ${handling.count}`,
    ),
  ];
}

function line(name: string, text: string): string {
  return `${name.padEnd(30)}${text === '' ? 'none' : text}`;
}

function list(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}

function minutes(ms: number): string {
  return (ms / MINUTE).toFixed(1).padStart(5);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}
