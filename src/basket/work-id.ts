/** The longest id that is read; those of records are far shorter. */
const LONGEST = 200;

const PART = '[a-z0-9-]+';
const VERSION = 'v[1-9][0-9]{0,3}';
const WORK_ID = new RegExp(
  `^(?:proceedings/${PART}|(?:papers|resolutions)/${PART}/${PART}|papers/${PART}/${PART}/${VERSION}|resolutions/${PART}/${PART}/${PART})$`,
  'u',
);

/**
 * Whether a text has the form of the id of a work, of a clause of one or of a replaced version: its record's path without slashes at the ends,
 * `papers/2017-migration-policy/07`, `papers/2017-migration-policy/07/v1`.
 */
export function isWorkId(text: string): boolean {
  return text.length <= LONGEST && WORK_ID.test(text);
}

/** The path of the file that carries a work, below the root of the site: `papers/…/07/07.csl.json`, of a version `papers/…/07/v1/07.csl.json`. */
export function carriedPath(id: string): string {
  const named = id.replace(OF_VERSION, '$1');
  return `${id}/${named.slice(named.lastIndexOf('/') + 1)}.csl.json`;
}

const OF_VERSION = new RegExp(`^(papers/${PART}/${PART})/${VERSION}$`, 'u');
