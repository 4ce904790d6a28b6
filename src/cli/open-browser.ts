import { spawn } from 'node:child_process';

/** Opens an address in the browser of this machine, where there is a screen for it; where there is none, nothing happens. */
export function openBrowser(address: string, environment: Readonly<Record<string, string | undefined>>): void {
  const command = openerOf(process.platform, environment);
  if (!command) return;
  const [program, ...args] = command;
  const child = spawn(program, [...args, address], { detached: true, stdio: 'ignore' });
  // Whoever has no such program reads the address and opens it.
  child.on('error', () => undefined);
  child.unref();
}

/** The program that opens addresses on a system, with its first arguments; `undefined` on a system without a screen. */
export function openerOf(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): readonly [string, ...string[]] | undefined {
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['explorer.exe'];
  return environment['DISPLAY'] || environment['WAYLAND_DISPLAY'] ? ['xdg-open'] : undefined;
}
