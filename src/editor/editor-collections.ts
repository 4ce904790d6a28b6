import type { Collection, CollectionFile, EntryCollection, Field } from '@sveltia/cms';
import type { Words } from '../i18n/words.ts';
import { inLanguage } from '../model/localized.ts';
import type { RepositoryRecords, VolumeEntry } from '../model/records.ts';
import type { LocalText } from '../schema/text.ts';
import { cmsFields, hidden, type FieldContext } from './cms-field.ts';
import { OWN, type Form } from './form.ts';
import { patterns } from './patterns.ts';

/** What the collections are made of; `form` gives the form of a format. */
export interface About {
  readonly records: RepositoryRecords;
  readonly say: Words;
  readonly knows: (key: string) => boolean;
  readonly form: (id: string) => Form;
}

/** The collections of the editor: the volumes, the papers and the resolutions of each, the registers, the centre and its pages. */
export function editorCollections(about: About): Collection[] {
  const { volumes } = about.records;
  return [volumeCollection(about), ...volumes.flatMap((volume) => ofVolume(volume, about)), registers(about), center(about), pages(about)];
}

function volumeCollection({ say, records, knows, form }: About): Collection {
  return {
    name: 'volumes',
    label: say('editor.volumes'),
    label_singular: say('file-kind.volume'),
    icon: 'menu_book',
    folder: 'proceedings',
    path: '{{slug}}/volume',
    ...folderOptions('plenary-volume', 'yaml', say('editor.id.help'), say),
    summary: summaryOf(records),
    fields: [...fieldsOf(form('plenary-volume'), { say, knows, sessions: [] }), hidden(OWN.base)],
  };
}

/** The papers and the resolutions of a volume, each a collection of its own; papers with figures, which are MDX, stand apart. */
function ofVolume(volume: VolumeEntry, { records, say, knows, form }: About): Collection[] {
  const { id, record } = volume;
  const order = records.center.languages;
  const title = (text: LocalText): string => inLanguage(text, say.language, undefined, order).text;
  const context: FieldContext = {
    say,
    knows,
    sessions: (record.sessions ?? []).map((session) => ({ id: session.id, title: title(session.title) })),
  };
  const papers = records.papers.filter((paper) => paper.volume === id);
  const last =
    papers
      .map((paper) => paper.id)
      .sort()
      .at(-1) ?? '–';
  const common = {
    label_singular: say('file-kind.paper'),
    folder: `papers/${id}`,
    summary: `{{slug}} · ${summaryOf(records)}`,
    icon: 'description',
  };
  const ofFormat = (format: string, extension: string, label: string): Collection => ({
    name: extension === 'md' ? `papers-${id}` : `papers-${id}-${extension}`,
    label,
    ...common,
    ...folderOptions(format, extension, say('editor.paperId', { last }), say),
    fields: [pdfField(say), ...fieldsOf(form(format), context), bodyField(say), hidden(OWN.base)],
  });
  return [
    ofFormat('plenary-paper-frontmatter', 'md', say('editor.papersOf', { volume: id })),
    ...(papers.some(({ path }) => path.endsWith('.mdx'))
      ? [ofFormat('plenary-paper-mdx-frontmatter', 'mdx', say('editor.papersWithFigures', { volume: id }))]
      : []),
    {
      name: `resolutions-${id}`,
      label: say('editor.resolutionsOf', { volume: id }),
      label_singular: say('file-kind.resolution'),
      icon: 'gavel',
      folder: `proceedings/${id}/resolutions`,
      ...folderOptions('plenary-resolution', 'yaml', say('editor.id.help'), say),
      summary: `{{slug}} · ${summaryOf(records)}`,
      fields: [...fieldsOf(form('plenary-resolution'), context), hidden(OWN.base)],
    },
  ];
}

/** The PDF beside a paper, which is no field of its file. */
function pdfField(say: Words): Field {
  return {
    name: OWN.pdf,
    label: say('editor.pdf'),
    hint: say('editor.pdf.help'),
    widget: 'file',
    accept: '.pdf',
    media_folder: '',
    public_folder: '',
    choose_url: false,
    required: false,
  };
}

