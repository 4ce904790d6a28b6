import { z } from 'zod';
import { localText, slug } from './text.ts';

/** One subject of the register `proceedings/topics.yaml`, by id. */
export const topic = z.strictObject({ label: localText, note: localText.optional() });
export type TopicRecord = Readonly<z.infer<typeof topic>>;

export const topics = z.record(slug, topic);
