import { CliError, type Command } from './command.ts';
import type { RecordKind } from './record-kind.ts';
import { newResolution } from './new-resolution.ts';
import { newVolume } from './new-volume.ts';

/** The kinds of record that `new` can begin. */
const kinds: readonly RecordKind[] = [newVolume, newResolution];

/** `new`: begins a record, a file whose comments say what is to be filled in. */
export const newRecord: Command = {
  name: 'new',
  run([name = '', ...args], terminal) {
    const kind = kinds.find((candidate) => candidate.name === name);
    const known = kinds.map(({ usage }) => `npm run new -- ${usage}`).join('; ');
    if (!kind)
      throw new CliError(`${name === '' ? 'Say what is to be made' : `“${name}” is nothing that can be made`}; there is: ${known}.`);
    return kind.make(args, terminal);
  },
};
