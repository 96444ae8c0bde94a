/** Services and sub-topics, as administration edits them (domain 5.3 and 5.6). */
import { z } from 'zod';
import { SERVICE_LETTERS } from '../../domain/numbering.ts';
import type { ServiceData } from '../../domain/office-data/service.ts';
import * as f from '../fields.ts';
import { version } from './office-changes.ts';

/** A text in both languages, neither of them empty. */
export function localText(max: number): z.ZodObject<{ id: z.ZodString; en: z.ZodString }> {
  return z.object({ id: f.line(max).regex(/\S/), en: f.line(max).regex(/\S/) });
}

const workingDays = z.number().int().min(1).max(365);

const standard = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['seconds', 'minutes', 'hours', 'working-days']),
    n: z.number().int().min(1).max(1_000),
  }),
  z.object({ kind: z.literal('as-needed') }),
]);

/** A web address people can open; scripts and files are none. */
const webAddress = f
  .line(300)
  .regex(/^https?:\/\/[^\s/]+\S*$/i)
  .nullable();

const onlineWay = z.object({
  name: f.line(80).regex(/\S/),
  url: webAddress,
  verified: z.boolean(),
  note: z.exactOptional(f.line(300)),
});

export const serviceFields = z.object({
  letter: z.enum(SERVICE_LETTERS),
  name: localText(80),
  description: localText(300),
  requirements: z.array(localText(200)).max(20),
  standard,
  standardText: localText(120),
  milestones: z.array(z.object({ name: localText(80), workingDays })).max(10),
  leadWorkingDays: workingDays.nullable(),
  fee: localText(120),
  product: localText(160),
  idRule: z.enum(['required', 'optional', 'none']),
  phoneRule: z.enum(['required', 'optional']),
  handlingMinutes: z.number().int().min(1).max(480),
  topics: z.array(z.object({ id: f.id, name: localText(80), active: z.boolean() })).max(40),
  online: z.array(onlineWay).max(10),
  active: z.boolean(),
});

/** @param id null adds a service */
export const saveService = z.object({ id: f.id.nullable(), base: version, service: serviceFields });
export const removeService = z.object({ id: f.id, base: version });
export const orderServices = z.object({ base: version, ids: z.array(f.id).min(1).max(100) });

export interface ServiceList {
  readonly services: readonly { readonly service: ServiceData; readonly version: number }[];
  readonly orderVersion: number;
  /** Letters numbers were given with today: another service can have them from tomorrow on. */
  readonly lettersToday: readonly string[];
}
