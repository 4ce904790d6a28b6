import { carry } from '../citation/carried-work.ts';
import type { CitedWork } from '../citation/cited-work.ts';
import { exportFormat } from './format.ts';

/** CSL-JSON (citationstyles.org, schema 1.0.2): an array of items, indented by two spaces; what the site's own pages read stands in `custom`. */
export const cslJson = exportFormat({
  id: 'csl-json',
  label: 'CSL-JSON',
  extension: 'csl.json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  scopes: ['work', 'collection', 'repository'],
  built: true,
  entry,
  collect: (entries) => (entries.length === 0 ? '[]\n' : `[\n${entries.join(',\n')}\n]\n`),
});

/** People read the item, programs what it carries: that stands on one line, at half the weight. */
function entry(work: CitedWork): string {
  const { custom, ...item } = carry(work);
  const lines = JSON.stringify([item], undefined, 2).slice('[\n'.length, -'\n  }\n]'.length);
  return `${lines},\n    "custom": ${JSON.stringify(custom)}\n  }`;
}
