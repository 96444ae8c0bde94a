/** What a coordinator decides about slips and printer, and how a slip would look with it. */
import { inTransaction, type Transaction } from '../../db/database.ts';
import { appendEvent } from '../../db/repositories/events.ts';
import { makeLogo } from '../../printer/logo/make-logo.ts';
import type { Logo } from '../../printer/logo/logo.ts';
import { renderPreview } from '../../printer/preview/render-preview.ts';
import { renderSlip } from '../../printer/slip/render-slip.ts';
import type { CommandInput } from '../../shared/protocol/commands.ts';
import type { PrinterOverview, SlipPreview } from '../../shared/protocol/desk/printing.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { actorOf, type Caller } from '../auth/callers.ts';
import type { Context } from '../context.ts';
import { storeLogo, storePrintingSettings } from '../office/printing-settings.ts';
import { sampleSlip } from '../printing/sample-slips.ts';
import { printerOverview } from './printer-overview.ts';

/** Slips and printer as set; the log says what was changed, not to which words. */
export async function configurePrinter(
  context: Context,
  caller: Caller,
  input: CommandInput<'printer:configure'>,
): Promise<Result<PrinterOverview>> {
  const { slip, overrides } = input;
  await change(context, caller, 'printing.configured', {
    data: { slip: slip !== undefined, ...(overrides === undefined ? {} : { overrides }) },
    store: (tx) => storePrintingSettings(tx.db, { slip, overrides }),
  });
  return ok(await printerOverview(context));
}

/** The file is read, made small and black and white once, here; only its dots are kept. */
export async function setLogo(
  context: Context,
  caller: Caller,
  { png }: CommandInput<'printer:set-logo'>,
): Promise<Result<{ hasLogo: boolean }>> {
  let logo: Logo | null = null;
  if (png !== null) {
    const made = await makeLogo(Buffer.from(png, 'base64'));
    if (!made.ok) return refuse('logo-invalid', { cause: made.error });
    logo = made.value;
  }
  await change(context, caller, logo === null ? 'printing.logo-removed' : 'printing.logo-set', {
    store: (tx) => storeLogo(tx.db, logo),
  });
  return ok({ hasLogo: logo !== null });
}

/** A sample, made from the very bytes that would be sent to the printer in use. */
export async function previewSlip(
  context: Context,
  input: CommandInput<'printer:preview'>,
): Promise<Result<SlipPreview>> {
  const profile = context.printing.profile(input.overrides);
  const { kind, slip } = sampleSlip(context, input.kind, input.language);
  const { logo } = context.office().printing;
  const bytes = await renderSlip(kind, slip, { profile, settings: input.slip, logo });
  const { png, width, height } = await renderPreview(bytes, profile);
  const picture = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  return ok({ picture, width, height, bytes: bytes.length });
}

async function change(
  context: Context,
  caller: Caller,
  type: string,
  {
    data,
    store,
  }: { readonly data?: Record<string, unknown>; readonly store: (tx: Transaction) => Promise<void> },
): Promise<void> {
  await inTransaction(context.db, async (tx) => {
    await store(tx);
    const event = { at: context.clock.now(), type, visitId: null, actor: actorOf(caller) };
    await appendEvent(tx.db, data === undefined ? event : { ...event, data });
    return ok(null);
  });
  await context.reloadOffice();
}
