import type { Place } from '../model/issue.ts';
import { linePlaces } from '../text/line-places.ts';
import { yamlOffsets } from '../text/yaml-offsets.ts';
import type { YamlText } from './yaml-text.ts';

interface YamlMap {
  readonly offsetOf: ReturnType<typeof yamlOffsets>;
  readonly placeAt: ReturnType<typeof linePlaces>;
}

const maps = new WeakMap<YamlText, YamlMap>();

/**
 * Where a field of a piece of YAML stands (1-based line and column in its file): at its value if that begins on the line
 * of its key, else at the key, or always at the key when `target` says so. A field that is not there is placed where its group begins.
 */
export function locate(yaml: YamlText, path: readonly PropertyKey[], target: 'key' | 'value' = 'value'): Place {
  const map = maps.get(yaml) ?? { offsetOf: yamlOffsets(yaml.text), placeAt: linePlaces(yaml.text) };
  maps.set(yaml, map);
  return inFile(yaml, map.placeAt(map.offsetOf(path, target)));
}

/** The line and column (1-based) of a character of a piece of YAML, in the file it stands in. */
export function placeOfOffset(yaml: YamlText, offset: number): Place {
  return inFile(yaml, linePlaces(yaml.text)(offset));
}

function inFile({ file, line }: YamlText, place: { readonly line: number; readonly column: number }): Place {
  return { file, line: line + place.line - 1, column: place.column };
}
