import type { Paper, Session, Volume } from './repository.ts';

/** The most rows on one page of a list: enough to scan, few enough to load on a slow line. */
export const ROWS_ON_A_PAGE = 200;
/** Volumes take more room than lines: each shows its cover. */
export const VOLUMES_ON_A_PAGE = 100;

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

/**
 * A part of a volume's contents: a session with its papers, the papers that were presented in a session nobody recorded, or those that
 * were never presented, such as an editorial or a data note.
 */
export interface ProgrammePart {
  readonly kind: 'session' | 'unrecorded' | 'apart';
  readonly session?: Session;
  readonly papers: readonly Paper[];
}

/** The contents of a volume in the order of the programme, divided into pages; a session without papers stands all the same. */
export function programmePages(volume: Volume, size: number = ROWS_ON_A_PAGE): Listing<ProgrammePart>[] {
  const parts: ProgrammePart[] = volume.sessions.map((session) => ({ kind: 'session', session, papers: session.papers }));
  const unrecorded = volume.withoutSession.filter(belongsToProgramme);
  const apart = volume.withoutSession.filter((paper) => !belongsToProgramme(paper));
  if (unrecorded.length > 0) parts.push({ kind: 'unrecorded', papers: unrecorded });
  if (apart.length > 0) parts.push({ kind: 'apart', papers: apart });
  const pages: ProgrammePart[][] = [[]];
  let room = size;
  for (const part of parts) {
    let rest = part.papers;
    do {
      if (room === 0) {
        pages.push([]);
        room = size;
      }
      pages.at(-1)?.push({ ...part, papers: rest.slice(0, room) });
      const taken = Math.min(room, rest.length);
      rest = rest.slice(taken);
      room -= taken;
    } while (rest.length > 0);
  }
  return pages.map((rows, at) => ({ rows, number: at + 1, pages: pages.length, total: volume.papers.length }));
}

/** Whether a contribution was given in a session of the meeting; editorials and data notes are added to a volume afterwards. */
export function belongsToProgramme({ record, volume }: Paper): boolean {
  return volume.event !== undefined && volume.sessions.length > 0 && record.kind !== 'editorial' && record.kind !== 'data-note';
}
