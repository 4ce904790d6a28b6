import type { Field } from '@sveltia/cms';
import type { WordKey, Words } from '../i18n/words.ts';
import { capitalized, languageName } from '../text/language.ts';
import { choiceWords } from './choice-words.ts';
import { isPlain, OWN, type Form, type FormField, type GroupForm, type Referred } from './form.ts';
import { patterns } from './patterns.ts';

/** What fields are called and what they may refer to. */
export interface FieldContext {
  readonly say: Words;
  /** Whether there are words under a key. */
  readonly knows: (key: string) => boolean;
  /** The sessions that a paper or a resolution may belong to, with their titles. */
  readonly sessions: readonly { readonly id: string; readonly title: string }[];
}

/** The fields of a group as Sveltia CMS is configured with them (its `Field`). */
export function cmsFields({ fields }: GroupForm, context: FieldContext): Field[] {
  return fields.map((field) => cmsField(field, context));
}

/** One field as Sveltia CMS is configured with it: its name, what it is called, its help, and how it is filled in. */
export function cmsField(field: FormField, context: FieldContext): Field {
  const { name, words, required } = field;
  const common = { name, label: labelOf(field, context), required, ...(words !== undefined && { hint: context.say(words as WordKey) }) };
  return { ...common, ...inputOf(field.form, words, context) };
}

/** The label of a field: its own in this kind of group, else that of its name; a language's is its name. */
function labelOf({ name, words }: FormField, { say, knows }: FieldContext): string {
  if (words === undefined) return capitalized(languageName(name, say.language), say.language);
  const own = words.replace(/^field\./u, 'label.');
  if (knows(own)) return say(own as WordKey);
  return knows(`label.${name}`) ? say(`label.${name}` as WordKey) : name;
}

/** How a value is filled in, without its name. */
type Input = Field extends infer Each ? (Each extends unknown ? Omit<Each, 'name'> : never) : never;

function inputOf(form: Form, words: string | undefined, context: FieldContext): Input {
  const { say } = context;
  switch (form.kind) {
    case 'text':
      return textInput(form, context);
    case 'number':
      return { widget: 'number', value_type: 'int', min: 0 };
    case 'yes-no':
      return {
        widget: 'select',
        options: ['true', 'false'].map((value) => ({ value, label: value === 'true' ? say('editor.yes') : say('editor.no') })),
      };
    case 'choice':
      return {
        widget: 'select',
        options: form.values.map((value) => ({ value, label: choiceWords(words, value, say) })),
        ...(form.values.includes('draft') && form.values.includes('published') && { default: 'draft' }),
      };
    case 'group':
      return { widget: 'object', fields: groupFields(form, words, context), collapsed: form.languages ? false : 'auto' };
    case 'list':
      return listInput(form.of, words, context);
    case 'map':
      return { widget: 'list', fields: [idField(context), ...elementFields(form.of, words, context), hidden(OWN.at)], ...LIST };
    case 'either':
      return { widget: 'object', ...eitherTypes(form.group, context, []) };
  }
}

function textInput({ lines, rule, refers, file }: Extract<Form, { kind: 'text' }>, context: FieldContext): Input {
  if (refers) return referenceInput(refers, context, false);
  if (file) return { widget: 'file', media_folder: '', public_folder: '', choose_url: false };
  const pattern = rule === undefined ? undefined : patterns[rule];
  const what = (): string => context.say.inGeneral(`rule.${rule}.do` as WordKey);
  return {
    widget: lines === 'many' ? 'text' : 'string',
    ...(pattern !== undefined && { pattern: [pattern, what()] }),
  };
}

/** An id is chosen from a register as it stands in the editor; a session from those of the volume. */
function referenceInput(refers: Referred, { sessions }: FieldContext, multiple: boolean): Input {
  // A list to choose from may not be empty.
  if (refers === 'sessions' && sessions.length === 0) return { widget: 'string' };
  if (refers === 'sessions')
    return { widget: 'select', multiple, options: sessions.map(({ id, title }) => ({ value: id, label: `${title} (${id})` })) };
  const fields: Readonly<Record<Exclude<Referred, 'sessions'>, string>> = {
    people: `{{${OWN.entries}.*.name.family}}, {{${OWN.entries}.*.name.given}}`,
    organizations: `{{${OWN.entries}.*.${OWN.id}}}`,
    topics: `{{${OWN.entries}.*.${OWN.id}}}`,
  };
  return {
    widget: 'relation',
    collection: 'registers',
    file: refers,
    multiple,
    value_field: `${OWN.entries}.*.${OWN.id}`,
    display_fields: [refers === 'people' ? `${fields[refers]} ({{${OWN.entries}.*.${OWN.id}}})` : fields[refers]],
  };
}

/** How lists are shown: one line each until it is opened. */
const LIST = { collapsed: true, allow_duplicate: false } as const;

function listInput(of: Form, words: string | undefined, context: FieldContext): Input {
  if (of.kind === 'text' && of.refers) return referenceInput(of.refers, context, true);
  if (isPlain(of)) return { widget: 'list' };
  if (of.kind === 'either') return { widget: 'list', ...eitherTypes(of.group, context, [hidden(OWN.at)]), ...LIST };
  return { widget: 'list', fields: [...elementFields(of, words, context), hidden(OWN.at)], ...LIST };
}

/** The fields of one of a list: its own when it is a group, else a single one that holds it. */
function elementFields(of: Form, words: string | undefined, context: FieldContext): Field[] {
  if (of.kind === 'group') return groupFields(of, words, context);
  const { say } = context;
  if (of.kind === 'list') return [{ name: OWN.list, label: say('editor.list'), ...inputOf(of, words, context) }];
  return [{ name: OWN.line, label: say('editor.line'), ...inputOf(of, words, context) }];
}

/** The fields of a group; where it is made of languages, what they hold keeps the words of the field above. */
function groupFields({ fields, languages }: GroupForm, words: string | undefined, context: FieldContext): Field[] {
  if (!languages) return fields.map((field) => cmsField(field, context));
  return fields.map((field): Field => ({
    name: field.name,
    label: labelOf(field, context),
    required: false,
    ...inputOf(field.form, words, context),
  }));
}

/** Two ways of writing a value, of which one is chosen. */
function eitherTypes(group: GroupForm, context: FieldContext, more: readonly Field[]) {
  const { say } = context;
  return {
    typeKey: OWN.way,
    types: [
      { name: 'group', label: say('editor.group'), fields: [...groupFields(group, undefined, context), ...more] },
      {
        name: 'line',
        label: say('editor.line'),
        fields: [{ name: OWN.line, label: say('editor.line'), widget: 'string' } as const, ...more],
      },
    ],
  };
}

function idField({ say }: FieldContext): Field {
  const pattern = patterns['id-form'] ?? '';
  return {
    name: OWN.id,
    label: say('editor.id'),
    hint: say('editor.id.help'),
    widget: 'string',
    pattern: [pattern, say.inGeneral('rule.id-form.do')],
  };
}

/** A field that a person does not see. */
export function hidden(name: string): Field {
  return { name, widget: 'hidden' };
}
