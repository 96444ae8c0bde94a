/** An officer's account as a coordinator edits it. */
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import type { OfficerRole, OfficerView } from '../../../shared/protocol/desk/accounts.ts';

const MIN_SECRET = 6;

export class OfficerForm {
  name = $state('');
  secret = $state('');
  roles = $state.raw<readonly OfficerRole[]>([]);
  serviceIds = $state.raw<readonly string[]>([]);
  active = $state(true);
  /** Sent once with something missing: from then on its messages are shown. */
  tried = $state(false);
  readonly #isNew: boolean;

  constructor(officer: OfficerView | null) {
    this.#isNew = officer === null;
    if (officer === null) return;
    this.name = officer.name;
    this.roles = officer.roles;
    this.serviceIds = officer.serviceIds;
    this.active = officer.active;
  }

  /** An empty PIN or password leaves the one there is, which a new officer does not have. */
  get secretFits(): boolean {
    return this.secret.length >= MIN_SECRET || (!this.#isNew && this.secret === '');
  }

  get complete(): boolean {
    return this.name.trim() !== '' && this.secretFits && this.roles.length > 0;
  }

  toCreate(): CommandInput<'officer:create'> {
    return {
      name: this.name.trim(),
      secret: this.secret,
      roles: [...this.roles],
      serviceIds: this.#services(),
    };
  }

  toUpdate(officerId: string): CommandInput<'officer:update'> {
    return {
      officerId,
      roles: [...this.roles],
      serviceIds: this.#services(),
      active: this.active,
      secret: this.secret === '' ? null : this.secret,
    };
  }

  /** Services belong to the helpdesk alone. */
  #services(): string[] {
    return this.roles.includes('helpdesk') ? [...this.serviceIds] : [];
  }
}
