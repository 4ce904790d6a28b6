/** The clause of a resolution that a citation names. */
export interface CitedClause {
  /** What it is a clause of: the operative part, the preamble or an annex. */
  readonly label: 'clause' | 'preamble' | 'annex';
  /** Its number after those above it; of an annex, the annex's number first. */
  readonly numbers: readonly string[];
}
