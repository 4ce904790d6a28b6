import { toSlug } from '../text/slug.ts';
import { rule } from './rule.ts';

/** A volume is named like what it belongs to: its series, or an organisation of the register. */
export const volumeIdParent = rule('volume-id-parent', ({ volumes, organizations }, report) => {
  const bodies = new Set([...organizations].flatMap(([id, { name }]) => [id, ...Object.values(name).map(toSlug)]));
  for (const { id, path, record } of volumes) {
    const series = Object.values(record.series?.title ?? {}).map(toSlug);
    const parent = series.includes(id) ? 'series' : bodies.has(id) ? 'organization' : undefined;
    if (parent) report(path, [], { id, parent });
  }
});
