import type { License } from '../schema/source.ts';

export type { License };

/** The address of a licence's text, by its SPDX id; `undefined` where all rights are reserved. */
export function licenseAddress(license: License): string | undefined {
  if (license === 'all-rights-reserved') return undefined;
  if (license === 'CC0-1.0') return 'https://creativecommons.org/publicdomain/zero/1.0/';
  const [, terms = '', version = ''] = /^CC-(.+)-(\d\.\d)$/u.exec(license) ?? [];
  return `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`;
}
