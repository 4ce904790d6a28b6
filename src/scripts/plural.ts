import type { PluralForms } from '../i18n/plural-forms.ts';

/** The message for a number in the words of a language, with the number and what else it has gaps for filled in. */
export function counted(forms: PluralForms, count: number, language: string, values: Readonly<Record<string, string>> = {}): string {
  const category = count === 0 && forms.zero !== undefined ? 'zero' : new Intl.PluralRules(language).select(count);
  const number = new Intl.NumberFormat(language).format(count);
  return fill(forms[category] ?? forms.other ?? '{count}', { ...values, count: number });
}

/** Fills all gaps at once, so that nothing in a value is taken for a gap. */
export function fill(message: string, values: Readonly<Record<string, string>>): string {
  return message.replace(/\{(\w+)\}/gu, (gap, name: string) => values[name] ?? gap);
}
