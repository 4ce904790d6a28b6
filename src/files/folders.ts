import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';

/** Where a command reads and writes; every path absolute. */
export interface Folders {
  /** Holds `papers/` and `proceedings/`. */
  readonly content: string;
  /** The finished site. */
  readonly output: string;
  /** What may be thrown away and is made again: formatted references, cards, full texts. */
  readonly cache: string;
}

/** The folders of a run: `PLENARY_CONTENT` and `PLENARY_OUT`, else the project itself and its `dist`. */
export function foldersOf(environment: Readonly<Record<string, string | undefined>>, project: string): Folders {
  const content = resolve(project, environment['PLENARY_CONTENT'] ?? '.');
  const output = resolve(project, environment['PLENARY_OUT'] ?? 'dist');
  // Each content folder has its own, so that a trial does not throw away what the site has stored.
  const place = createHash('sha256').update(content).digest('hex').slice(0, 12);
  const cache = join(resolve(project, environment['PLENARY_CACHE'] ?? '.cache'), place);
  return { content, output, cache };
}
