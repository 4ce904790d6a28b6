import { z } from 'zod';
import { issue } from '../model/catalogue.ts';
import type { Issue } from '../model/issue.ts';
import type { PageText } from '../model/records.ts';
import { plainText } from '../schema/text.ts';
import { isLanguageTag } from '../text/language.ts';
import { isSlug } from '../text/slug.ts';
import type { ContentFolder, Entry } from './folder.ts';
import { readFrontMatter } from './front-matter.ts';
import { parseRecord } from './parse-record.ts';
import { readTextFile } from './read-file.ts';
import { readYaml } from './yaml.ts';

/** The YAML on top of a text of the centre. */
const pageFrontMatter = z.strictObject({ title: plainText });

/** A text of the centre in one language: `proceedings/pages/<id>.<language>.md`. */
export function readPageText(content: ContentFolder, entry: Entry, issues: Issue[]): PageText | undefined {
  const [id = '', language = '', ending = '', ...more] = entry.name.split('.');
  if (entry.folder || ending !== 'md' || more.length > 0 || !isSlug(id) || !isLanguageTag(language)) {
    issues.push(issue('page-name', entry.path, { name: entry.name }));
    return undefined;
  }
  const text = readTextFile(content, entry.path, issues);
  const cut = text === undefined ? undefined : readFrontMatter(text, entry.path, issues);
  if (!cut) return undefined;
  const before = issues.length;
  const value = readYaml(cut.yaml, issues);
  if (issues.length > before) return undefined;
  const record = parseRecord(pageFrontMatter, value, cut.yaml, issues);
  return record && { id, language, path: entry.path, title: record.title, markdown: cut.body };
}
