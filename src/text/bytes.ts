/** A file's size for people, with a no-break space: `1.4 MB` (1 MB is 1,000,000 bytes, as IEC 80000-13 has it). */
export function formatBytes(bytes: number, language: string): string {
  const [value, unit] = bytes < 1000 ? [bytes, 'B'] : bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  const digits = unit === 'MB' ? 1 : 0;
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value)}\u00A0${unit}`;
}
