import { rule } from './rule.ts';
import { suggestion } from './suggestion.ts';

/** A paper or a resolution names a session that its volume does not have. */
export const unknownSession = rule('unknown-session', ({ papers, resolutions, volumes }, report) => {
  const meant = suggestion();
  const sessions = new Map(volumes.map(({ id, record }) => [id, new Set((record.sessions ?? []).map((session) => session.id))]));
  for (const { record, path: file, volume } of [...papers, ...resolutions]) {
    const known = sessions.get(volume);
    if (record.session === undefined || !known || known.has(record.session)) continue;
    report(file, ['session'], { id: record.session, volume, meant: meant(record.session, known) });
  }
});
