/** True when one date is certainly before another; dates of different precision are compared as far as both are known. */
export function isBefore(one: string, other: string): boolean {
  const known = Math.min(one.length, other.length);
  return one.slice(0, known) < other.slice(0, known);
}

/** True when a day is certainly outside an event's days. */
export function isOutside(day: string, { from, to }: { readonly from: string; readonly to?: string | undefined }): boolean {
  return isBefore(day, from) || isBefore(to ?? from, day);
}
