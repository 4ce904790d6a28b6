import type { Issue, Place } from '../model/issue.ts';
import type { License } from '../schema/source.ts';
import { webAddress } from '../schema/identifier.ts';
import { isDate } from '../text/date.ts';
import { isDoi, isIsbn, isIssn } from '../text/identifier.ts';
import { isPages } from '../text/pages.ts';
import { oneLine } from '../text/xml.ts';
import { doubt } from './doubt.ts';

/** Brings values of an entry into the form of our records; one that has none is told and left out. */
export class EntryValues {
  readonly #key: string;
  readonly #issues: Issue[];

  constructor(key: string, issues: Issue[]) {
    this.#key = key;
    this.#issues = issues;
  }

  /** `1--10` and `1 – 10` → `1-10`; an end that is shortened (`123-7`) is written out. */
  pages(text: string | undefined, place: Place): string | undefined {
    return this.#read('pages', text, place, (typed) => {
      const pages = typed
        .replace(/\s*[-‐‑‒–—−]+\s*/gu, '-')
        .replace(/^(?:pp?\.?|с\.|s\.|səh\.)\s*/iu, '')
        .replace(/\s*[,;]\s*/gu, ', ');
      const whole = pages.replace(/^(\d+)-(\d+)$/u, (range, first: string, last: string) =>
        last.length < first.length ? `${first}-${first.slice(0, first.length - last.length)}${last}` : range,
      );
      return isPages(whole) ? whole : undefined;
    });
  }

  /** Without its resolver, `10.1234/abc`. */
  doi(text: string | undefined, place: Place): string | undefined {
    return this.#read('doi', text, place, (typed) => {
      const doi = typed
        .replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/iu, '')
        .replace(/%(?:2[0-9A-F]|3[ACEF]|5[BCDE]|7[BCD])/giu, decodeURIComponent);
      return isDoi(doi) ? doi : undefined;
    });
  }

  /** The first of several that is right. */
  isbn(text: string | undefined, place: Place): string | undefined {
    return this.#read('isbn', text, place, (typed) =>
      typed
        .replace(/isbn(?:-1[03])?:?/giu, '')
        .split(/[,;/]|\s{2,}|\s(?=97[89])/u)
        .map((one) =>
          one
            .replace(/\([^)]*\)/gu, '')
            .replace(/[‐‑‒–−]/gu, '-')
            .trim()
            .toUpperCase(),
        )
        .find(isIsbn),
    );
  }

  issn(text: string | undefined, place: Place): string | undefined {
    return this.#read('issn', text, place, (typed) =>
      typed
        .replace(/e?-?issn:?/giu, '')
        .split(/[,;\s]+/u)
        .map((one) =>
          one
            .replace(/[‐‑‒–−]/gu, '-')
            .toUpperCase()
            .replace(/^(\d{4})(\d{3}[\dX])$/u, '$1-$2'),
        )
        .find(isIssn),
    );
  }

  /** An address of the web; `doi.org` is one too. */
  url(text: string | undefined, place: Place, field = 'url'): string | undefined {
    return this.#read(field, text, place, (typed) => {
      const address = /^www\./iu.test(typed) ? `https://${typed}` : typed;
      return webAddress.safeParse(address).success ? address : undefined;
    });
  }

  /** `2017`, `2017-02` or `2017-02-17`. */
  date(text: string | undefined, place: Place, field = 'date'): string | undefined {
    return this.#read(field, text, place, (typed) => {
      const date = typed.replace(/^(\d{4})[/.](\d{1,2})(?:[/.](\d{1,2}))?$/u, (_, ...parts: (string | undefined)[]) =>
        [parts[0], parts[1]?.padStart(2, '0'), parts[2]?.padStart(2, '0')].filter(Boolean).join('-'),
      );
      return isDate(date) ? date : undefined;
    });
  }

  /** The SPDX id of a licence by its address or name. */
  license(text: string | undefined, place: Place): License | undefined {
    return this.#read('license', text, place, licenseOf);
  }

  #read<Value>(field: string, text: string | undefined, place: Place, read: (typed: string) => Value | undefined): Value | undefined {
    const typed = oneLine(text ?? '');
    if (typed === '') return undefined;
    const value = read(typed);
    if (value === undefined) this.refuse(field, typed, place);
    return value;
  }

  /** Tells of a value that has not the form of its field. */
  refuse(field: string, value: string, place: Place): void {
    this.#issues.push(doubt('import-value-form', place, { key: this.#key, field, value: value.slice(0, 100) }));
  }
}

/** The licence of Creative Commons that an address or a name says, in its version 4.0 (CC0: 1.0). */
export function licenseOf(text: string): License | undefined {
  if (/publicdomain\/zero|^cc0\b|^cc-?zero/iu.test(text)) return 'CC0-1.0';
  if (/all rights reserved/iu.test(text)) return 'all-rights-reserved';
  const [, terms = '', version = '4.0'] =
    /creativecommons\.org\/licenses\/([a-z-]+)\/(\d\.\d)/iu.exec(text) ??
    /^(?:cc|creative commons)[- ](by(?:-(?:nc|nd|sa))*)(?:[- ](\d\.\d))?/iu.exec(text.replaceAll(' ', '-')) ??
    [];
  if (version !== '4.0') return undefined;
  return LICENSES.find((license) => license.toLowerCase() === `cc-${terms.toLowerCase()}-4.0`);
}

const LICENSES: readonly License[] = ['CC-BY-4.0', 'CC-BY-SA-4.0', 'CC-BY-NC-4.0', 'CC-BY-ND-4.0', 'CC-BY-NC-SA-4.0', 'CC-BY-NC-ND-4.0'];