/** The full text is edited as it is written: an editor that shows it formatted would write footnotes and formulas anew. */
function bodyField(say: Words): Field {
  return { name: OWN.body, label: say('editor.body'), hint: say('editor.body.help'), widget: 'text', required: false };
}

function registers({ say, knows, form }: About): Collection {
  const context = { say, knows, sessions: [] };
  const file = (name: string, id: string, summary: string, label: string): CollectionFile => ({
    name,
    label,
    file: `proceedings/${name}.yaml`,
    format: `plenary-${id}`,
    fields: [entriesField(form(`plenary-${id}`), summary, context), hidden(OWN.base)],
  });
  return {
    name: 'registers',
    label: say('editor.registers'),
    icon: 'groups',
    editor: { preview: false },
    files: [
      file('people', 'person', `{{name.family}}, {{name.given}} · {{${OWN.id}}}`, say('nav.people')),
      file('organizations', 'organization', `{{${OWN.id}}}`, say('label.organizers')),
      file('topics', 'topic', `{{${OWN.id}}}`, say('nav.topics')),
    ],
  };
}

/** A register is one list, in which each has its id. */
function entriesField(form: Form, summary: string, context: FieldContext): Field {
  const [field] = cmsFields({ kind: 'group', fields: [{ name: OWN.entries, words: 'editor.entries', required: false, form }] }, context);
  if (field?.widget !== 'list' || !('fields' in field)) throw new Error('a register is no list');
  return { ...field, label: context.say('editor.entries'), hint: undefined, summary, allow_reorder: false };
}

function center({ say, knows, form }: About): Collection {
  return {
    name: 'center',
    label: say('editor.center'),
    icon: 'account_balance',
    files: [
      {
        name: 'center',
        label: say('editor.center'),
        file: 'proceedings/center.yaml',
        format: 'plenary-center',
        media_folder: '/proceedings',
        public_folder: '',
        fields: [...fieldsOf(form('plenary-center'), { say, knows, sessions: [] }), hidden(OWN.base)],
      },
    ],
  };
}

function pages({ say, knows, form }: About): Collection {
  return {
    name: 'pages',
    label: say('editor.pages'),
    label_singular: say('editor.page'),
    icon: 'article',
    folder: 'proceedings/pages',
    ...folderOptions('plenary-page-frontmatter', 'md', say('editor.id.help'), say),
    create: false,
    summary: '{{slug}} · {{title}}',
    fields: [...fieldsOf(form('plenary-page-frontmatter'), { say, knows, sessions: [] }), bodyField(say), hidden(OWN.base)],
  };
}

function fieldsOf(form: Form, context: FieldContext): Field[] {
  return form.kind === 'group' ? cmsFields(form, context) : [];
}

/** No record is deleted, copied or renamed here: what was published stays, and its key is its own. */
function folderOptions(
  format: string,
  extension: string,
  hint: string,
  say: Words,
): Pick<
  EntryCollection,
  | 'format'
  | 'extension'
  | 'create'
  | 'delete'
  | 'duplicate'
  | 'slug'
  | 'media_folder'
  | 'public_folder'
  | 'identifier_field'
  | 'sortable_fields'
  | 'thumbnail'
> {
  const pattern = patterns['id-form'] ?? '';
  return {
    format,
    extension,
    create: true,
    delete: false,
    duplicate: false,
    slug: { editable: ['create'], hint, pattern: [pattern, say.inGeneral('rule.id-form.do')] },
    media_folder: '',
    public_folder: '',
    identifier_field: 'title',
    sortable_fields: { fields: ['slug'], default: { field: 'slug', direction: 'ascending' } },
    thumbnail: false,
  };
}

/** The title of a record in a list: in the first of the centre's languages that it has. */
function summaryOf({ center: { languages } }: RepositoryRecords): string {
  return languages
    .map((language) => `{{title.${language}}}`)
    .slice(0, 1)
    .join('');
}
