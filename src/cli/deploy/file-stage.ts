/**
 * What a file of the site is to a reader who comes while the site is replaced:
 * - `lasting`: its name changes with its content, so that editions never disagree about it;
 * - `beside`: belongs to pages and keeps its name: pictures, PDFs, files of citations, styles;
 * - `page`: refers to all of these and to other pages;
 * - `entry`: leads to pages from outside of them: the search index, suggestions, feeds, the sitemap, and what the host itself reads.
 */
export type FileStage = 'lasting' | 'beside' | 'page' | 'entry';

/** What is named for its content: the styles, scripts and fonts of the program, and the parts of the search index. */
const LASTING = /^(?:assets|pagefind\/[0-9a-f]{12})\//u;
const ENTRY = /^(?:pagefind\/|suggestions\/|[^/]+$)|\.atom$/u;
const PICTURE = /\.(?:png|svg|ico|jpe?g|webp)$/u;

/** Tells it by the path below the root of the site. */
export function fileStage(path: string): FileStage {
  if (LASTING.test(path)) return 'lasting';
  if (path.endsWith('.html')) return 'page';
  return ENTRY.test(path) && !PICTURE.test(path) ? 'entry' : 'beside';
}

/** For how long browsers may keep a file without asking (RFC 9111): what is named for its content for good, the rest not at all. */
export function cacheControl(path: string): string {
  return fileStage(path) === 'lasting' ? 'public, max-age=31536000, immutable' : 'no-cache';
}
