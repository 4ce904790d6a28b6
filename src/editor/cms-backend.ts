import type { GitBackend } from '@sveltia/cms';
import type { EditorRecord } from '../schema/center.ts';

/** The repository of a centre without a git host: a name that no host has, for the editor works on the local folder alone then. */
export const NO_HOST = 'local/folder';

/** Where the editor saves besides the local folder, which it offers whenever it runs on the same machine. */
export function cmsBackend(editor: EditorRecord | undefined): GitBackend {
  const host = editor?.host;
  if (!host) return { name: 'github', repo: NO_HOST, auth_methods: ['token'] };
  const { backend, repo, branch, serverAddress, signInAddress, appId } = host;
  const common = {
    repo,
    ...(branch !== undefined && { branch }),
    ...(serverAddress !== undefined && { api_root: serverAddress }),
    ...(signInAddress !== undefined && { base_url: signInAddress }),
    ...(appId !== undefined && { app_id: appId }),
  };
  if (backend === 'gitlab') return { name: backend, ...common, ...(appId !== undefined && { auth_type: 'pkce' }) };
  return backend === 'gitea' ? { name: backend, ...common } : { name: backend, ...common };
}
