import type { Paper, Session, Volume } from './repository.ts';

/** The most rows on one page of a list: enough to scan, few enough to load on a slow line. */
export const ROWS_ON_A_PAGE = 200;

/** One page of a long list; numbers begin at 1. */
export interface Listing<Row> {
  readonly rows: readonly Row[];
  readonly number: number;
  readonly pages: number;
  readonly total: number;
}

/** Divides a list into pages; an empty list has one empty page. */
export function pagesOf<Row>(rows: readonly Row[], size: number = ROWS_ON_A_PAGE): Listing<Row>[] {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  return Array.from({ length: pages }, (_, at) => ({
    rows: rows.slice(at * size, (at + 1) * size),
    number: at + 1,
    pages,
    total: rows.length,
  }));
}

/** The path of a page of a list: the list's own path for the first, `…/page/2/` for the others. */
export function listingPath(path: string, number: number): string {
  return number === 1 ? path : `${path}page/${number}/`;
}

/** A part of a volume's contents: a session with its papers, or the papers whose session is not recorded. */
export interface ProgrammePart {
  readonly session?: Session;
  readonly papers: readonly Paper[];
}

/** The contents of a volume in the order of the programme, divided into pages; a session without papers stands all the same. */
export function programmePages(volume: Volume, size: number = ROWS_ON_A_PAGE): Listing<ProgrammePart>[] {
  const parts: ProgrammePart[] = volume.sessions.map((session) => ({ session, papers: session.papers }));
  if (volume.withoutSession.length > 0) parts.push({ papers: volume.withoutSession });
  const pages: ProgrammePart[][] = [[]];
  let room = size;
  for (const part of parts) {
    let rest = part.papers;
    do {
      if (room === 0) {
        pages.push([]);
        room = size;
      }
      pages.at(-1)?.push({ session: part.session, papers: rest.slice(0, room) });
      const taken = Math.min(room, rest.length);
      rest = rest.slice(taken);
      room -= taken;
    } while (rest.length > 0);
  }
  return pages.map((rows, at) => ({ rows, number: at + 1, pages: pages.length, total: volume.papers.length }));
}
