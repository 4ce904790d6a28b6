import { rule } from './rule.ts';

/** Papers stand in the folder of an event of which, by its record, nothing was published. */
export const eventOnlyPapers = rule('event-only-papers', ({ volumes, papers }, report) => {
  const papersByVolume = Map.groupBy(papers, ({ volume }) => volume);
  for (const { id, record, path: file } of volumes) {
    const count = papersByVolume.get(id)?.length ?? 0;
    if (record.status === 'event-only' && count > 0) report(file, ['status'], { volume: id, count });
  }
});
