import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { say } from './say.mjs';

/** What tests use beyond npm packages: how to find it, the Debian package, and what is skipped without it. */
const TOOLS = [
  {
    package: 'chromium',
    found: () =>
      ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].some(existsSync),
    zh: '没有 Chromium 浏览器,跳过浏览器测试。',
    en: 'Chromium is missing; browser tests are skipped.',
  },
  {
    package: 'fonts-noto-cjk',
    found: () => spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' }).stdout?.trim(),
    zh: '没有中文字体,截图中的汉字会是方框。',
    en: 'No Chinese font is installed; Chinese in screenshots will be boxes.',
  },
  {
    package: 'postgresql',
    found: hasSystemPostgres,
    zh: '没有系统自带的 PostgreSQL(15 或更新),跳过在其上的测试。',
    en: "The system's own PostgreSQL (15 or newer) is missing; tests on it are skipped.",
  },
];

/** Installs what is missing when that is possible without asking anybody; else says what will be skipped. */
export function prepareTestTools() {
  const missing = TOOLS.filter((tool) => !tool.found());
  if (missing.length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const names = missing.map((tool) => tool.package);
    say(`正在安装测试工具:${names.join('、')}…`, `Installing what tests need: ${names.join(', ')} …`);
    const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    spawnSync('apt-get', ['update'], options);
    for (const name of names)
      spawnSync('apt-get', ['install', '-y', '--no-install-recommends', name], options);
  }
  for (const tool of missing) if (!tool.found()) say(tool.zh, tool.en);
}

export function hasSystemPostgres() {
  const folder = '/usr/lib/postgresql';
  return existsSync(folder) && readdirSync(folder).some((version) => Number(version) >= 15);
}
