/** The part of an address that tells a page what a reader searched for; the page takes it out again when it has read it. */
export const FINDING = 'find';

/** The longest query that is handed on, in characters. */
const LONGEST = 300;

/** The address of a page of the site with the words to mark on it; a file has no place for them. */
export function findingAddress(address: string, query: string): string {
  const url = new URL(address);
  if (!url.pathname.endsWith('/')) return address;
  url.searchParams.set(FINDING, [...query].slice(0, LONGEST).join(''));
  return url.href;
}
