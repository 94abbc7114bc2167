import type pg from 'pg';
import { Problem } from '../platform/problem.ts';

const OLDEST = 15;

/** Refuses a server on which Sophora would be wrong without anybody noticing. Run before migrating. */
export async function checkServer(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ version: string; encoding: string }>(
    "SELECT current_setting('server_version_num') AS version, current_setting('server_encoding') AS encoding",
  );
  const version = Math.floor(Number(rows[0]?.version) / 10_000);
  if (version < OLDEST)
    throw new Problem({
      zh: `这是 PostgreSQL ${version},需要 ${OLDEST} 或更新的版本。`,
      en: `This is PostgreSQL ${version}; ${OLDEST} or newer is needed.`,
    });
  if (rows[0]?.encoding !== 'UTF8')
    throw new Problem({
      zh: `数据库的编码是 ${rows[0]?.encoding},需要 UTF8。`,
      en: `The database's encoding is ${rows[0]?.encoding}; UTF8 is needed.`,
    });
  await checkChinese(client);
}

/** With the wrong character class pg_trgm finds no letters in Chinese text, and every search comes back empty. */
async function checkChinese(client: pg.ClientBase): Promise<void> {
  try {
    await client.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
  } catch (error) {
    throw new Problem(
      {
        zh: '数据库里没有扩展 pg_trgm,也无法创建;请让数据库管理员执行 CREATE EXTENSION pg_trgm。',
        en: 'The extension pg_trgm is missing and cannot be created; ask the database administrator to run CREATE EXTENSION pg_trgm.',
      },
      error,
    );
  }
  const { rows } = await client.query<{ trigrams: string[] }>("SELECT show_trgm('知识产权') AS trigrams");
  if ((rows[0]?.trigrams.length ?? 0) === 0)
    throw new Problem({
      zh: '这个数据库的区域设置(LC_CTYPE)不认汉字,检索会全部落空;请用 LC_CTYPE 为 C.UTF-8 的数据库。',
      en: "This database's locale (LC_CTYPE) does not know Chinese characters and every search would come back empty; use a database with LC_CTYPE C.UTF-8.",
    });
}
