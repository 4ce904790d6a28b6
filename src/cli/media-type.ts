import { basename } from 'node:path';
import { documentFormats } from '../discovery/resolution-files.ts';
import { exportFormats } from '../export/formats.ts';

/** The media type of a file by the end of its name (RFC 6838), with the character set where it is text. */
export function mediaType(path: string): string {
  const name = basename(path).toLowerCase();
  const ending = [...mediaTypes.keys()].find((known) => name.endsWith(known));
  return (ending && mediaTypes.get(ending)) ?? 'application/octet-stream';
}

/** Longer endings stand before the shorter ones that they end in. */
const mediaTypes: ReadonlyMap<string, string> = new Map([
  ...exportFormats.map(({ extension, mediaType }) => [`.${extension}`, `${mediaType}; charset=utf-8`] as const),
  ...documentFormats.map(({ extension, mediaType }) => [`.${extension}`, `${mediaType}; charset=utf-8`] as const),
  ['.html', 'text/html; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.jsonld', 'application/ld+json; charset=utf-8'],
  ['.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['.ics', 'text/calendar; charset=utf-8'],
  ['.atom', 'application/atom+xml; charset=utf-8'],
  ['.xml', 'application/xml; charset=utf-8'],
  ['.svg', 'image/svg+xml; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.md', 'text/markdown; charset=utf-8'],
  ['.csv', 'text/csv; charset=utf-8'],
  ['.pdf', 'application/pdf'],
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.jpeg', 'image/jpeg'],
  ['.webp', 'image/webp'],
  ['.avif', 'image/avif'],
  ['.gif', 'image/gif'],
  ['.ico', 'image/vnd.microsoft.icon'],
  ['.woff2', 'font/woff2'],
  ['.ttf', 'font/ttf'],
  ['.otf', 'font/otf'],
  ['.wasm', 'application/wasm'],
  ['.mp3', 'audio/mpeg'],
  ['.mp4', 'video/mp4'],
  ['.webm', 'video/webm'],
  ['.zip', 'application/zip'],
  ['.gz', 'application/gzip'],
  ['.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['.pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
]);
