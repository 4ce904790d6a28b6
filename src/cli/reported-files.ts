import { readFileSync } from 'node:fs';
import { titleFor, titleLine } from '../model/title.ts';
import type { Edition } from '../repository.ts';
import type { ReportedFile } from './check-report.ts';

/** What a report shows of each file: the title of the record that it is or lies beside, and page one of a PDF that was drawn. */
export function reportedFiles({ repository, site, firstPages }: Edition, language: string): (file: string) => ReportedFile {
  const titles = new Map<string, NonNullable<ReportedFile['title']>>();
  for (const work of [...repository.volumes, ...repository.papers, ...repository.resolutions]) {
    const title = titleFor(work, language, site.languages);
    const shown = { text: titleLine(title), language: title.language };
    for (const path of [work.path, ...('files' in work ? work.files.map((file) => file.path) : [])]) titles.set(path, shown);
  }
  return (file) => {
    const title = titles.get(file);
    const picture = firstPages.get(file);
    return {
      ...(title && { title }),
      ...(picture && { picture: { bytes: readFileSync(picture.file), width: picture.width, height: picture.height } }),
    };
  };
}
