/** A piece of YAML in a file: its text and the line of the file on which it begins (1-based). */
export interface YamlText {
  readonly file: string;
  readonly text: string;
  readonly line: number;
}
