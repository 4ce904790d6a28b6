import { z } from 'zod';
import { nameParts } from '../schema/name.ts';
import { runsOf } from '../text/title-runs.ts';
import { markedTitle } from '../text/title-markup.ts';
import type { JsonRecord } from './json-values.ts';
import { recordIn } from './json-values.ts';

const text = z.string().max(100_000);
const run = z.union([
  z.object({ kind: z.enum(['text', 'italic']), text }),
  z.object({ kind: z.literal('math'), text, tex: text, html: text }),
]);
const names = z.array(z.union([z.object({ person: nameParts }), z.object({ organization: text })]));

/** What items of our own CSL-JSON carry in `custom.plenary`, of it what an import wants to know. */
const carried = z.object({
  id: z.string().regex(/^(?:papers|proceedings|resolutions)\/[a-z0-9-]+(?:\/[a-z0-9-]+)*$/u),
  kind: text,
  title: text,
  language: text,
  markup: z.record(z.string(), z.array(run)).optional(),
  translations: z.record(z.string(), z.object({ title: text.optional() })),
  genre: text.optional(),
  authors: names,
  editors: names,
  container: text.optional(),
  event: z
    .object({ title: text, dates: z.object({ from: text, to: text.optional() }), place: text.optional(), venue: text.optional() })
    .optional(),
  keywords: z.array(text),
});
export type CarriedFields = z.infer<typeof carried> & { readonly volumeId: string; readonly paperId?: string };

/** The work that an item of our own carries, titles with their marks; `undefined` for an item of anyone else. */
export function carriedFields(item: JsonRecord): CarriedFields | undefined {
  const { data } = carried.safeParse(recordIn(item, 'custom')['plenary']);
  if (!data) return undefined;
  const [, volumeId = '', paperId] = data.id.split('/');
  const marked = (title: string) => markedTitle(runsOf(title, data.markup));
  return {
    ...data,
    volumeId,
    ...(paperId !== undefined && { paperId }),
    title: marked(data.title),
    container: data.container === undefined ? undefined : marked(data.container),
    translations: Object.fromEntries(
      Object.entries(data.translations).map(([language, known]) => [
        language,
        { title: known.title === undefined ? undefined : marked(known.title) },
      ]),
    ),
    event: data.event && { ...data.event, title: marked(data.event.title) },
  };
}
