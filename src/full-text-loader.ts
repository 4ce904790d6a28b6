import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { fileAddress, recordPath } from './model/address.ts';
import { PAGE_IDS } from './model/page-ids.ts';
import type { Paper } from './model/repository.ts';
import { currentEdition } from './repository.ts';
import { renderMarkdown } from './text/markdown.ts';
import type { FootnoteLabels } from './text/markdown.ts';
import { words } from './i18n/words.ts';

/** Goes up with every change of what a text becomes, so that no build takes an old rendering for a new one. */
const RENDERING = 2;

/** What stands over and in the footnotes of a text, in its own language. */
export function footnoteWords(language: string): FootnoteLabels {
  const say = words(language);
  return { footnoteLabel: say('fulltext.footnotes'), backLabel: say('fulltext.back') };
}

/** The id of the full text of a paper or of one of its versions in Astro's store. */
export function fullTextId(paper: Paper): string {
  const version = paper.versionOf ? `.v${paper.versionOf.number}` : '';
  return `${paper.volume.id}/${paper.id}${version}`;
}

/**
 * Puts the full texts of the repository into Astro's store: Markdown rendered here, once for each content of a file;
 * MDX left to Astro, which compiles it when its page is built.
 */
export function fullTextLoader(): Loader {
  return {
    name: 'full-texts',
    async load({ store, config, generateDigest }) {
      const { repository, folders, site } = await currentEdition();
      const gone = new Set(store.keys());
      for (const paper of repository.papers.flatMap((one) => [one, ...one.versions])) {
        if (!paper.fullText) continue;
        const id = fullTextId(paper);
        gone.delete(id);
        const { format, source } = paper.fullText;
        const digest = generateDigest([RENDERING, site.base, paper.record.language, source].join('\n'));
        const stored = store.get(id);
        if (format === 'mdx') {
          const filePath = relative(fileURLToPath(config.root), join(folders.content, paper.path)).split(sep).join('/');
          // Without a digest: Astro forgets to import a module whose entry it takes for unchanged.
          store.set({ id, data: {}, filePath, deferredRender: true });
        } else if (stored?.digest !== digest) {
          const { html, headings } = await renderMarkdown(source, {
            ...footnoteWords(paper.record.language ?? 'en'),
            takenIds: PAGE_IDS,
            base: fileAddress(site, recordPath(paper)),
            ...(paper.versionOf && { pageBase: fileAddress(site, recordPath(paper.versionOf.paper)) }),
          });
          store.set({
            id,
            data: {},
            digest,
            rendered: { html, metadata: { headings: headings.map(({ depth, id: slug, text }) => ({ depth, slug, text })) } },
          });
        }
      }
      for (const id of gone) store.delete(id);
    },
  };
}
