import { citableRecords } from '../model/citable-record.ts';
import { erasedKeys } from '../model/citation-key.ts';
import { rule } from './rule.ts';

/** A record gives the citation key of one that was removed to protect a person. */
export const citationKeyErased = rule('citation-key-erased', (records, report) => {
  const isErased = erasedKeys(records.ledger);
  for (const { file, key } of citableRecords(records)) if (key !== undefined && isErased(key)) report(file, ['citationKey'], { key });
});
