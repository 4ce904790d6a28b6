/**
 * The forms of values whose schema is a rule: what a field of the editor can hold against what is typed. Whether a day exists or a check
 * digit is right is left to the check.
 */
export const patterns: Readonly<Record<string, string>> = {
  'clause-number-form': '^[a-z0-9]{1,12}$',
  'date-valid': '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$',
  'doi-form': '^10\\.[0-9]{4,9}/\\S+$',
  'file-name': '^[^/\\\\]+$',
  'id-form': '^[a-z0-9]+(-[a-z0-9]+)*$',
  'isbn-valid': '^[0-9][0-9 -]{8,15}[0-9Xx]$',
  'issn-valid': '^[0-9]{4}-[0-9]{3}[0-9Xx]$',
  'language-tag': '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$',
  'orcid-valid': '^[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]$',
  'ror-form': '^https://ror\\.org/0[a-z0-9]{8}$',
  'time-valid': '^[0-9]{2}:[0-9]{2}$',
};
