import type { Issue } from '../model/issue.ts';
import { toSlug } from '../text/slug.ts';
import { doubt } from './doubt.ts';
import type { EntryLanguages } from './entry-languages.ts';
import type { ImportedVolumeFields, ImportedVolumeFile } from './imported-volume.ts';
import { recordsIn, textIn } from './json-values.ts';
import type { KeyedFiles } from './keyed-files.ts';
import type { YamlSource } from './yaml-source.ts';

/** What stands in a volume before its papers, and the volume as a whole. */
interface FrontMatter {
  readonly fields: Pick<ImportedVolumeFields, 'frontMatter' | 'pdf'>;
  readonly files: readonly ImportedVolumeFile[];
}

const WHOLE = 'proceedings.pdf';

/**
 * The prefaces of `prefaces.yml` with their PDFs, and the finished `proceedings.pdf` where it lies in the folder. A preface in another form than
 * PDF keeps its title alone, and its file is told with those of no paper.
 */
export function aclpub2FrontMatter(
  source: YamlSource | undefined,
  beside: KeyedFiles,
  { languages, like }: { readonly languages: EntryLanguages; readonly like: string | undefined },
  issues: Issue[],
): FrontMatter {
  const files: ImportedVolumeFile[] = [];
  const frontMatter = recordsIn(source?.value).flatMap((preface, index) => {
    const at = (field: string) => source?.placeOf([index, field]) ?? { file: 'prefaces.yml' };
    const [title, name] = [textIn(preface, 'title'), textIn(preface, 'file')];
    if (title === undefined) return [];
    const isPdf = name !== undefined && /\.pdf$/iu.test(name);
    const file = isPdf ? beside.take(name) : undefined;
    if (isPdf && !file) issues.push(doubt('import-pdf-missing', at('file'), { key: title, name }));
    const own = `front-matter-${index + 1}-${toSlug(title)}`.slice(0, 60).replace(/-+$/u, '');
    if (file) files.push({ file, name: `${own}.pdf` });
    return [{ title: { [languages.of(title, at('title'), { like })]: title }, ...(file && { file: `${own}.pdf` }) }];
  });
  const whole = beside.take(WHOLE);
  if (whole) files.push({ file: whole, name: WHOLE });
  return { fields: { ...(frontMatter.length > 0 && { frontMatter }), ...(whole && { pdf: WHOLE }) }, files };
}
