import { citedWork } from '../citation/cited-work.ts';
import { cslItem } from '../citation/csl.ts';
import type { ExportFormat } from './format.ts';

/** CSL-JSON (citationstyles.org, schema 1.0.2): an array of items, indented by two spaces. */
export const cslJson: ExportFormat = {
  id: 'csl-json',
  label: 'CSL-JSON',
  extension: 'csl.json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  scopes: ['work', 'collection'],
  write(works, context) {
    const items = works.flatMap((work) => {
      const cited = citedWork(work, context);
      return cited ? [cslItem(cited)] : [];
    });
    return `${JSON.stringify(items, undefined, 2)}\n`;
  },
};
