import { aclRecords } from './acl-records.ts';
import { aclpub2 } from './aclpub2.ts';
import { bibtex } from './bibtex.ts';
import { cmt } from './cmt.ts';
import { crossref } from './crossref.ts';
import { cslJson } from './csl-json.ts';
import { easychair } from './easychair.ts';
import { pmlr } from './pmlr.ts';
import { ris } from './ris.ts';
import { templateSource } from './template-source.ts';
import type { VolumeSource } from './volume-source.ts';

/** The sources of volumes, in the order in which they are asked; the first that accepts the files reads them. */
export const volumeSources: readonly VolumeSource[] = [
  easychair,
  cmt,
  aclpub2,
  pmlr,
  templateSource,
  bibtex,
  ris,
  crossref,
  cslJson,
  aclRecords,
];
