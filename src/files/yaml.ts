import { issue } from '../model/catalogue.ts';
import type { Issue } from '../model/issue.ts';
import { readYamlText } from '../text/yaml-reading.ts';
import { placeOfOffset } from './locate.ts';
import type { YamlText } from './yaml-text.ts';

/** The value of a YAML document, as {@link readYamlText} reads it. A problem is an issue and gives `undefined`. */
export function readYaml({ file, text, line }: YamlText, issues: Issue[]): unknown {
  const { fault, ...read } = readYamlText(text);
  if (!fault) return 'value' in read ? read.value : undefined;
  const conflict = 'offset' in fault ? null : /^<{7} /mu.exec(text);
  if (conflict) {
    issues.push(issue('merge-conflict', placeOfOffset({ file, text, line }, conflict.index)));
    return undefined;
  }
  const place =
    'offset' in fault ? placeOfOffset({ file, text, line }, fault.offset) : { file, line: fault.line + line, column: fault.column };
  if (fault.kind === 'alias') issues.push(issue('yaml-alias', place, { name: fault.name }));
  else issues.push(issue('yaml-broken', place, { reason: fault.reason }));
  return undefined;
}
