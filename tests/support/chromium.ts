import { existsSync } from 'node:fs';

/** What Chromium needs to run in a container, as root, and to stay off the network. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
];

const installed = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
];

/** The Chromium to test with: a named or installed one, else the one inside an npm package (Linux x64). */
export async function findChromium(): Promise<string> {
  const found = installed.find((file) => file && existsSync(file));
  if (found) return found;
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: chromium } = await import('@sparticuz/chromium');
    return chromium.executablePath();
  }
  throw new Error('No Chromium found: install one, or name it in CHROMIUM_PATH');
}
