import { z } from 'zod';
import { fileName } from './file.ts';
import { webAddress } from './identifier.ts';
import { license } from './source.ts';
import { languageTag, localText, plainText, slug } from './text.ts';

/** A git host with which the editor at `/admin/` may work, beside the local folder. */
const editorHost = z.strictObject({
  backend: z.enum(['github', 'gitlab', 'gitea']),
  repo: z.string().regex(/^[^/:\s]+(?:\/[^/:\s]+)+$/u),
  branch: plainText.optional(),
  serverAddress: webAddress.optional(),
  signInAddress: webAddress.optional(),
  appId: plainText.optional(),
});

/** The editor at `/admin/`: whether the public site has it, and where it saves. */
export const editor = z.strictObject({ published: z.boolean().optional(), host: editorHost.optional() });
export type EditorRecord = Readonly<z.infer<typeof editor>>;

/** The centre that publishes the site: `proceedings/center.yaml`. */
export const center = z.strictObject({
  name: localText,
  shortName: localText.optional(),
  tagline: localText.optional(),
  languages: z.array(languageTag).min(1),
  address: webAddress.optional(),
  organization: slug.optional(),
  publisher: slug.optional(),
  place: localText.optional(),
  email: z.email().optional(),
  phone: plainText.optional(),
  postalAddress: localText.optional(),
  reportErrors: z.union([z.email(), webAddress]).optional(),
  license,
  policyResolution: plainText.optional(),
  citationStyle: slug,
  citationStyles: z.array(slug).min(1).optional(),
  logo: fileName.optional(),
  editor: editor.optional(),
});
export type CenterRecord = Readonly<z.infer<typeof center>>;
