/** A file that stands beside the pages: made here (`content`), or a copy of one that staff deposited (`copyOf`, absolute). */
export interface SiteFile {
  readonly path: string;
  readonly content?: () => string | Uint8Array | Promise<string | Uint8Array>;
  readonly copyOf?: string;
}
