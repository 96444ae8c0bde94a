/** Services of the office and their order, as they are changed in administration (domain 5.3). */
import { allServices } from '../../../db/repositories/catalogue.ts';
import { newestChangeOf, versionsOf } from '../../../db/repositories/office-changes.ts';
import { findService, lettersOf } from '../../../db/repositories/services.ts';
import { tidyService } from '../../../shared/domain/office-data/service.ts';
import type { Changed } from '../../../shared/protocol/admin/office-changes.ts';
import type { ServiceList } from '../../../shared/protocol/admin/services.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import { refuse, type Result } from '../../../shared/result.ts';
import type { Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { changeOffice } from './change-office.ts';

/** There is one order; its key says so. */
const ORDER_KEY = 'all';

/** Every service with its version, closed ones too, in the kiosk's order. */
export async function listServices(context: Context): Promise<ServiceList> {
  const versions = await versionsOf(context.db, 'service');
  const order = await newestChangeOf(context.db, 'service-order', ORDER_KEY);
  const today = context.office().calendar.day(context.clock.now());
  return {
    services: (await allServices(context.db)).map((service) => ({
      service,
      version: versions.get(service.id) ?? 0,
    })),
    orderVersion: order?.seq ?? 0,
    lettersToday: await lettersOf(context.db, today),
  };
}

/** Adds a service or changes one; closing and opening it again is a change like any other. */
export async function saveService(
  context: Context,
  caller: Caller,
  { id, base, service }: CommandInput<'service:save'>,
): Promise<Result<Changed>> {
  if (id !== null && (await findService(context.db, id)) === null) return refuse('service-unknown');
  const key = id ?? context.ids.id();
  const value = tidyService({ id: key, ...service });
  return changeOffice(context, caller, { kind: 'service', key, base, value });
}

export function removeService(
  context: Context,
  caller: Caller,
  { id, base }: CommandInput<'service:remove'>,
): Promise<Result<Changed>> {
  return changeOffice(context, caller, { kind: 'service', key: id, base, value: null });
}

export function orderAllServices(
  context: Context,
  caller: Caller,
  { base, ids }: CommandInput<'service:order'>,
): Promise<Result<Changed>> {
  return changeOffice(context, caller, { kind: 'service-order', key: ORDER_KEY, base, value: ids });
}
