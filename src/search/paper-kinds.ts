import { paperKind } from '../schema/paper.ts';

/** The kinds of contributions, in the order in which a reader is offered them. */
export const paperKinds = paperKind.options;
