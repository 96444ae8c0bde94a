/** A version of the procedure as it is typed: it begins as the last one. */
import { looseInputs, momentFlaws, type MomentFlaws } from '../../../shared/domain/office-data/procedure.ts';
import type { PosProfile, PosStep, StepActor, TimeStandard } from '../../../shared/domain/pos.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import { keptText, noText, typedText, type TypedText } from '../office-data/typed-text.ts';

type ProcedureFields = CommandInput<'procedure:save'>['procedure'];

export interface TypedStep {
  name: TypedText;
  actor: StepActor | null;
  moment: PosStep['moment'] | null;
  /** One a line. */
  inputs: string;
  output: string;
  kind: TimeStandard['kind'] | null;
  amount: string;
  note: string;
}

const typedStep = (step: PosStep): TypedStep => ({
  name: typedText(step.name),
  actor: step.actor,
  moment: step.moment,
  inputs: step.inputs.join('\n'),
  output: step.output,
  kind: step.standard.kind,
  amount: step.standard.kind === 'as-needed' ? '' : String(step.standard.n),
  note: step.note ?? '',
});

const linesOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export class ProcedureForm {
  number = $state('');
  name = $state('');
  effectiveFrom = $state('');
  approvedBy = $state('');
  steps = $state<TypedStep[]>([]);
  /** Sent once with something missing: from then on it is said. */
  tried = $state(false);

  constructor(from: PosProfile, effectiveFrom: string) {
    this.number = from.number;
    this.name = from.name;
    this.effectiveFrom = effectiveFrom;
    this.approvedBy = from.approvedBy ?? '';
    this.steps = from.steps.map(typedStep);
  }

  add(): void {
    const step = { inputs: this.steps.at(-1)?.output ?? '', output: '', amount: '5', note: '' };
    this.steps.push({
      ...step,
      name: noText(),
      actor: 'front-office',
      moment: 'unobserved',
      kind: 'minutes',
    });
  }

  get flaws(): MomentFlaws {
    return momentFlaws(this.steps.map(({ moment }) => ({ moment: moment ?? 'unobserved' })));
  }

  /** Numbers of the steps whose inputs do not name what the step before gave (H-01). */
  get loose(): readonly number[] {
    return looseInputs(
      this.steps.map(({ inputs, output }, index) => ({ no: index + 1, inputs: linesOf(inputs), output })),
    );
  }

  amountFits({ kind, amount }: TypedStep): boolean {
    return kind === 'as-needed' || (/^\d+$/.test(amount) && Number(amount) >= 1 && Number(amount) <= 1_000);
  }

  /** @returns null where something is missing */
  toSend(): ProcedureFields | null {
    this.tried = true;
    const words = [this.number, this.name, this.effectiveFrom];
    const typed = this.steps.flatMap(({ name, output }) => [name.id, output]);
    if ([...words, ...typed].some((text) => text.trim() === '')) return null;
    if (!this.steps.every((step) => this.amountFits(step))) return null;
    return {
      number: this.number.trim(),
      name: this.name.trim(),
      effectiveFrom: this.effectiveFrom,
      approvedBy: this.approvedBy.trim() === '' ? null : this.approvedBy.trim(),
      steps: this.steps.map((step) => ({
        name: keptText(step.name),
        actor: step.actor ?? 'front-office',
        moment: step.moment ?? 'unobserved',
        inputs: linesOf(step.inputs),
        output: step.output.trim(),
        standard: standardOf(step),
        note: step.note.trim() === '' ? null : step.note.trim(),
      })),
    };
  }
}

function standardOf({ kind, amount }: TypedStep): TimeStandard {
  return kind === 'as-needed' || kind === null ? { kind: 'as-needed' } : { kind, n: Number(amount) };
}
