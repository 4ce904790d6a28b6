import { defineConfig } from 'playwright/test';
import { findBrowser, launchFlags } from './tests/browser.ts';

// Found once and handed on to the workers, each of which reads this file again.
const browser = (process.env['PLENARY_BROWSER'] ||= findBrowser());

/** The site is served by tests/e2e/serve-site.ts, which tells its address to the workers. */
const address = process.env['PLENARY_TEST_ADDRESS'];

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  globalSetup: './tests/e2e/serve-site.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // Upper limits for a slow machine; nothing waits for them.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: 'dot',
  use: {
    browserName: 'chromium',
    ...(address && { baseURL: address }),
    launchOptions: { executablePath: browser, args: launchFlags },
    // A test that fails leaves a picture; a trace would cost every test time.
    screenshot: 'only-on-failure',
    // Focus is where it goes at once; a smooth way there would be met half-way.
    contextOptions: { reducedMotion: 'reduce' },
    locale: 'en',
    timezoneId: 'Asia/Baku',
  },
});
