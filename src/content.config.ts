import { defineCollection } from 'astro:content';
import { fullTextLoader } from './full-text-loader.ts';

/** Astro keeps what it has to render, the full texts; everything else is in the linked repository. */
export const collections = { fullTexts: defineCollection({ loader: fullTextLoader() }) };
