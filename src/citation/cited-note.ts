import type { Paper } from '../model/repository.ts';
import { citedEvent, presentedAt } from './cited-event.ts';

/** What a reference says of a talk or a recording besides: where it was presented, and that its text is not here. */
export function citedNote(paper: Paper, kind: 'talk' | 'recording', languages: readonly string[]): string | undefined {
  const event = citedEvent(paper.volume, languages);
  const presented = event && `Presented at ${presentedAt(event, paper.record.dates?.presented ?? paper.session?.record.date)}`;
  const withheld = kind === 'talk' ? 'text not deposited' : paper.record.text === 'not-deposited' ? 'recording not deposited' : undefined;
  const note = [presented, withheld].filter(Boolean).join('; ');
  return note === '' ? undefined : note.charAt(0).toUpperCase() + note.slice(1);
}
