import { cslItem } from '../citation/csl.ts';
import { exportFormat } from './format.ts';

/** CSL-JSON (citationstyles.org, schema 1.0.2): an array of items, indented by two spaces. */
export const cslJson = exportFormat({
  id: 'csl-json',
  label: 'CSL-JSON',
  extension: 'csl.json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  scopes: ['work', 'collection', 'repository'],
  built: true,
  entry: (work) => JSON.stringify([cslItem(work)], undefined, 2).slice('[\n'.length, -'\n]'.length),
  collect: (entries) => (entries.length === 0 ? '[]\n' : `[\n${entries.join(',\n')}\n]\n`),
});
