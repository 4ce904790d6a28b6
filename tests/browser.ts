import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

/** Whatever the browser is, it starts without its own sandbox (containers have none), without a screen and without calling home. */
export const launchFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How the search for a browser touches the machine; a test passes its own. */
export interface Machine {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly playwrightBrowser: string;
  /** True for a file that may be executed. */
  isProgram(path: string): boolean;
  /** True when the program ran and ended well; its output goes to the terminal. */
  run(program: string, args: readonly string[]): boolean;
  readonly isRoot: boolean;
  say(sentence: string): void;
}

/** What to do when there is no browser and none can be had. */
export const NO_BROWSER =
  'No browser was found: install Chromium or Chrome, or name the program of one in the environment variable PLENARY_BROWSER.';

/**
 * The path of a browser of the Chromium family: the one that PLENARY_BROWSER names, else the system's, else one that Playwright downloaded,
 * else Debian's package, which is installed if this user may (and said so before). Throws an error of one sentence if there is none.
 */
export function findBrowser(machine: Machine = thisMachine()): string {
  const named = machine.environment['PLENARY_BROWSER'];
  if (named) {
    if (machine.isProgram(named)) return named;
    throw new Error(`PLENARY_BROWSER names "${named}", which is no program on this machine: set it to the path of Chromium or Chrome.`);
  }
  const system = systemBrowser(machine);
  if (system) return system;
  if (machine.playwrightBrowser && machine.isProgram(machine.playwrightBrowser)) return machine.playwrightBrowser;
  const installed = installPackage(machine) ? systemBrowser(machine) : undefined;
  if (installed) return installed;
  throw new Error(NO_BROWSER);
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function systemBrowser(machine: Machine): string | undefined {
  return names.map((name) => programNamed(name, machine)).find((path) => path !== undefined);
}

function programNamed(name: string, machine: Machine): string | undefined {
  const folders = (machine.environment['PATH'] ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find((path) => machine.isProgram(path));
}

/** Installs Debian's package `chromium` where apt is and this user may use it without being asked for a password. */
function installPackage(machine: Machine): boolean {
  const apt = programNamed('apt-get', machine);
  if (!apt) return false;
  const sudo = machine.isRoot ? undefined : programNamed('sudo', machine);
  if (!machine.isRoot && !(sudo && machine.run(sudo, ['-n', 'true']))) return false;
  const asRoot = (args: string[]) => (sudo ? machine.run(sudo, ['-n', apt, ...args]) : machine.run(apt, args));
  machine.say('No browser was found on this machine: installing the package "chromium" with apt-get, which takes a minute or two.');
  return asRoot(['-q', 'update']) && asRoot(['-qy', '-o', 'DPkg::Lock::Timeout=300', 'install', '--no-install-recommends', 'chromium']);
}

function thisMachine(): Machine {
  return {
    environment: process.env,
    playwrightBrowser: playwrightDownload(),
    isProgram(path) {
      try {
        accessSync(path, constants.X_OK);
        return statSync(path).isFile();
      } catch {
        return false;
      }
    },
    run(program, args) {
      const quiet = args.includes('true');
      const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      return spawnSync(program, args, { stdio: quiet ? 'ignore' : ['ignore', 'inherit', 'inherit'], env: environment }).status === 0;
    },
    isRoot: process.getuid?.() === 0,
    say: console.log,
  };
}

function playwrightDownload(): string {
  try {
    const path = chromium.executablePath();
    return existsSync(path) ? path : '';
  } catch {
    return '';
  }
}
