import { nearestField } from '../../search/query-field.ts';
import type { SearchSettings } from '../../search/settings.ts';
import type { SearchState } from '../../search/state.ts';
import { element } from '../element.ts';
import { fill } from '../plural.ts';
import type { Found } from './found.ts';
import { shortened } from './status-text.ts';

/**
 * Buttons for what may have been meant otherwise than it was understood: the words as typed after a correction, a field that exists in
 * place of one that does not. `go` hears the state to show instead.
 */
export function noticeButtons(
  { corrections, query }: Found,
  state: SearchState,
  { words }: SearchSettings,
  go: (state: SearchState) => void,
): HTMLButtonElement[] {
  const back = corrections.map(({ typed }) => typed).join(' ');
  return [
    ...(back === ''
      ? []
      : [button(fill(words.correctedBack, { typed: shortened(state.query.trim()) }), () => go({ ...state, asTyped: true }))]),
    ...query.strangers.flatMap((name) => {
      const field = nearestField(name);
      if (field === undefined) return [];
      const mended = state.query.replace(`${name}:`, () => `${field}:`);
      return [button(fill(words.strangerMeant, { name: `${field}:` }), () => go({ ...state, query: mended }))];
    }),
  ];
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: 'text-button' }, text);
  made.addEventListener('click', act);
  return made;
}
