/** Whether a type of request is whole: nothing it names is missing, nobody can be stuck in it, every clock can end. */
import {
  RECEIVED,
  type RequestField,
  type RequestState,
  type RequestStep,
  type RequestType,
} from './request-type.ts';

/**
 * What is wrong with a type, in sentences for whoever writes it; empty where nothing is.
 * @param roles the roles there are
 */
export function flawsOfType(type: RequestType, roles: readonly string[]): string[] {
  return [...flawsOfStates(type), ...flawsOfSteps(type, roles), ...flawsOfClocks(type), ...flawsOfForm(type)];
}

function flawsOfStates(type: RequestType): string[] {
  const reachable = reachableFrom(type, type.states[0]?.id ?? '');
  return [
    ...doubles('state', type.states),
    ...type.states.filter(({ id }) => !reachable.has(id)).map(({ id }) => `State ${id} is never reached.`),
    ...type.states.filter((state) => !endsSomewhere(type, state)).map(({ id }) => `State ${id} never ends.`),
    ...type.states
      .filter(
        ({ waitsFor, id }) => waitsFor !== 'nobody' && !type.steps.some((step) => step.from.includes(id)),
      )
      .map(({ id }) => `State ${id} has no way on.`),
  ];
}

/** Over, or some way leads to where it is. */
function endsSomewhere(type: RequestType, { id }: RequestState): boolean {
  const reachable = reachableFrom(type, id);
  return type.states.some((state) => state.waitsFor === 'nobody' && reachable.has(state.id));
}

function reachableFrom(type: RequestType, first: string): Set<string> {
  const reached = new Set<string>([first]);
  for (const id of reached) {
    for (const step of type.steps)
      if (step.from.includes(id)) for (const to of goals(type, step)) reached.add(to);
  }
  return reached;
}

/** `back` leads to any state from which the step's own states are entered. */
function goals(type: RequestType, step: RequestStep): readonly string[] {
  if (step.to === 'stay') return [];
  if (step.to !== 'back') return [step.to];
  return type.steps.filter(({ to }) => step.from.includes(to)).flatMap(({ from }) => from);
}

function flawsOfSteps(type: RequestType, roles: readonly string[]): string[] {
  const states = new Set(type.states.map(({ id }) => id));
  const marks = marksOf(type);
  return [
    ...doubles('step', type.steps),
    ...type.steps.flatMap((step) => [
      ...step.from.filter((id) => !states.has(id)).map((id) => `Step ${step.id} begins in no state ${id}.`),
      ...([...states, 'stay', 'back'].includes(step.to)
        ? []
        : [`Step ${step.id} leads to no state ${step.to}.`]),
      ...(step.by.length > 0 ? [] : [`Step ${step.id} is nobody's.`]),
      ...step.by
        .filter((keeper) => !['assignee', 'time', ...roles].includes(keeper))
        .map((keeper) => `Step ${step.id} is of no role ${keeper}.`),
      ...(step.needsMarks ?? [])
        .filter((mark) => !marks.has(mark))
        .map((mark) => `Step ${step.id} waits for ${mark}, which nothing puts down.`),
      ...doubles(`field of step ${step.id}`, step.asks),
      ...(step.by.includes('time') && waitsForSomebody(step)
        ? [`Step ${step.id} is taken by time, which fills in nothing and waits for nothing.`]
        : []),
      ...flawsOfConditions(step.asks),
    ]),
  ];
}

function waitsForSomebody({ asks, needsDocuments, needsMarks, once }: RequestStep): boolean {
  return asks.some(({ required }) => required) || (needsDocuments ?? needsMarks ?? once) !== undefined;
}

function marksOf(type: RequestType): Set<string> {
  return new Set([RECEIVED, ...type.steps.flatMap(({ marks }) => marks)]);
}

function flawsOfClocks(type: RequestType): string[] {
  const marks = marksOf(type);
  return [
    ...doubles('clock', type.clocks),
    ...type.clocks.flatMap((clock) => {
      const { id, starts, once, stops, pauses, extension, lapses } = clock;
      const named = [starts, ...(once === undefined ? [] : [once]), ...stops];
      if (pauses) named.push(pauses.from, pauses.to);
      if (extension) named.push(extension.mark);
      const step = type.steps.find((one) => one.id === lapses);
      return [
        ...named
          .filter((mark) => !marks.has(mark))
          .map((mark) => `Clock ${id} waits for ${mark}, which nothing puts down.`),
        ...(stops.length > 0 ? [] : [`Clock ${id} never stops.`]),
        ...(clock.counts === 'pos' && (pauses ?? extension) !== undefined
          ? [`Clock ${id} counts as a step of the procedure, which neither stands still nor grows.`]
          : []),
        ...(lapses !== undefined && !step?.by.includes('time')
          ? [`Clock ${id} lapses into no step of time.`]
          : []),
      ];
    }),
  ];
}

function flawsOfForm({ form, documents, lead, loan }: RequestType): string[] {
  const kindOf = (id: string): string | undefined => form.find((field) => field.id === id)?.kind;
  return [
    ...doubles('field', form),
    ...doubles('document', documents),
    ...flawsOfConditions(form),
    ...(lead !== undefined && kindOf(lead.field) !== 'day'
      ? [`The event's day is no field ${lead.field}.`]
      : []),
    ...(loan !== undefined &&
    (kindOf(loan.facility) !== 'facility' || kindOf(loan.from) !== 'moment' || kindOf(loan.to) !== 'moment')
      ? ['The loan names no facility from one moment to another.']
      : []),
    ...form
      .filter(({ kind, kiosk }) => kiosk && kind === 'grounds')
      .map(({ id }) => `Field ${id} is nothing a visitor chooses at the kiosk.`),
    ...form
      .filter(({ kind, choices = [] }) => kind === 'choice' && choices.length < 2)
      .map(({ id }) => `Field ${id} gives nothing to choose from.`),
  ];
}

/** A condition looks at a field before its own, of a kind that can say it. */
function flawsOfConditions(fields: readonly RequestField[]): string[] {
  return fields.flatMap(({ id, requiredWhen }, place) => {
    if (requiredWhen === undefined) return [];
    const field = fields.slice(0, place).find((one) => one.id === requiredWhen.field);
    const fits =
      'is' in requiredWhen
        ? field?.choices?.some((choice) => choice.id === requiredWhen.is)
        : field?.kind === 'grounds';
    return fits === true ? [] : [`Field ${id} waits for what no field before it says.`];
  });
}

function doubles(what: string, those: readonly { readonly id: string }[]): string[] {
  const ids = those.map(({ id }) => id);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map(
    (id) => `There are two of ${what} ${id}.`,
  );
}
