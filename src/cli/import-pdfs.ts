import { doubt } from '../import/doubt.ts';
import type { ImportPlan } from '../import/plan-import.ts';
import type { Issue } from '../model/issue.ts';
import { PDF_LIMITS } from '../pdf/pdf-reading.ts';
import { unreadPdfs } from '../pdf/unread-pdf.ts';

/**
 * The PDFs of a plan that no program can open, or only at a cost that a build does not bear. One that is locked, scanned or badly made is for
 * the check to tell.
 */
export async function pdfFaults(plan: ImportPlan, cache: string, progress: (done: number, total: number) => void): Promise<Issue[]> {
  const files = plan.volumes
    .flatMap(({ record, papers }) => [record, ...papers])
    .flatMap((record) => record.files)
    .flatMap(({ path, source }) => (path.endsWith('.pdf') ? [source] : []));
  if (files.length === 0) return [];
  const faults = await unreadPdfs(files, cache, progress);
  return files.flatMap(({ name }, at) => {
    const fault = faults[at];
    if (fault === undefined || fault === 'encrypted') return [];
    const most = { damaged: 0, time: PDF_LIMITS.seconds, memory: PDF_LIMITS.memory, size: PDF_LIMITS.size, length: PDF_LIMITS.pages }[
      fault
    ];
    return [doubt('import-pdf-unread', name, { name: name.split('/').at(-1) ?? name, fault, most })];
  });
}
