import type { CmsConfig } from '@sveltia/cms';
import { scriptWords } from '../i18n/script-words.ts';
import type { Words } from '../i18n/words.ts';
import { fileSchemas } from '../model/field-reference.ts';
import { inLanguage } from '../model/localized.ts';
import type { RepositoryRecords } from '../model/records.ts';
import { cmsBackend } from './cms-backend.ts';
import { contentLanguages } from './content-languages.ts';
import { editorCollections } from './editor-collections.ts';
import type { Form } from './form.ts';
import { formOfSchema } from './form-of-schema.ts';
import type { PreviewWords } from './preview.ts';
import { previewWords } from './preview-words.ts';
import type { RecordForm } from './record-form.ts';

/** What the editor says itself, beside the words of its fields. */
export const editorWords = ['changed', 'joined', 'gone', 'taken', 'unreadable', 'pdfName', 'close'] as const;

/** All that the page of the editor needs in one language, as JSON. */
export interface EditorSetup {
  readonly language: string;
  readonly config: CmsConfig;
  /** How files become forms and forms files, by the names of their formats. */
  readonly forms: readonly RecordForm[];
  readonly says: Readonly<Record<(typeof editorWords)[number], string>>;
  readonly preview: PreviewWords;
}

/** The set-up of the editor for a content folder: its collections and fields from the schemas, its words from the language files. */
export function editorSetup(records: RepositoryRecords, say: Words, knows: (key: string) => boolean): EditorSetup {
  const forms = recordForms(contentLanguages(records));
  const { name } = records.center;
  return {
    language: say.language,
    forms,
    preview: previewWords(records, say),
    says: scriptWords(say, 'editor.says.', editorWords, ['file', 'kept', 'name']),
    config: {
      load_config_file: false,
      app_title: say('editor.title', { center: inLanguage(name, say.language, undefined, records.center.languages).text }),
      backend: cmsBackend(records.center.editor),
      media_libraries: { stock_assets: { providers: [] } },
      media_folder: 'public',
      public_folder: '/',
      slug: { encoding: 'ascii', lowercase: true },
      output: { omit_empty_optional_fields: true },
      show_preview_links: false,
      collections: editorCollections({ records, say, knows, form: (id) => formNamed(forms, id) }),
    },
  };
}

/** The forms of all files that the editor opens. The ledger is not among them: only the program writes it. */
function recordForms(languages: readonly string[]): RecordForm[] {
  const forms = new Map<string, Form>(fileSchemas().map(({ id, schema }) => [id, formOfSchema(schema, id, languages)]));
  const form = (id: string): Form => forms.get(id) ?? { kind: 'group', fields: [] };
  const register = (id: string): RecordForm => ({ id: `plenary-${id}`, extension: 'yaml', form: { kind: 'map', of: form(id) } });
  return [
    { id: 'plenary-volume', extension: 'yaml', form: form('volume') },
    { id: 'plenary-paper-frontmatter', extension: 'md', form: form('paper') },
    { id: 'plenary-paper-mdx-frontmatter', extension: 'mdx', form: form('paper') },
    { id: 'plenary-resolution', extension: 'yaml', form: form('resolution') },
    ...['person', 'organization', 'topic'].map(register),
    { id: 'plenary-center', extension: 'yaml', form: form('center') },
    {
      id: 'plenary-page-frontmatter',
      extension: 'md',
      form: { kind: 'group', fields: [{ name: 'title', words: 'field.page.title', required: true, form: { kind: 'text', lines: 'one' } }] },
    },
  ];
}

function formNamed(forms: readonly RecordForm[], id: string): Form {
  const found = forms.find((form) => form.id === id);
  if (!found) throw new Error(`the editor has no form “${id}”`);
  return found.form;
}
