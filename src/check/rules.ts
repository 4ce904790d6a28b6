import type { Rule } from '../model/issue.ts';
import { addressUnnamed } from './address-unnamed.ts';
import { authorWithoutText } from './author-without-text.ts';
import { citationKeyChanged } from './citation-key-changed.ts';
import { citationKeyErased } from './citation-key-erased.ts';
import { citationKeyProvisional } from './citation-key-provisional.ts';
import { citationKeyTwice } from './citation-key-twice.ts';
import { clauseLanguageOrphan } from './clause-language-orphan.ts';
import { clauseNumberGap } from './clause-number-gap.ts';
import { clauseNumberLanguage } from './clause-number-language.ts';
import { clauseNumberTwice } from './clause-number-twice.ts';
import { clausesDeposited } from './clauses-deposited.ts';
import { deadlineBeforeAdoption } from './deadline-before-adoption.ts';
import { doiTwice } from './doi-twice.ts';
import { eventOnlyPapers } from './event-only-papers.ts';
import { formerAddressTaken } from './former-address-taken.ts';
import { formerAddressTwice } from './former-address-twice.ts';
import { formerAddressUnpublished } from './former-address-unpublished.ts';
import { formerIdTaken } from './former-id-taken.ts';
import { formerIdTwice } from './former-id-twice.ts';
import { ledgerBehind } from './ledger-behind.ts';
import { ledgerKeyTwice } from './ledger-key-twice.ts';
import { letterForeign } from './letter-foreign.ts';
import { metadataMissing } from './metadata-missing.ts';
import { nameCase } from './name-case.ts';
import { nameLetters } from './name-letters.ts';
import { nameReversed } from './name-reversed.ts';
import { noticeDraft } from './notice-draft.ts';
import { noticeEarly } from './notice-early.ts';
import { noticeRecord } from './notice-record.ts';
import { orcidTwice } from './orcid-twice.ts';
import { organizationLoop } from './organization-loop.ts';
import { pagesOverlap } from './pages-overlap.ts';
import { paperDates } from './paper-dates.ts';
import { pdfMissing } from './pdf-missing.ts';
import { peopleAlike } from './people-alike.ts';
import { presentedOutside } from './presented-outside.ts';
import { publishedAddressMissing } from './published-address-missing.ts';
import { publishedClauseMissing } from './published-clause-missing.ts';
import { publishedPersonMissing } from './published-person-missing.ts';
import { publishedRecordMissing } from './published-record-missing.ts';
import { relationUnknown } from './relation-unknown.ts';
import { removedIdTaken } from './removed-id-taken.ts';
import { removedNamed } from './removed-named.ts';
import { removedPresent } from './removed-present.ts';
import { seriesNumbered } from './series-numbered.ts';
import { sessionOutside } from './session-outside.ts';
import { sessionTwice } from './session-twice.ts';
import { successorUnsaid } from './successor-unsaid.ts';
import { tableRagged } from './table-ragged.ts';
import { texCommand } from './tex-command.ts';
import { textAbsent } from './text-absent.ts';
import { textPresent } from './text-present.ts';
import { titleLanguage } from './title-language.ts';
import { titleMarkup } from './title-markup.ts';
import { titlesAlike } from './titles-alike.ts';
import { translationOrphan } from './translation-orphan.ts';
import { unknownAddressee } from './unknown-addressee.ts';
import { unknownClause } from './unknown-clause.ts';
import { unknownOrganization } from './unknown-organization.ts';
import { unknownPaper } from './unknown-paper.ts';
import { unknownPerson } from './unknown-person.ts';
import { unknownSession } from './unknown-session.ts';
import { unknownTopic } from './unknown-topic.ts';
import { versionMissing } from './version-missing.ts';
import { versionUntold } from './version-untold.ts';
import { volumeIdParent } from './volume-id-parent.ts';
import { votesSum } from './votes-sum.ts';

/** Every rule about what records say of each other. To add one: its file, a line here, its line in the catalogue, its words, its fixture. */
export const rules: readonly Rule[] = [
  unknownPerson,
  unknownOrganization,
  unknownTopic,
  unknownSession,
  unknownPaper,
  sessionTwice,
  doiTwice,
  orcidTwice,
  formerIdTaken,
  formerIdTwice,
  formerAddressTaken,
  formerAddressTwice,
  formerAddressUnpublished,
  citationKeyTwice,
  citationKeyChanged,
  citationKeyErased,
  citationKeyProvisional,
  publishedRecordMissing,
  publishedAddressMissing,
  publishedPersonMissing,
  ledgerKeyTwice,
  ledgerBehind,
  organizationLoop,
  paperDates,
  noticeDraft,
  noticeEarly,
  noticeRecord,
  versionMissing,
  versionUntold,
  removedPresent,
  removedNamed,
  removedIdTaken,
  presentedOutside,
  sessionOutside,
  pagesOverlap,
  textAbsent,
  textPresent,
  authorWithoutText,
  eventOnlyPapers,
  translationOrphan,
  titleLanguage,
  addressUnnamed,
  peopleAlike,
  titlesAlike,
  nameLetters,
  nameCase,
  nameReversed,
  texCommand,
  seriesNumbered,
  volumeIdParent,
  pdfMissing,
  metadataMissing,
  letterForeign,
  titleMarkup,
  clausesDeposited,
  clauseNumberLanguage,
  clauseNumberGap,
  clauseNumberTwice,
  clauseLanguageOrphan,
  publishedClauseMissing,
  unknownClause,
  unknownAddressee,
  relationUnknown,
  votesSum,
  deadlineBeforeAdoption,
  successorUnsaid,
  tableRagged,
];
