/** The longest id that is read; those of records are far shorter. */
const LONGEST = 200;

const PART = '[a-z0-9-]+';
const WORK_ID = new RegExp(`^(?:proceedings/${PART}|(?:papers|resolutions)/${PART}/${PART}|resolutions/${PART}/${PART}/${PART})$`, 'u');

/** Whether a text has the form of the id of a work, or of a clause of one: its record's path without slashes at the ends, `papers/2017-migration-policy/07`. */
export function isWorkId(text: string): boolean {
  return text.length <= LONGEST && WORK_ID.test(text);
}

/** The path of the file that carries a work, below the root of the site: `papers/…/07/07.csl.json`. */
export function carriedPath(id: string): string {
  return `${id}/${id.slice(id.lastIndexOf('/') + 1)}.csl.json`;
}
