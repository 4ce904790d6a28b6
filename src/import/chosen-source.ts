import type { Issue } from '../model/issue.ts';
import { doubt } from './doubt.ts';
import type { SourceFile } from './import-source.ts';
import type { ImportedVolume } from './imported-volume.ts';
import { readForm } from './table/read-form.ts';
import { isTableName, readSheets } from './table/read-sheets.ts';
import { readTable } from './table/read-table.ts';
import type { Sheet } from './table/sheet.ts';
import { placesOf } from './template/read-papers.ts';
import { readSessions } from './template/read-sessions.ts';
import { readVolume } from './template/read-volume.ts';
import { isExample } from './template/row-key.ts';
import { kindOfName, sheetForms } from './template/sheet-kinds.ts';
import type { ImportedVolumes, ImportRequest, VolumeSource } from './volume-source.ts';
import { volumeSources } from './volume-sources.ts';

/**
 * The source that reads these files; `undefined` where none accepts them. Our template may lie beside the lists of another system with no paper
 * of its own: then its sheet of the volume says what such lists do not say, and its sheet of sessions gives the programme.
 */
export function chosenSource(files: readonly SourceFile[]): VolumeSource | undefined {
  for (const workbook of files.filter(isAtTop)) {
    const rest = files.filter((file) => file !== workbook);
    const other = volumeSources.find(({ accepts }) => accepts(rest));
    const sheets = other ? readSheets(workbook, []) : [];
    const sheet = sheets.find(({ name }) => kindOfName(name) === 'volume');
    if (!other || !sheet || sheets.some(listsPapers)) continue;
    const sessions = sheets.find(({ name }) => kindOfName(name) === 'sessions');
    return { ...other, read: async (_, request) => withVolume(await other.read(rest, request), { sheet, sessions }, request) };
  }
  return volumeSources.find(({ accepts }) => accepts(files));
}

/** Those in folders below belong to papers. */
const isAtTop = ({ name }: SourceFile): boolean => isTableName(name) && !/\.[ct]sv$|\//iu.test(name);

function listsPapers({ name, rows: [, ...rows] }: Sheet): boolean {
  const kind = kindOfName(name);
  return (kind === 'papers' || kind === 'authors') && rows.some(({ cells: [first] }) => first !== undefined && !isExample(first.text));
}

interface VolumeSheets {
  readonly sheet: Sheet;
  readonly sessions: Sheet | undefined;
}

function withVolume({ volumes, issues: told }: ImportedVolumes, sheets: VolumeSheets, { languages }: ImportRequest): ImportedVolumes {
  const [volume, ...others] = volumes;
  const { sheet } = sheets;
  if (!volume || others.length > 0) return { volumes, issues: [...told, doubt('sheet-unused', sheet.file, { sheet: sheet.name })] };
  const issues: Issue[] = [];
  const [language = 'en'] = languages;
  const form = readForm(sheet, sheetForms.volume.columns, issues);
  const [row] = form?.rows ?? [];
  const { fields = {}, editors = [] } = form ? readVolume(form, language, issues) : {};
  const programme = sheets.sessions && readTable(sheets.sessions, sheetForms.sessions.columns, issues);
  const { sessions = [] } = programme ? readSessions(programme, language, issues) : {};
  const whole: ImportedVolume = {
    ...volume,
    fields: { ...volume.fields, ...fields, ...(sessions.length > 0 && { sessions: [...sessions] }) },
    editors: editors.length > 0 ? editors : volume.editors,
    place: { file: sheet.file },
    places: { ...volume.places, ...(row && placesOf(row)) },
  };
  return { volumes: [whole], issues: [...told, ...issues] };
}
