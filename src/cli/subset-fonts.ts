import { readFile, writeFile } from 'node:fs/promises';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import subset from 'subset-font';
import { FONT_LETTERS } from '../picture/font-letters.ts';

/** A face of the site: where its full TTF lies among the development packages, and the name of the subset made from it. */
interface Face {
  readonly source: string;
  readonly name: string;
  /** Pictures are drawn where no font is installed, so the faces they use are also kept as TTF. */
  readonly forPictures?: true;
}

const FACES: readonly Face[] = [
  { source: 'source-serif-4/400Regular/SourceSerif4_400Regular.ttf', name: 'source-serif-4-400' },
  { source: 'source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf', name: 'source-serif-4-400-italic' },
  { source: 'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf', name: 'source-serif-4-600', forPictures: true },
  { source: 'source-sans-3/400Regular/SourceSans3_400Regular.ttf', name: 'source-sans-3-400', forPictures: true },
  { source: 'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf', name: 'source-sans-3-600' },
];

/** Small capitals and language forms would double the weight; figures of every kind cost 9 kB for the five faces. */
const FEATURES = ['kern', 'liga', 'mark', 'lnum', 'tnum', 'onum', 'pnum'];

/**
 * Cuts the site's faces down to the letters of `font-letters.ts` and writes them to `src/styles/fonts/` (WOFF2) and
 * `src/picture/fonts/` (TTF), with the fonts' licences beside them; run by hand after the letters change.
 */
export async function subsetFonts(say: (line: string) => void): Promise<void> {
  let total = 0;
  for (const face of FACES) {
    const full = await readFile(inPackages(face.source));
    const web = await subset(full, FONT_LETTERS, { targetFormat: 'woff2', keepFeatures: FEATURES, noHinting: true });
    await writeFile(inSource(`styles/fonts/${face.name}.woff2`), web);
    total += web.length;
    say(`${face.name}.woff2  ${web.length} bytes`);
    if (!face.forPictures) continue;
    const plain = await subset(full, FONT_LETTERS, { targetFormat: 'sfnt', keepFeatures: ['kern', 'mark'], noHinting: true });
    await writeFile(inSource(`picture/fonts/${face.name}.ttf`), plain);
    say(`${face.name}.ttf  ${plain.length} bytes`);
  }
  say(`five faces  ${total} bytes`);
  const licences = await Promise.all(
    ['source-serif-4', 'source-sans-3'].map((name) => readFile(inPackages(`${name}/LICENSE_FONT`), 'utf8')),
  );
  for (const folder of ['styles/fonts', 'picture/fonts']) await writeFile(inSource(`${folder}/OFL.txt`), joinLicences(licences));
}

/** The two families have one licence text and differ in the line that names their authors. */
function joinLicences(texts: readonly string[]): string {
  const [first = '', ...others] = texts.map((text) => text.replaceAll('\r\n', '\n').trim());
  const authors = others.map((text) => text.slice(0, text.indexOf('\n')));
  return [...authors, first, ''].join('\n');
}

function inPackages(path: string): URL {
  return new URL(`../../node_modules/@expo-google-fonts/${path}`, import.meta.url);
}

function inSource(path: string): URL {
  return new URL(`../${path}`, import.meta.url);
}

if (argv[1] === fileURLToPath(import.meta.url)) await subsetFonts((line) => console.log(line));
