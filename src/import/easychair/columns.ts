import type { Column } from '../table/column.ts';

/** The columns of EasyChair's list of submissions, which differ from year to year. */
export const submissionColumns: readonly Column[] = [
  column('number', ['#', 'submission #', 'id'], true),
  column('title', ['title'], true),
  column('authors', ['authors']),
  column('keywords', ['keywords']),
  column('decision', ['decision', 'accept']),
  column('abstract', ['abstract']),
  column('deleted', ['deleted?', 'deleted']),
  column('unused', ['submitted']),
  column('unused-updated', ['last updated']),
  column('unused-form', ['form fields']),
  column('unused-notified', ['notified']),
  column('unused-reviews', ['reviews sent']),
  column('unused-track', ['track #', 'track name', 'track']),
];

/** The columns of EasyChair's list of authors; the address of e-mail tells people apart and is not kept. */
export const authorColumns: readonly Column[] = [
  column('paper', ['submission #', '#', 'submission'], true),
  column('given', ['first name']),
  column('family', ['last name'], true),
  column('email', ['email', 'e-mail']),
  column('affiliation', ['affiliation', 'organization', 'organisation']),
  column('homepage', ['web page', 'website']),
  column('person', ['person #', 'person']),
  column('corresponding', ['corresponding?', 'corresponding']),
  column('unused-country', ['country']),
];

function column(field: string, names: readonly string[], required = false): Column {
  return { field, names: { en: names }, required };
}
