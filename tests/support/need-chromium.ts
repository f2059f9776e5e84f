/** Makes sure that a Chromium starts here, fetching one where it may: run before the browser tests. */
import { spawnSync } from 'node:child_process';
import { chromium } from '@playwright/test';
import { chromiumArguments, findChromium } from './chromium.ts';

async function starts(): Promise<string | null> {
  try {
    const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArguments });
    const version = browser.version();
    await browser.close();
    return version;
  } catch (error) {
    console.log(`No Chromium starts yet: ${String(error).split('\n')[0]}`);
    return null;
  }
}

function fetchOne(): void {
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    console.log('Installing Chromium from the Debian packages');
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: 'inherit',
    });
  } else {
    console.log('Installing Chromium by its own way');
    spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
  }
}

let version = await starts();
if (!version) {
  fetchOne();
  version = await starts();
}
if (!version) {
  console.error('The browser tests need Chromium: install it, or name it in CHROMIUM_PATH');
  process.exit(1);
}
console.log(`Chromium ${version}`);
