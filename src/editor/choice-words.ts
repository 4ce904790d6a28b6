import type { WordKey, Words } from '../i18n/words.ts';

/** Where the words for the values of a closed list stand, by the key of the field; a list that is not here shows its values. */
const prefixes: Readonly<Record<string, string>> = {
  'field.adoption.manner': 'adoption.manner.',
  'field.amendment.result': 'amendment.',
  'field.contributor.role': 'role.',
  'field.event.kind': 'event-kind.',
  'field.identifier.type': 'identifier.',
  'field.file.kind': 'file.',
  'field.implementation.status': 'implementation.',
  'field.members.vote': 'vote.',
  'field.notice.kind': 'state.',
  'field.paper.kind': 'kind.',
  'field.paper.text': 'text.',
  'field.relation.kind': 'relation.',
  'field.resolution.status': 'resolution.status.',
  'field.resolution.text': 'resolution.text.',
  'field.session.kind': 'session.',
  'field.version.kind': 'version.',
};

/** What a person reads for a value of a closed list. */
export function choiceWords(words: string | undefined, value: string, say: Words): string {
  if (words?.endsWith('.license')) return say(`license.${value}` as WordKey);
  if (words === 'field.paper.status' || words === 'field.volume.status') return statusWords(value, say);
  if (words?.endsWith('.translations')) return say(`translation.${value}` as WordKey);
  const prefix = words === undefined ? undefined : prefixes[words];
  return prefix === undefined ? value : say(`${prefix}${value}` as WordKey);
}

function statusWords(value: string, say: Words): string {
  if (value === 'draft') return say('editor.draft');
  return value === 'published' ? say('editor.published') : say('editor.eventOnly');
}
