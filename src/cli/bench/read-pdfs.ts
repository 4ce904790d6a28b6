import { join } from 'node:path';
import { checkPdfs } from '../../check/pdf-rules.ts';
import { readRepository } from '../../files/read.ts';
import { link } from '../../model/link.ts';
import { drawFirstPages } from '../../pdf/first-pages.ts';
import { readPdfTexts } from '../../pdf/pdf-texts.ts';

// A program of its own, so that what it costs is measured alone: what a build does with the PDFs of a content folder, and the cache it keeps.
const [content = '', cache = ''] = process.argv.slice(2);
const { records } = await readRepository(content);
const repository = link(records, { drafts: true });
const { shelf } = await readPdfTexts(repository, { content, cache: join(cache, 'pdf') });
checkPdfs(repository, shelf);
const files = repository.papers.flatMap(({ pdf }) => pdf ?? []);
const { pictures } = await drawFirstPages(files, shelf, { content, cache: join(cache, 'first-pages') });
process.exitCode = shelf.read.size === files.length && pictures.size === files.length ? 0 : 1;
