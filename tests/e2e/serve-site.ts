import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../../src/cli/serve.ts';
import { builtSite } from './built-site.ts';

/** Serves the built site on a free port while the browser tests run. Throws if there is no site. */
export default async function serveSite(): Promise<() => Promise<void>> {
  const home = readFileSync(join(builtSite.folder, 'index.html'), 'utf8');
  const canonical = /<link rel="canonical" href="([^"]+)"/u.exec(home)?.[1];
  if (!canonical) throw new Error('The home page of the built site names no canonical address.');
  const { address, close } = await serve({ folder: builtSite.folder, base: new URL(canonical).pathname });
  process.env['PLENARY_TEST_ADDRESS'] = address;
  return close;
}
