import { expect, test as plain, type Page } from 'playwright/test';

/**
 * A test whose page may neither complain nor ask anyone else: messages of the console, errors of scripts, answers of 400 and above,
 * and requests to another host fail it. What a test provokes itself it names in `expected`.
 */
export const test = plain.extend<{ quiet: { expected: RegExp[] } }>({
  quiet: [
    async ({ page, baseURL }, use) => {
      const heard: string[] = [];
      const quiet = { expected: [] as RegExp[] };
      listen(page, new URL(baseURL ?? 'http://127.0.0.1').origin, heard);
      await use(quiet);
      expect(heard.filter((line) => !quiet.expected.some((pattern) => pattern.test(line)))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

function listen(page: Page, origin: string, heard: string[]): void {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) heard.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => heard.push(`script: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol.startsWith('http') && asked !== origin) heard.push(`another host: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) heard.push(`${response.status()}: ${response.url()}`);
  });
}
