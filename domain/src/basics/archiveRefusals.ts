import type { RefusalText } from './refusals.ts';

/** Why a backup (备份) is not made, or not restored. */
export const ARCHIVE_REFUSALS = {
  'archive-exists': {
    kind: 'conflict',
    zh: '文件 {file} 已经存在；请换一个文件名，备份不覆盖任何文件。',
    en: 'The file {file} is there already; choose another name, a backup overwrites nothing.',
  },
  'archive-not-writable': {
    kind: 'unavailable',
    zh: '无法写入 {file}：{reason}。请换一个文件夹。',
    en: '{file} cannot be written: {reason}. Choose another folder.',
  },
  'archive-missing': {
    kind: 'missing',
    zh: '没有文件 {file}，或者不能读取。',
    en: 'There is no file {file}, or it cannot be read.',
  },
  'archive-foreign': {
    kind: 'invalid',
    zh: '这不是槐枢的备份文件；什么也没有写入。',
    en: 'This is no backup made by Sophora; nothing was written.',
  },
  'archive-cut-off': {
    kind: 'invalid',
    zh: '备份文件不完整，后面缺了一段；什么也没有写入。请重新复制该文件，或使用另一份备份。',
    en: 'The end of this backup is missing; nothing was written. Copy the file again, or use another backup.',
  },
  'archive-damaged': {
    kind: 'invalid',
    zh: '备份文件已损坏（第 {at} 字节附近与校验值不符）；什么也没有写入。请使用另一份备份。',
    en: 'This backup is damaged (near byte {at} it does not fit its checksum); nothing was written. Use another backup.',
  },
  'archive-newer': {
    kind: 'invalid',
    zh: '这份备份（{madeAt}）由更新版本的程序制作；请先更新程序。什么也没有写入。',
    en: 'This backup ({madeAt}) was made by a newer version of the program; update the program first. Nothing was written.',
  },
  'archive-older': {
    kind: 'invalid',
    zh: '这份备份由旧版本制作，其中没有现在必需的 {column}；请用制作它的版本恢复，再更新程序。什么也没有写入。',
    en: 'This backup was made by an older version and lacks {column}, which is needed now; restore it with that version and update the program afterwards. Nothing was written.',
  },
  'archive-not-empty': {
    kind: 'conflict',
    zh: '这里已经有数据（{table}），备份只能恢复到空的系统：请另选一个新文件夹（SOPHORA_HOME），或换一个空数据库（DATABASE_URL）。什么也没有写入。',
    en: 'There are data here already ({table}); a backup is restored into an empty installation only: choose a new folder (SOPHORA_HOME) or an empty database (DATABASE_URL). Nothing was written.',
  },
} as const satisfies Record<string, RefusalText>;
