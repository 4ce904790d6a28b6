import { movedPage } from '../discovery/moved-page.ts';
import { redirectList, REDIRECTS_FILE, type Redirect } from '../discovery/redirect-list.ts';
import { builtFormats, exportedWorks } from '../export/formats.ts';
import { words } from '../i18n/words.ts';
import { absolute, exportPath, fileAddress, pageAddress, personPath, recordPath } from '../model/address.ts';
import { formerPeople } from '../model/former-people.ts';
import type { Person } from '../model/repository.ts';
import { direction } from '../text/language.ts';
import type { Edition } from '../repository.ts';
import { formerRecords, type FormerPage } from './former-records.ts';
import type { SiteFile } from './site-file.ts';

/** At each former address of a person or a record a page that leads to the present one, in every language, and for hosts a list of all. */
export function* redirectFiles(edition: Edition): Generator<SiteFile> {
  const { site } = edition;
  const redirects: Redirect[] = [];
  for (const { from: path, to: target, files } of [...formerPeoplePages(edition), ...formerRecords(edition)]) {
    for (const language of site.languages) {
      const say = words(language);
      const from = pageAddress(site, path, language);
      const to = pageAddress(site, target, language);
      redirects.push({ from, to });
      yield {
        path: `${from.slice(site.base.length)}index.html`,
        content: () =>
          movedPage({
            language,
            direction: direction(language),
            title: say('moved.title'),
            text: say('moved.text'),
            go: say('moved.go'),
            target: to,
            permanent: absolute(site, fileAddress(site, target)),
          }),
      };
    }
    redirects.push(...files.map(({ from, to }) => ({ from: fileAddress(site, from), to: fileAddress(site, to) })));
  }
  if (redirects.length > 0) yield { path: REDIRECTS_FILE, content: () => redirectList(redirects) };
}

function formerPeoplePages({ repository }: Edition): FormerPage[] {
  return [...formerPeople(repository.records.people)].flatMap(([former, id]) => {
    const person = repository.people.get(id);
    return person ? [{ from: personPath(former), to: recordPath(person), files: formerExports(former, person) }] : [];
  });
}

/** The lists of works that stood at a former address: what is no page, only a host can send on. */
function formerExports(former: string, person: Person): Redirect[] {
  if (exportedWorks(person).length === 0) return [];
  return builtFormats.map(({ extension }) => ({
    from: exportPath({ ...person, id: former }, extension),
    to: exportPath(person, extension),
  }));
}
