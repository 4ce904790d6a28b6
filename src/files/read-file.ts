import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { issue } from '../model/catalogue.ts';
import type { Issue } from '../model/issue.ts';
import { isSystemError, type ContentFolder } from './folder.ts';
import { decodeText, LARGEST_TEXT_FILE, tooLarge } from './text-file.ts';

/** The text of a file of the content (see {@link decodeText}); its size is looked at before a byte of it is read. */
export function readTextFile(content: ContentFolder, path: string, issues: Issue[], limit: number = LARGEST_TEXT_FILE): string | undefined {
  let file: number | undefined;
  try {
    file = openSync(join(content.root, path), 'r');
    const { size } = fstatSync(file);
    if (size > limit) {
      issues.push(tooLarge(path, size, limit));
      return undefined;
    }
    return decodeText(readFileSync(file), path, issues);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    issues.push(issue('file-unreadable', path, { reason: error.code ?? '' }));
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** The bytes of a file of the content; `undefined` when there is none or it cannot be read. */
export function readIfThere(content: ContentFolder, path: string): Buffer | undefined {
  try {
    return readFileSync(join(content.root, path));
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
}
