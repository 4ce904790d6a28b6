import { templateSource } from './template-source.ts';
import type { VolumeSource } from './volume-source.ts';

/** The sources of volumes, in the order in which they are asked; the first that accepts the files reads them. */
export const volumeSources: readonly VolumeSource[] = [templateSource];
