import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type BrowserServer } from 'playwright-core';

/**
 * One browser for all test files: that of `PEIXUN_BROWSER` (path of an executable), else on Linux the Chromium that
 * comes as a package, else the installed Chrome or Edge.
 *
 * @param folder where the package unpacks Chromium; removed by the caller.
 */
export async function launchBrowser(folder: string): Promise<BrowserServer> {
  const { PEIXUN_BROWSER: executablePath } = process.env;
  const args = ['--no-sandbox', '--no-zygote'];
  if (executablePath) return chromium.launchServer({ executablePath, args });
  if (process.platform === 'linux' && process.arch === 'x64') {
    return chromium.launchServer({ ...(await unpack(folder)), args });
  }
  return chromium.launchServer({ channel: process.platform === 'win32' ? 'msedge' : 'chrome' });
}

/** The package's Chromium, with the libraries and fonts that a bare system lacks. */
async function unpack(folder: string) {
  const systemFolder = process.env['TMPDIR'];
  // The package unpacks into the temporary folder and trusts whatever lies there, even half of a file.
  process.env['TMPDIR'] = folder;
  try {
    const { default: packaged, inflate } = await import('@sparticuz/chromium');
    const bin = join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/bin');
    const [executablePath, libraries] = await Promise.all([
      packaged.executablePath(bin),
      inflate(join(bin, 'al2023.tar.br')),
    ]);
    return {
      executablePath,
      env: {
        ...process.env,
        // In a bare locale Chromium cannot name a download in Chinese.
        LANG: 'C.UTF-8',
        LD_LIBRARY_PATH: join(libraries, 'lib'),
        ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') }),
      },
    };
  } finally {
    if (systemFolder === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = systemFolder;
  }
}
