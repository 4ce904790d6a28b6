import type { OrganizationRecord } from '../schema/organization.ts';
import type { LocalText } from '../schema/text.ts';

/** An organisation of the register. */
export interface Organization {
  readonly id: string;
  readonly record: OrganizationRecord;
  readonly parent?: Organization;
}

/** Where a contributor worked: as printed (`text`), or by an organisation of the register. */
export interface Affiliation {
  readonly text?: string;
  readonly name?: LocalText;
  readonly organization?: Organization;
  readonly role?: LocalText;
  readonly from?: string;
  readonly to?: string;
}

/** A name in several languages, or an organisation of the register. */
export interface Organizer {
  readonly organization?: Organization;
  readonly name: LocalText;
}
