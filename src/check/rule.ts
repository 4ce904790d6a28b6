import { issue, severities, type RuleId } from '../model/catalogue.ts';
import type { Issue, Rule } from '../model/issue.ts';
import type { RepositoryRecords } from '../model/records.ts';
import type { Repository } from '../model/repository.ts';

/** Tells of a breach: the file it is in, the path of the field in the file's YAML, and what fills the gaps of the message. */
export type Report = (file: string, path: readonly PropertyKey[], args?: Issue['args']) => void;

/** A rule over the records as read, drafts included, and what was linked of them; its severity stands in the catalogue. */
export function rule(id: RuleId, find: (records: RepositoryRecords, report: Report, linked: Repository) => void): Rule {
  return {
    id,
    severity: severities[id],
    find: (repository) => {
      const issues: Issue[] = [];
      find(repository.records, (file, path, args) => issues.push(issue(id, file, args, path)), repository);
      return issues;
    },
  };
}
