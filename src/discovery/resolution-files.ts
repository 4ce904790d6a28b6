import { akomaNtoso } from './akoma-ntoso.ts';
import type { DocumentFormat } from './resolution-file.ts';
import { resolutionMarkdown, resolutionPlainText } from './resolution-plain.ts';

/** The forms in which the text of a resolution can be taken away, in the order in which pages offer them. */
export const documentFormats: readonly DocumentFormat[] = [akomaNtoso, resolutionMarkdown, resolutionPlainText];
