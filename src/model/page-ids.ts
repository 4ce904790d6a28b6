/** The ids of a paper's page around its text, which no heading of the text may take. */
export const PAGE_IDS: readonly string[] = [
  'abstract',
  'cite',
  'cite-heading',
  'cited-by',
  'content',
  'files',
  'reference',
  'references',
  'search-box',
  'text',
  'versions',
];
