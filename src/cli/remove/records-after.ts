import { mentionsOfPeople } from '../../check/mentions.ts';
import { formerPlaces } from '../../model/former-address.ts';
import { link } from '../../model/link.ts';
import { erasedPaper, erasedVolume, removedPaper, removedVolume } from '../../model/removal.ts';
import { recordPath } from '../../model/address.ts';
import { readVersionAddress } from '../../model/paper-version.ts';
import type { PaperEntry, RepositoryRecords, VolumeEntry } from '../../model/records.ts';
import type { LedgerEntry } from '../../schema/ledger.ts';
import type { LocalText } from '../../schema/text.ts';
import { sha256 } from '../../text/sha256.ts';

/** What is to be taken from the site, and why. */
export interface RemovalWish {
  /** `papers/2017-example/07`, `proceedings/2017-example`. */
  readonly address: string;
  readonly day: string;
  readonly note: LocalText;
  /** The title that takes the place of that of the record, if names are to go too. */
  readonly privacy?: LocalText;
}

/** The records once one of them was removed; with `privacy` also without the people whom nothing else names. */
export function recordsAfter(records: RepositoryRecords, wish: RemovalWish): RepositoryRecords {
  const { address, privacy } = wish;
  const notice = { kind: 'removed' as const, date: wish.day, note: wish.note, ...(privacy && { privacy: true as const }) };
  const paper = (entry: PaperEntry): PaperEntry => (privacy ? erasedPaper(entry, notice, privacy) : removedPaper(entry, notice));
  const volume = (entry: VolumeEntry): VolumeEntry => (privacy ? erasedVolume(entry, notice, privacy) : removedVolume(entry, notice));
  const changed: RepositoryRecords = {
    ...records,
    papers: records.papers.map((entry) => (`papers/${entry.volume}/${entry.id}` === address ? paper(entry) : entry)),
    volumes: records.volumes.map((entry) => (`proceedings/${entry.id}` === address ? volume(entry) : entry)),
  };
  if (!privacy) return changed;
  return withNewKey(withoutPeople(records, withoutAwards(changed, address), wish), wish);
}

/** The people whom the records before name and those after do not. */
function withoutPeople(before: RepositoryRecords, after: RepositoryRecords, { day }: RemovalWish): RepositoryRecords {
  const namedIn = (records: RepositoryRecords) => new Set([...mentionsOfPeople({ ...records, people: new Map() })].map(({ id }) => id));
  const still = namedIn(after);
  const gone = [...namedIn(before)].filter((id) => !still.has(id) && after.people.has(id));
  if (gone.length === 0) return after;
  const people = [...after.people].flatMap(([id, person]) => {
    if (gone.includes(id)) return [];
    const { differentFrom, ...rest } = person;
    const others = differentFrom?.filter((other) => !gone.includes(other)) ?? [];
    return [[id, others.length > 0 ? { ...rest, differentFrom: others } : rest] as const];
  });
  const ledger = new Map(after.ledger);
  for (const id of gone) {
    for (const address of [id, ...(after.people.get(id)?.formerIds ?? [])].map((one) => `people/${one}`)) {
      ledger.set(address, { date: day, ...ledger.get(address), removed: day });
    }
  }
  return { ...after, people: new Map(people), ledger };
}

/** A prize tells who won it. */
function withoutAwards(records: RepositoryRecords, address: string): RepositoryRecords {
  const volumes = records.volumes.map((entry) => {
    const { awards, ...record } = entry.record;
    const others = awards?.filter(({ paper }) => `papers/${entry.id}/${paper ?? ''}` !== address);
    if (others?.length === awards?.length) return entry;
    return { ...entry, record: others && others.length > 0 ? { ...record, awards: others } : record };
  });
  return { ...records, volumes };
}

/** A key is made of a name: the record gets one of its new title, and of the old one nothing stays but its sum. */
function withNewKey(records: RepositoryRecords, { address, day }: RemovalWish): RepositoryRecords {
  const ledger = new Map(records.ledger);
  // Addresses that lead to it because its volume moved bear the key too.
  const former = [...formerPlaces(records)].flatMap(([one, { to }]) => (to.includes(address) ? [one] : []));
  for (const one of former) ledger.set(one, erasedEntry(ledger.get(one), day));
  const own = [address, ...former];
  // The key of a version is made of that of its paper.
  for (const one of records.ledger.keys())
    if (own.includes(readVersionAddress(one)?.paper ?? '')) ledger.set(one, erasedEntry(ledger.get(one), day));
  const entry = erasedEntry(ledger.get(address), day);
  ledger.set(address, entry);
  const { papers, volumes } = link({ ...records, ledger }, { drafts: true });
  const key = [...papers, ...volumes].find((work) => recordPath(work) === `${address}/`)?.citationKey ?? '';
  ledger.set(address, { key, ...entry });
  const withKey = <Entry extends PaperEntry | VolumeEntry>(one: Entry, own: string): Entry =>
    own === address ? { ...one, record: { ...one.record, citationKey: key } } : one;
  return {
    ...records,
    ledger,
    papers: records.papers.map((one) => withKey(one, `papers/${one.volume}/${one.id}`)),
    volumes: records.volumes.map((one) => withKey(one, `proceedings/${one.id}`)),
  };
}

/** What the ledger still says of a record that protects someone; its files may bear a name as well as its key. */
function erasedEntry({ key, date, erased }: LedgerEntry = {}, day: string): LedgerEntry {
  const sum = key === undefined ? erased : sha256(key);
  return { date: date ?? day, ...(sum !== undefined && { erased: sum }) };
}
