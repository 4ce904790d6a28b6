import { filesOf } from '../model/citable-record.ts';
import type { Issue } from '../model/issue.ts';
import type { Repository } from '../model/repository.ts';
import { LEDGER_FILE } from '../model/ledger.ts';
import { FILES } from './mentions.ts';
import { rules } from './rules.ts';

export { everyRule } from '../model/catalogue.ts';

/**
 * Every breach of the rules about the whole repository. Given what was found while reading, it keeps silent about what only
 * follows from that: a person whose entry could not be read is not unknown as well.
 */
export function checkRepository(repository: Repository, found: readonly Issue[] = []): Issue[] {
  const errors = found.filter(({ severity }) => severity === 'error');
  const isEcho = echoesOf(errors);
  return rules.flatMap((rule) => rule.find(repository)).filter((issue) => !isEcho(issue));
}

function echoesOf(errors: readonly Issue[]): (issue: Issue) => boolean {
  const files = new Set(errors.map(({ place }) => place.file));
  // An error at no entry concerns them all: the register as a whole could not be read.
  const entries = new Set(errors.map(({ place, path }) => `${place.file} ${String(path[0] ?? '')}`));
  const unread = (file: string, id: unknown) => entries.has(`${file} `) || entries.has(`${file} ${String(id)}`);
  return ({ rule, args }) => {
    switch (rule) {
      case 'unknown-person':
        return unread(FILES.people, args['id']);
      case 'unknown-organization':
        return unread(FILES.organizations, args['id']);
      case 'unknown-topic':
        return unread(FILES.topics, args['id']);
      case 'unknown-paper':
        return ['md', 'mdx'].some((format) => files.has(`papers/${args['volume']}/${args['id']}.${format}`));
      case 'published-record-missing':
        return filesOf(String(args['address'])).some((file) => files.has(file));
      case 'ledger-behind':
        return files.has(LEDGER_FILE);
      case 'address-unnamed':
      case 'title-language':
        return files.has(FILES.center) || files.has('.');
      default:
        return false;
    }
  };
}
