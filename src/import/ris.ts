import type { Issue } from '../model/issue.ts';
import { bibliographyVolumes } from './bibliography-volumes.ts';
import { decodeText } from './decode-text.ts';
import type { SourceFile } from './import-source.ts';
import { KeyedFiles } from './keyed-files.ts';
import { readRisFile } from './ris-file.ts';
import { readRisRecord } from './ris-record.ts';
import type { VolumeSource } from './volume-source.ts';

/** Files of RIS, as Zotero, EndNote, Mendeley and publishers write them. */
export const ris: VolumeSource = {
  id: 'ris',
  accepts: (files) => files.some(isRis),
  read(files, request) {
    const issues: Issue[] = [];
    const own = files.filter(isRis);
    const records = own.flatMap((file) => {
      const text = decodeText(file, issues);
      return text === undefined ? [] : readRisFile(text, file.name, issues);
    });
    const haveCommas = records.some(({ values }) => values.some(({ tag, text }) => /^A[U123]$/u.test(tag) && text.includes(',')));
    const entries = records.flatMap((record, at) => readRisRecord(record, at + 1, haveCommas, issues) ?? []);
    const beside = new KeyedFiles(
      files.filter((file) => !isRis(file)),
      issues,
    );
    return Promise.resolve(
      bibliographyVolumes(entries, { files: beside, name: own[0]?.name ?? '', expectsPdfs: beside.has('.pdf') }, request, issues),
    );
  },
};

const isRis = ({ name }: SourceFile): boolean => /\.ris$/iu.test(name);
