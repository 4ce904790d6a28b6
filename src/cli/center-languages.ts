import { openContent } from '../files/folder.ts';
import { parseRecord } from '../files/parse-record.ts';
import { readYamlFile } from '../files/read-register.ts';
import { center } from '../schema/center.ts';

/** The languages of the centre whose content lies in a folder; a centre whose file cannot be read is told of by the check. */
export function centerLanguages(folder: string): readonly string[] {
  const content = openContent(folder);
  const read = content && readYamlFile(content, 'proceedings/center.yaml', []);
  const languages = read && parseRecord(center, read.value, read.yaml, [])?.languages;
  return languages && languages.length > 0 ? languages : ['en'];
}
