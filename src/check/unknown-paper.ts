import { rule } from './rule.ts';
import { suggestion } from './suggestion.ts';

/** An award is given to a paper that its volume does not have. */
export const unknownPaper = rule('unknown-paper', ({ papers, volumes }, report) => {
  const meant = suggestion();
  const papersByVolume = Map.groupBy(papers, ({ volume }) => volume);
  for (const { id: volume, record, path: file } of volumes) {
    const known = new Set(papersByVolume.get(volume)?.map(({ id }) => id));
    for (const [index, { paper }] of (record.awards ?? []).entries()) {
      if (paper !== undefined && !known.has(paper))
        report(file, ['awards', index, 'paper'], { id: paper, volume, meant: meant(paper, known) });
    }
  }
});
