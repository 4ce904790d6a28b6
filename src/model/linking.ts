import type { Organization, Person, Topic } from './repository.ts';

/** A linked object while it is being linked. */
export type Linking<T> = { -readonly [K in keyof T]: T[K] };

/** The registers that records name people, organisations and topics by. */
export interface Registers {
  readonly organizations: ReadonlyMap<string, Organization>;
  readonly people: ReadonlyMap<string, Linking<Person>>;
  readonly topics: ReadonlyMap<string, Topic>;
}
