import type { StoredFile } from '../model/records.ts';
import { fold } from '../text/fold.ts';
import { pdfRule } from './pdf-rule.ts';

/** A form that authors sign, such as a transfer of copyright, lies among the files that are published. */
export const formAttached = pdfRule('form-attached', (report, { papers, volumes }, { read }) => {
  const beside = [
    ...papers.flatMap(({ files, pdf }) => files.filter((file) => file !== pdf)),
    ...volumes.flatMap(({ files, record }) => files.filter(({ name }) => name !== record.pdf)),
  ];
  for (const file of beside) {
    const sign = byName(file) ?? byText(read.get(file.path)?.pages[0] ?? '');
    if (sign !== undefined) report(file.path, { name: file.name, sign });
  }
});

/** What stands in the names of such files, folded, in our languages. */
const NAMED =
  /copyright[-_ .]*(?:form|transfer|agreement|licen[cs]e|assignment|sign)|(?:form|transfer|assignment)[-_ .]*(?:of[-_ .]*)?copyright|(?:consent|publication|publishing|author)[-_ .]*(?:form|agreement)|licen[cs]e[-_ .]*(?:agreement|to[-_ .]*publish)|muellif(?:lik)?[-_ .]*(?:huqu[qk]\w*[-_ .]*)?(?:forma|muqavile|razili[gq])|razili[gq][-_ .]*forma|avtorskij[-_ .]*dogovor|(?:форма|передач\p{L}*|согласи\p{L}*|договор\p{L}*)[-_ .]*(?:о[-_ .]*)?(?:передач\p{L}*[-_ .]*)?(?:авторск|автор|публикац)|авторск\p{L}*[-_ .]*(?:договор|соглаш|согласи)|лицензионн\p{L}*[-_ .]*договор/u;

const DOCUMENT = /\.(?:pdf|docx|odt|png|jpe?g)$/iu;

const byName = ({ name }: StoredFile): string | undefined =>
  DOCUMENT.test(name) ? NAMED.exec(fold(name.normalize('NFKC')))?.[0] : undefined;

/** What such forms are headed, folded, in our languages. */
const HEADED =
  /copyright (?:transfer|assignment|license|licence|form|agreement)|(?:transfer|assignment) of copyright|(?:consent|license|licence|permission) to publish|(?:publication|publishing|author(?:['’]?s)?) (?:agreement|consent)(?: form)?|muelliflik huqu[qk]\p{L}* (?:oturulme|verilme|oturme)\p{L}*|muellif (?:muqavile|razili[gq])\p{L}*|nesr(?:e|ine)? razili[gq]\p{L}*|lisenziya muqavile\p{L}*|(?:передач|уступк|отчужден)\p{L}* (?:(?:исключительн|авторск)\p{L}* )+прав\p{L}*|авторск\p{L}* договор\p{L}*|лицензионн\p{L}* договор\p{L}*|согласие (?:автор\p{L}* )?на публикаци\p{L}*/u;

/** The head of a page, in letters: further down a paper may speak of copyright. */
const HEAD = 250;

const byText = (page: string): string | undefined => HEADED.exec(fold(page.slice(0, HEAD).normalize('NFKC')))?.[0];
