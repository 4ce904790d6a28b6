import CMS, { type ApiEntry, type CmsConfig } from '@sveltia/cms';
import { OWN } from '../editor/form.ts';
import type { FormGroup } from '../editor/form-value.ts';
import { fillForm, readForm, type RecordForm } from '../editor/record-form.ts';
import type { EditorSetup } from '../editor/editor-setup.ts';
import { makeFolderCareful } from './editor/careful-folder.ts';
import { KnownSaves } from './editor/known-saves.ts';
import { showNotice } from './editor/notice.ts';
import { registerPreviews } from './editor/previews.ts';
import fonts from '../styles/fonts.css?url';

/** The page of the editor: its set-up in the language that the address names (`?language=ru`), else in the first of the centre. */
async function openEditor(): Promise<void> {
  const languages = (document.documentElement.dataset['languages'] ?? '').split(' ');
  const asked = new URLSearchParams(location.search).get('language') ?? '';
  const language = languages.includes(asked) ? asked : (languages[0] ?? 'en');
  document.documentElement.lang = language;
  const response = await fetch(`editor.${language}.json`, { cache: 'no-store' });
  const setup = (await response.json()) as EditorSetup;
  // The font that Sveltia brings has no Russian letters and no ə; the site’s own, of the same name, has.
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: new URL(fonts, import.meta.url).href }));
  const saves = new KnownSaves();
  const careful = makeFolderCareful(saves, (kind, file, kept) => {
    const message = setup.says[kind].replaceAll('{file}', file).replaceAll('{kept}', kept);
    if (kind === 'joined') showNotice(message, setup.says.close);
    return message;
  });
  // A browser that cannot move files would write over what others wrote: there the editor says that it cannot work on the folder.
  if (!careful) Reflect.deleteProperty(window, 'showDirectoryPicker');
  registerFormats(setup.forms);
  CMS.registerEventListener({
    name: 'preSave',
    handler: ({ entry }) => expectSave(entry.toJS() as ApiEntry, setup, saves, (data) => entry.set('data', data)),
  });
  registerPreviews(setup);
  await CMS.init({ config: setup.config });
}

function registerFormats(forms: readonly RecordForm[]): void {
  for (const form of forms) {
    CMS.registerCustomFormat(form.id, form.extension, {
      fromFile: (text) => fillForm(form, text),
      toFile: (filled: FormGroup) => readForm(form, filled),
    });
  }
}

/** Takes note of a form that is about to be saved, and gives the editor the form as it will be read back from the file. */
function expectSave<Saved>(
  entry: ApiEntry,
  { config, forms, says }: EditorSetup,
  saves: KnownSaves,
  give: (data: FormGroup) => Saved,
): Saved | undefined {
  const record = forms.find(({ id }) => id === formatOf(config, entry));
  if (!record) return undefined;
  const filled = entry.data as FormGroup;
  const text = readForm(record, filled);
  const base = filled[OWN.base];
  saves.expect({ record, base: typeof base === 'string' ? base : '', text });
  expectUpload(entry, filled[OWN.pdf], says, saves);
  return give(fillForm(record, text));
}

/** A PDF is called like its paper. A folder on this machine lets us see to that; on a git host the person has to. */
function expectUpload({ slug, path }: ApiEntry, pdf: unknown, says: EditorSetup['says'], saves: KnownSaves): void {
  if (typeof pdf !== 'string' || pdf === '') return;
  const name = pdf.slice(pdf.lastIndexOf('/') + 1);
  const wanted = `${slug}.pdf`;
  if (name === wanted) return;
  if (isLocal()) {
    saves.rename(path.split('/').at(-2) ?? '', name, wanted);
    return;
  }
  const message = says.pdfName.replaceAll('{name}', wanted);
  showNotice(message, says.close);
  throw new Error(message);
}

/** Whether the editor works on the folder: it remembers so where it remembers who signed in. */
function isLocal(): boolean {
  const user: unknown = JSON.parse(localStorage.getItem('sveltia-cms.user') ?? '{}');
  return typeof user === 'object' && user !== null && 'backendName' in user && user.backendName === 'local';
}

/** The format of the file that an entry stands in. */
function formatOf({ collections = [] }: CmsConfig, entry: ApiEntry): string | undefined {
  for (const collection of collections) {
    if (!('name' in collection) || collection.name !== entry.collection) continue;
    if ('files' in collection) return collection.files.find(({ file }) => file === entry.path)?.format;
    if ('format' in collection) return collection.format;
  }
  return undefined;
}

void openEditor();
