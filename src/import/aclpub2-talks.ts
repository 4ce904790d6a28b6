import type { Issue } from '../model/issue.ts';
import { isDate } from '../text/date.ts';
import { readLatex } from '../text/latex-reading.ts';
import { decodeText } from './decode-text.ts';
import { doubt } from './doubt.ts';
import type { EntryLanguages } from './entry-languages.ts';
import { examineName, nameOfLine } from './imported-name.ts';
import type { ImportedPaper } from './imported-volume.ts';
import { recordsIn, textIn } from './json-values.ts';
import type { KeyedFiles } from './keyed-files.ts';
import type { YamlSource } from './yaml-source.ts';

/** The talks of `invited_talks.yml` as contributions of their own: keynotes whose text is not here, with the abstract of its file. */
export function aclpub2Talks(
  source: YamlSource | undefined,
  files: KeyedFiles,
  languages: EntryLanguages,
  issues: Issue[],
): ImportedPaper[] {
  return recordsIn(source?.value).map((talk, index): ImportedPaper => {
    const at = (field: string) => source?.placeOf([index, field]) ?? { file: 'invited_talks.yml' };
    const key = `invited-talk-${index + 1}`;
    const title = readLatex(textIn(talk, 'title') ?? '').title;
    if (title === '') issues.push(doubt('import-entry-untitled', at('title'), { key }));
    const abstractFile = textIn(talk, 'abstract_file');
    const file = abstractFile === undefined ? undefined : files.take(abstractFile);
    const abstract = file && readLatex(decodeText(file, issues) ?? '').text;
    // What the speaker did and looks like belongs to a booklet.
    for (const field of ['bio_file', 'photo']) {
      const name = textIn(talk, field);
      if (name !== undefined) files.take(name);
    }
    const language = languages.of(title, at('title'), { context: abstract });
    const presented = textIn(talk, 'date')?.slice(0, 10);
    const institution = textIn(talk, 'institution');
    const name = nameOfLine((textIn(talk, 'speaker_name') ?? '').replace(/^(?:(?:Prof|Dr|Mr|Mrs|Ms)\.?\s+)+/u, ''));
    const speaker = examineName(
      { name, ...(institution !== undefined && { affiliations: [institution] }), place: at('speaker_name') },
      issues,
    );
    return {
      key,
      fields: {
        kind: 'keynote',
        ...(title !== '' && { title: { [language]: title } }),
        ...(abstract && { abstract: { [language]: abstract } }),
        ...(presented !== undefined && isDate(presented) && { dates: { presented } }),
        text: 'not-deposited',
      },
      authors: speaker ? [speaker] : [],
      files: [],
      place: source?.placeOf([index]) ?? { file: 'invited_talks.yml' },
    };
  });
}
