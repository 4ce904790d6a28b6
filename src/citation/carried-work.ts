import { pinpointed } from './pinpointed.ts';
import type { CitedWork } from './cited-work.ts';
import { cslItem } from './csl.ts';
import type { CslItem } from './csl.ts';
import { showTags, withTags } from './title-tags.ts';

/** The name under which a CSL-JSON item carries what CSL has no place for (`custom` of CSL-JSON 1.0.2). */
const OURS = 'plenary';

/** A CSL-JSON item that carries a whole cited work; its abstract, most of what a work says, stands in the item alone. */
export type CarriedItem = CslItem & { readonly custom: { readonly plenary: Omit<CitedWork, 'abstract'> } };

/**
 * The CSL-JSON item of a work with all that was decided of it in `custom.plenary`: reference managers read the item, and the pages of
 * the site read the work back with {@link readCarried}.
 */
export function carry(cited: CitedWork): CarriedItem {
  const { abstract: _, ...carried } = cited;
  return { ...showTags(cslItem(pinpointed(withTags(cited)))), custom: { [OURS]: carried } };
}

/** The work that an item carries; `undefined` for an item of anyone else. Never throws. */
export function readCarried(json: unknown): CitedWork | undefined {
  const item: unknown = Array.isArray(json) ? json[0] : json;
  const cited = part(part(item, 'custom'), OURS);
  if (!isCitedWork(cited)) return undefined;
  const abstract = part(item, 'abstract');
  return typeof abstract === 'string' ? { ...cited, abstract } : cited;
}

function part(whole: unknown, name: string): unknown {
  return isObject(whole) && Object.hasOwn(whole, name) ? whole[name] : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const TEXTS = ['id', 'kind', 'key', 'title', 'language', 'address'] as const;
const LISTS = ['authors', 'editors', 'translators', 'keywords'] as const;

/** Files of our own site are made by {@link carry}; this guards against another site's, or one cut short. */
function isCitedWork(value: unknown): value is CitedWork {
  if (!isObject(value)) return false;
  return (
    TEXTS.every((name) => typeof value[name] === 'string') &&
    LISTS.every((name) => Array.isArray(value[name])) &&
    (value['former'] === undefined || Array.isArray(value['former'])) &&
    isObject(value['translations'])
  );
}
