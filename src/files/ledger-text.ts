import type { Issue } from '../model/issue.ts';
import { SEAL, sealOf } from '../model/ledger.ts';
import { ledgerEntry, type LedgerEntry, type LedgerSeal } from '../schema/ledger.ts';
import { fieldLines, listedLines, type YamlGroup } from '../text/yaml-lines.ts';
import { ofText } from './read-ledger.ts';
import { readYaml } from './yaml.ts';

type Ledger = ReadonlyMap<string, LedgerEntry>;

/**
 * The text of a ledger after entries and files were added to it or names taken out of it, with its seal at the end. What stands in the
 * text is kept to the byte, comments too. `before` is what the text says, `after` what it is to say.
 */
export function ledgerText(text: string, before: Ledger, after: Ledger): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const open = text === '' || text.endsWith('\n') ? text : text + end;
  const blocks = blocksOf(open).filter((block) => keyOf(block) !== SEAL);
  const fresh = [...after].filter(([address]) => !before.has(address)).map(([address, entry]) => entryText(address, entry, end));
  const seal = entryText(SEAL, sealOf(after, { ofText }), end);
  for (const grown of [grownBlock, rewrittenBlock]) {
    const whole = [...blocks.map((block) => grown(block, before, after, end)), ...fresh, seal].join('');
    if (says(whole, after)) return whole;
  }
  throw new Error('a ledger was written that does not read as it should');
}

/** An entry with its new files below it. */
function grownBlock(block: string, before: Ledger, after: Ledger, end: string): string {
  const address = keyOf(block) ?? '';
  const old = before.get(address)?.files ?? [];
  const added = after.get(address)?.files?.slice(old.length) ?? [];
  if (added.length === 0) return block;
  const [own, rest] = parted(block);
  const lines = [...(old.length > 0 ? [] : ['  files:']), ...added.flatMap((file) => listedLines({ ...file }, 4))];
  return own + lines.map((line) => line + end).join('') + rest;
}

/** An entry that is written in a way of its own, such as in braces, in the manner of the house. */
function rewrittenBlock(block: string, before: Ledger, after: Ledger, end: string): string {
  const address = keyOf(block) ?? '';
  const [old, entry] = [before.get(address), after.get(address)];
  if (!entry || JSON.stringify(entry) === JSON.stringify(old)) return block;
  return entryText(address, entry, end) + parted(block)[1];
}

function entryText(name: string, entry: LedgerEntry | LedgerSeal, end: string): string {
  return fieldLines(name, 'version' in entry ? { ...entry } : inOrder(entry), 0)
    .map((line) => line + end)
    .join('');
}

const inOrder = ({ key, date, erased, removed, files }: LedgerEntry): YamlGroup => ({
  key,
  date,
  erased,
  removed,
  files: files?.map(({ name, sha256, date: day }) => ({ name, sha256, date: day })),
});

/** A text cut before each line that begins an entry; what stands above the first is a block too. */
function blocksOf(text: string): string[] {
  return text.split(/^(?=[^\s#])/mu);
}

/** The address that a block begins with, quoted or not. */
const keyOf = (block: string): string | undefined => /^(["']?)([^"'\s#:]+)\1:/u.exec(block)?.[2];

/** A block in its entry and the comments and blank lines below it, which belong to what follows. */
function parted(block: string): [string, string] {
  const lines = block.split(/(?<=\n)/u);
  const last = lines.findLastIndex((line) => !/^(?:#.*)?\s*$/u.test(line));
  return [lines.slice(0, last + 1).join(''), lines.slice(last + 1).join('')];
}

/** Whether a text reads as a ledger, whatever the order of the fields in its entries. */
function says(text: string, ledger: Ledger): boolean {
  const issues: Issue[] = [];
  const value = readYaml({ file: '', text, line: 1 }, issues);
  if (issues.length > 0 || typeof value !== 'object' || value === null) return false;
  const found = Object.entries(value).flatMap(([address, entry]) =>
    address === SEAL ? [] : [[address, ledgerEntry.safeParse(entry).data ?? {}] as const],
  );
  const plain = (entries: Iterable<readonly [string, LedgerEntry]>) =>
    JSON.stringify(Array.from(entries, ([address, entry]) => [address, inOrder(entry)]));
  return plain(found) === plain(ledger);
}
