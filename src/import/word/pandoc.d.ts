/** The part of Pandoc that this program uses; the package brings no types. */
declare module 'pandoc-wasm' {
  /** Converts as the command line does, from and to files that lie in memory; what went wrong stands in `stderr`. */
  export function convert(
    options: Readonly<Record<string, unknown>>,
    stdin: string | null,
    files: Readonly<Record<string, Blob | string>>,
  ): Promise<{ readonly stdout: string; readonly stderr: string }>;
}
