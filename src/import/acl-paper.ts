import type { Issue, Place } from '../model/issue.ts';
import { languageOfWord } from '../text/babel-language.ts';
import { scriptOf } from '../text/language.ts';
import { markedTitle } from '../text/title-markup.ts';
import { oneLine } from '../text/xml.ts';
import { paperIdOf } from './acl-ids.ts';
import { doubt } from './doubt.ts';
import { EntryValues } from './entry-values.ts';
import { examineName, nameOfParts, orcidOf } from './imported-name.ts';
import type { ImportedPaper, ImportedPerson } from './imported-volume.ts';
import { recordsIn, textIn } from './json-values.ts';
import type { JsonRecord } from './json-values.ts';

/** A paper of the ACL Anthology; its text is there, and its address leads to it. */
export function aclPaper(record: JsonRecord, volume: string, place: Place, issues: Issue[]): ImportedPaper {
  const key = textIn(record, 'id') ?? '';
  const values = new EntryValues(key, issues);
  const title = oneLine(markedTitle([{ kind: 'text', text: textIn(record, 'title') ?? '' }]));
  if (title === '') issues.push(doubt('import-entry-untitled', place, { key }));
  const withdrawn = textIn(record, 'deleted') ?? textIn(record, 'retracted') ?? textIn(record, 'removed');
  if (withdrawn !== undefined) issues.push(doubt('import-record-withdrawn', place, { key, state: withdrawn }));
  const told = languageOf(record);
  const language = told === undefined || (scriptOf(title) === 'Latn' && NOT_LATIN.test(told)) ? 'en' : told;
  const abstract = oneLine(textIn(record, 'abstract') ?? '');
  const address = values.url(textIn(record, 'url') ?? textIn(record, 'pdf'), place);
  const citationKey = textIn(record, 'bibkey');
  const id = paperIdOf(key, volume);
  const pages = values.pages(textIn(record, 'pages'), place);
  const doi = values.doi(textIn(record, 'doi'), place);
  return {
    key,
    ...(id !== undefined && { id }),
    fields: {
      kind: 'paper',
      ...(title !== '' && { title: { [language]: title } }),
      ...(abstract !== '' && { abstract: { [scriptOf(abstract) === 'Latn' && NOT_LATIN.test(language) ? 'en' : language]: abstract } }),
      ...(told !== undefined && { language: told }),
      ...(pages !== undefined && { pages }),
      ...(doi !== undefined && { doi }),
      ...(citationKey !== undefined && /^[a-z0-9-]+$/u.test(citationKey) && { citationKey }),
      ...(address !== undefined && { text: 'external' as const, externalText: address }),
    },
    authors: aclPeople(record['authors'], key, place, issues),
    files: [],
    place,
  };
}

const NOT_LATIN = /^(?:zh|ja|ko|ar|fa|he|hi|ru|uk|bg|el|ka|hy)\b/u;

/** The Anthology tells the language of a paper only where it is not English, in codes of three letters. */
function languageOf(record: JsonRecord): string | undefined {
  const told = textIn(record, 'language');
  return told === undefined ? undefined : languageOfWord(told);
}

/** People of the Anthology; equal ids are one person, and names in another script are other names of theirs. */
export function aclPeople(value: unknown, paper: string, place: Place, issues: Issue[]): ImportedPerson[] {
  return recordsIn(value).flatMap((person): ImportedPerson[] => {
    const key = textIn(person, 'id');
    const orcid = orcidOf(textIn(person, 'orcid') ?? '', place, paper, issues);
    const affiliation = textIn(person, 'affiliation');
    const variants = recordsIn(person['variants'])
      .map(nameOf)
      .filter(({ family }) => family !== '');
    const told = examineName(
      {
        name: nameOf(person),
        ...(variants.length > 0 && { otherNames: variants }),
        ...(key !== undefined && { key }),
        ...(orcid !== undefined && { orcid }),
        ...(affiliation !== undefined && { affiliations: [affiliation] }),
        place,
      },
      issues,
    );
    return told ? [told] : [];
  });
}

const nameOf = (person: JsonRecord) => nameOfParts({ family: textIn(person, 'last') ?? '', given: textIn(person, 'first') });
