import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CliError } from './command.ts';

/** The path of the next resolution of a volume in the content folder, the volume checked: `proceedings/<volume>/resolutions/02.yaml`. */
export function nextResolutionPath(content: string, volume: string | undefined): string {
  if (volume === undefined || !/^[a-z0-9-]+$/u.test(volume)) throw new CliError('Name the volume: --volume ID.');
  if (!existsSync(join(content, 'proceedings', volume, 'volume.yaml'))) throw new CliError(`There is no volume “${volume}”.`);
  for (let number = 1; number < 100; number += 1) {
    const path = `proceedings/${volume}/resolutions/${String(number).padStart(2, '0')}.yaml`;
    if (!existsSync(join(content, path))) return path;
  }
  throw new CliError(`The volume “${volume}” has no free number.`);
}

/** The value after an option, `--volume ID` or `--volume=ID`, and what else was given. */
export function option(args: readonly string[], name: string): { readonly value: string | undefined; readonly rest: readonly string[] } {
  const at = args.findIndex((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`));
  if (at === -1) return { value: undefined, rest: args };
  const isJoined = args[at]?.includes('=') ?? false;
  const value = isJoined ? args[at]?.slice(name.length + 3) : args[at + 1];
  return { value, rest: args.filter((_, index) => index !== at && (isJoined || index !== at + 1)) };
}
