import { movedPage } from '../discovery/moved-page.ts';
import { redirectList, REDIRECTS_FILE, type Redirect } from '../discovery/redirect-list.ts';
import { builtFormats, exportedWorks } from '../export/formats.ts';
import { words } from '../i18n/words.ts';
import { exportPath, fileAddress, pageAddress, permanentAddress, personPath, recordAddress } from '../model/address.ts';
import { formerPeople } from '../model/former-people.ts';
import type { Person } from '../model/repository.ts';
import { direction } from '../text/language.ts';
import type { Edition } from '../repository.ts';
import type { SiteFile } from './site-file.ts';

/** At each former address of a person a page that leads to the present one, in every language, and for hosts a list of all of them. */
export function* redirectFiles({ repository, site }: Edition): Generator<SiteFile> {
  const redirects: Redirect[] = [];
  for (const [former, id] of formerPeople(repository.records.people)) {
    const person = repository.people.get(id);
    if (!person) continue;
    const path = personPath(former);
    for (const language of site.languages) {
      const say = words(language);
      const from = pageAddress(site, path, language);
      const to = recordAddress(site, person, language);
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
            permanent: permanentAddress(site, person),
          }),
      };
    }
    redirects.push(...formerExports(former, person).map(({ from, to }) => ({ from: fileAddress(site, from), to: fileAddress(site, to) })));
  }
  if (redirects.length > 0) yield { path: REDIRECTS_FILE, content: () => redirectList(redirects) };
}

/** The lists of works that stood at a former address: what is no page, only a host can send on. */
function formerExports(former: string, person: Person): Redirect[] {
  if (exportedWorks(person).length === 0) return [];
  return builtFormats.map(({ extension }) => ({
    from: exportPath({ ...person, id: former }, extension),
    to: exportPath(person, extension),
  }));
}
