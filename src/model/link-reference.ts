import { recordPath } from './address.ts';
import type { CitedReference, Paper } from './repository.ts';

const DOI_RESOLVER = /^https?:\/\/(?:dx\.)?doi\.org\//u;

/** Finds in each list of references the works of this repository, by DOI or by address, and enters them both ways. */
export function linkReferences(papers: readonly Paper[], siteAddress: string | undefined): void {
  const byDoi = new Map<string, Paper>();
  const byAddress = new Map<string, Paper>();
  for (const paper of papers) {
    if (paper.record.doi) byDoi.set(paper.record.doi.toLowerCase(), paper);
    if (siteAddress) byAddress.set(withoutSlash(new URL(recordPath(paper), withSlash(siteAddress)).href), paper);
  }
  for (const paper of papers.flatMap((one) => [one, ...one.versions])) {
    if (paper.references.length === 0) continue;
    const references = paper.references.map((reference): CitedReference => {
      const doi = text(reference.csl['DOI'])?.replace(DOI_RESOLVER, '').toLowerCase();
      const address = text(reference.csl['URL']);
      const work = byDoi.get(doi ?? '') ?? byAddress.get(withoutSlash(address ?? ''));
      return { ...reference, doi, work };
    });
    Object.assign(paper, { references });
    // What a replaced version cited, the paper cites, or no longer does.
    if (paper.versionOf) continue;
    for (const cited of new Set(references.map(({ work }) => work))) if (cited && cited !== paper) (cited.citedBy as Paper[]).push(paper);
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function withSlash(address: string): string {
  return address.endsWith('/') ? address : `${address}/`;
}

function withoutSlash(address: string): string {
  return address.replace(/\/$/u, '');
}
