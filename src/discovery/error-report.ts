import type { CenterRecord } from '../schema/center.ts';

/**
 * The address that opens a filled-in report of an error in a record: a mail to the centre, or a form on the web that takes
 * `title` and `body`, as issue trackers do. `undefined` when the centre has named neither.
 */
export function errorReport(
  center: CenterRecord,
  { subject, body }: { readonly subject: string; readonly body: string },
): string | undefined {
  const target = center.reportErrors ?? center.email;
  if (target === undefined) return undefined;
  if (!/^https?:/u.test(target)) return `mailto:${target}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
  const form = new URL(target);
  form.searchParams.set('title', subject);
  form.searchParams.set('body', body);
  return form.href;
}
