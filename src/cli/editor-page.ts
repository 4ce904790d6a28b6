import { editorSetup } from '../editor/editor-setup.ts';
import { interfaceLanguages, words } from '../i18n/words.ts';
import english from '../i18n/en.json' with { type: 'json' };
import type { RepositoryRecords } from '../model/records.ts';
import type { CenterRecord } from '../schema/center.ts';
import { escapeXml } from '../text/xml.ts';
import type { EditorFile } from './editor-bundle.ts';

/** The page of the editor and its set-up in each language, made anew whenever the content changes; the program lies beside them. */
export function editorPage(records: RepositoryRecords): EditorFile[] {
  const spoken = records.center.languages.filter((language) => interfaceLanguages.includes(language));
  const languages = [...new Set([...spoken, ...interfaceLanguages])];
  const knows = (key: string): boolean => Object.hasOwn(english, key);
  return [
    { path: 'index.html', content: pageText(records.center, languages) },
    ...languages.map((language): EditorFile => ({
      path: `editor.${language}.json`,
      content: `${JSON.stringify(editorSetup(records, words(language), knows))}\n`,
    })),
  ];
}

/** The address of the interface of a git host, where the centre names none of its own. */
const hosts = { github: 'https://api.github.com', gitlab: 'https://gitlab.com', gitea: 'https://gitea.com' } as const;

function pageText({ editor }: CenterRecord, languages: readonly string[]): string {
  const say = words(languages[0] ?? 'en');
  const host = editor?.host;
  const asked = host
    ? [hosts[host.backend], host.serverAddress, host.signInAddress].flatMap((address) => (address ? new URL(address).origin : []))
    : [];
  // The editor asks nobody but the git host that the centre chose, and the browser sees to it.
  const policy = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline' blob:",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "worker-src 'self' blob:",
    'frame-src blob:',
    ["connect-src 'self' data: blob:", ...new Set(asked)].join(' '),
    "base-uri 'self'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="${languages[0] ?? 'en'}" data-languages="${languages.join(' ')}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <meta name="referrer" content="same-origin">
    <title>${escapeXml(say('editor.heading'))}</title>
    <link rel="icon" href="data:,">
    <script type="module" src="editor.js"></script>
  </head>
  <body>
    <noscript>${escapeXml(say('editor.noScript'))}</noscript>
  </body>
</html>
`;
}
