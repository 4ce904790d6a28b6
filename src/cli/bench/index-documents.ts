import { writeSearchIndex } from '../../files/search-index.ts';
import type { SearchDocument } from '../../search/document.ts';
import { inventedDocuments, recordedDocuments } from './bench-documents.ts';

// A program of its own, so that what it costs is measured alone: the folder of the index, the number of invented records, or a folder of real ones.
const [folder = '', count = '', data] = process.argv.slice(2);
const documents: SearchDocument[] = [];
if (data === undefined) documents.push(...inventedDocuments(Number(count)));
else for await (const document of recordedDocuments(data)) documents.push(document);
await writeSearchIndex(documents, folder);
