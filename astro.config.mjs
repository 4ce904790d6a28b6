import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { footnoteWords } from './src/full-text-loader.ts';
import { PAGE_IDS } from './src/model/page-ids.ts';
import { plenary } from './src/integration.ts';
import { currentEdition } from './src/repository.ts';
import { markdownPluginsFor } from './src/text/markdown.ts';

const { folders, site } = await currentEdition();
const plugins = markdownPluginsFor({ ...footnoteWords('en'), takenIds: PAGE_IDS }, footnoteWords);

export default defineConfig({
  site: site.origin,
  base: site.base,
  outDir: folders.output,
  cacheDir: `${folders.cache}/astro`,
  trailingSlash: 'always',
  // Several pages at once keep both cores busy; one file of styles serves every page from the reader's cache.
  build: { format: 'directory', assets: 'assets', concurrency: 8, inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  // The text of a paper is data: what MDX would run as code is refused by the check and stripped of its power here.
  markdown: { processor: unified(plugins), syntaxHighlight: false },
  integrations: [mdx(), plenary()],
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Astro marks compiled MDX with a directive that its own bundler then warns of.
      rollupOptions: { onwarn: (warning, warn) => (warning.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : warn(warning)) },
    },
  },
});
