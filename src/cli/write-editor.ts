import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RepositoryRecords } from '../model/records.ts';
import { bundleEditor, type EditorFile } from './editor-bundle.ts';
import { editorPage } from './editor-page.ts';

/** Writes the editor with its program into a folder: all that `/admin/` is. */
export async function writeEditor(records: RepositoryRecords, folder: string): Promise<void> {
  for (const file of await bundleEditor()) writeEditorFile(folder, file);
  writeEditorPage(records, folder);
}

/** Writes what of the editor depends on the content. */
export function writeEditorPage(records: RepositoryRecords, folder: string): void {
  for (const file of editorPage(records)) writeEditorFile(folder, file);
}

function writeEditorFile(folder: string, { path, content }: EditorFile): void {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}
