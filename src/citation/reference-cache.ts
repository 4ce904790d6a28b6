import CSL from 'citeproc';

/** Formatted references by the content they were made from: any store, a file at build or the memory of a page. */
export interface ReferenceCache {
  get(key: string): string | undefined;
  set(key: string, html: string): void;
}

/** Changes when the code around citeproc changes what is made of a work. */
const OWN_VERSION = 3;

/** The key of a reference: the same for the same content, manner (style, language) and version of what formats it. */
export function referenceKey(content: object, manner: string): string {
  const text = `${manner}\n${OWN_VERSION} ${CSL.PROCESSOR_VERSION}\n${JSON.stringify(content)}`;
  return hash(text, 0x9e3779b1) + hash(text, 0x85ebca6b);
}

/** 52 bits of a text in 13 hexadecimal digits, by two multiplicative hashes; two seeds together make a chance equality unthinkable. */
function hash(text: string, seed: number): string {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (low >>> 0).toString(16).padStart(8, '0') + (high & 0xfffff).toString(16).padStart(5, '0');
}
