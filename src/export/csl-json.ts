import { carry } from '../citation/carried-work.ts';
import type { CitedWork } from '../citation/cited-work.ts';
import { exportFormat } from './format.ts';

/** CSL-JSON (citationstyles.org, schema 1.0.2): an array of items; what the site's own pages read stands in `custom`. */
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

/** One variable a line: as easy to read as JSON can be at little more than its least weight. */
function entry(work: CitedWork): string {
  const lines = Object.entries(carry(work)).map(([variable, value]) => `    ${JSON.stringify(variable)}: ${JSON.stringify(value)}`);
  return `  {\n${lines.join(',\n')}\n  }`;
}
