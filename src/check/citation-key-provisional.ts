import { recordPath } from '../model/address.ts';
import { hasProvisionalKey, isPublished } from '../model/citation-key.ts';
import { rule } from './rule.ts';

/** A published record whose citation key is only computed, and would change with its title. */
export const citationKeyProvisional = rule('citation-key-provisional', ({ ledger }, report, { volumes, papers, resolutions }) => {
  for (const work of [...volumes, ...papers, ...resolutions]) {
    // Of one whose key was published and is gone, citation-key-changed tells.
    const isEntered = ledger.has(recordPath(work).slice(0, -1));
    if (isPublished(work) && hasProvisionalKey(work) && !isEntered) report(work.path, ['citationKey'], { key: work.citationKey });
  }
});
