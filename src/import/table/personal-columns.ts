import type { Issue } from '../../model/issue.ts';
import { cellPlace, type Cell, type Sheet } from './sheet.ts';
import { doubt } from '../doubt.ts';
import { headingWords } from './column.ts';

/** How columns are called that hold addresses and telephone numbers, with their letters folded. */
const PERSONAL =
  /(?:^| )(?:e ?mails?|mail|e poct\p{L}*|elektron (?:poct|unvan)\p{L}*|poct\p{L}*|tel|telefon\p{L}*|phone|mobile|mobil\p{L}*|whatsapp|e mail adres\p{L}*|эл почта|электронн\p{L}* (?:почта|адрес)|почта|телефон\p{L}*|адрес электронной почты)(?= |$)/u;

/** True for a heading of a column with personal data, which are read from no list of ours. */
export const isPersonal = (heading: string): boolean => PERSONAL.test(headingWords(heading));

/** Says once of a sheet which of its columns were not read because they hold personal data. */
export function tellPersonal(sheet: Sheet, headings: readonly (Cell & { readonly row: number })[], issues: Issue[]): void {
  const [first] = headings;
  if (!first) return;
  const columns = headings.map(({ text }) => `“${text.replaceAll('\n', ' / ')}”`).join(', ');
  issues.push(doubt('sheet-personal', cellPlace(sheet, first.row, first.column), { columns }));
}
