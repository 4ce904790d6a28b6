import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';

/** A file of the page of the editor. */
export interface EditorFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** The program of the editor, bundled for browsers: `editor.js` and what it loads, which all lie beside it. */
export async function bundleEditor(): Promise<EditorFile[]> {
  const outcome = await build({
    configFile: false,
    envFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('../..', import.meta.url)),
    base: './',
    publicDir: false,
    plugins: [withoutCalls()],
    build: {
      write: false,
      target: 'es2023',
      assetsDir: 'assets',
      assetsInlineLimit: 0,
      modulePreload: false,
      sourcemap: false,
      rollupOptions: {
        input: { editor: fileURLToPath(new URL('../scripts/editor.ts', import.meta.url)) },
        output: { entryFileNames: '[name].js', chunkFileNames: 'assets/[name].[hash].js', assetFileNames: 'assets/[name].[hash][extname]' },
      },
    },
  });
  const outputs = (Array.isArray(outcome) ? outcome : [outcome]) as Rolldown.RolldownOutput[];
  const files = outputs.flatMap(({ output }) => output);
  const fonts = files.map(({ fileName }) => fileName).filter((name) => name.endsWith('.woff2'));
  return files
    .map((file) => ({ path: file.fileName, content: file.type === 'chunk' ? withOwnFonts(file.code, fonts) : file.source }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * Sveltia would ask unpkg.com whether there is a newer version of it, and fetch from there what is bundled here; and it can colour code in
 * 240 languages, of which the editor shows none.
 */
function withoutCalls(): Plugin {
  const nothing = '\0plenary-nothing';
  return {
    name: 'plenary-editor-without-calls',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith('@shikijs/') ? nothing : undefined),
    load: (id) => (id === nothing ? 'export default [];' : undefined),
    transform: (code, id) => (id.includes('/@sveltia/cms/') ? code.replaceAll(ELSEWHERE, 'data:application/json,{}#') : undefined),
  };
}

/** Where Sveltia looks for its newest version and its parts, and where it asks how the git hosts are. */
const ELSEWHERE = /https:\/\/(?:unpkg\.com|www\.githubstatus\.com\/api|status-api\.hostedstatus\.com)\//gu;

/** The fonts of Sveltia are in its package, and still its styles would fetch them from another host. */
function withOwnFonts(code: string, fonts: readonly string[]): string {
  return code.replaceAll(
    /https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/([a-z0-9-]+)(?::vf)?@[\d.]+\/([a-z0-9-]+)\.woff2/gu,
    (address, family: string, cut: string) => {
      const own = fonts.find((font) => font.startsWith(`assets/${family}-${cut}`));
      if (own === undefined) throw new Error(`there is no font for ${address}`);
      return own;
    },
  );
}
