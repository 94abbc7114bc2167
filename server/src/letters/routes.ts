import * as contract from '@sophora/contract/letters';
import { openStoredFile } from '../ledger/index.ts';
import { download } from '../platform/http/download.ts';
import { type Route, route } from '../platform/http/route.ts';
import { withUpload } from '../platform/http/upload.ts';
import { Refusal } from '../platform/refusal.ts';
import { confirm, end } from './decide.ts';
import { letterFor, lettersFor } from './letters.ts';
import { READABLE, readable, readerOf } from './readers.ts';
import { LARGEST_LETTER, receive } from './receive.ts';
import { rightsOfNumber } from './rights.ts';

export const routes: readonly Route[] = [
  route(contract.listLetters, async ({ params, query, actor, services }) => {
    const { district } = params;
    const reader = await readerOf(services, actor, district);
    const asked = { all: query.all === 'yes', record: query.record };
    return { today: services.today(), ...(await lettersFor(services.pool, district, reader, asked)) };
  }),

  route(contract.receiveLetter, ({ params, query, actor, services, request }) =>
    withUpload(services, request, LARGEST_LETTER, async (path) => {
      const { district } = params;
      const id = await receive(services, { district, actor }, path, query.fileName);
      return letterFor(services.pool, district, await readerOf(services, actor, district), id);
    }),
  ),

  route(contract.findLetterRights, async ({ params, query, actor, services }) => {
    const reader = await readerOf(services, actor, params.district);
    return { rights: await rightsOfNumber(services.pool, params.district, query.number, reader) };
  }),

  route(contract.confirmLetter, async ({ params, body, actor, services }) => {
    const { district, letter } = params;
    const reader = await readerOf(services, actor, district);
    await confirm({ services, district, actor, reader, letter }, body);
    // A right that was named makes it readable to those who look after it.
    return letterFor(services.pool, district, reader, letter);
  }),

  route(contract.endLetter, async ({ params, body, actor, services }) => {
    const { district, letter } = params;
    const reader = await readerOf(services, actor, district);
    await end({ services, district, actor, reader, letter }, body);
    return letterFor(services.pool, district, reader, letter);
  }),

  route(contract.letterFile, async ({ params, actor, services }) => {
    const { district, letter } = params;
    const reader = await readerOf(services, actor, district);
    const { rows } = await services.pool.query<{ sha256: string; name: string }>(
      `SELECT l.sha256, l.file_name AS name FROM letter l WHERE l.district_code = $1 AND ${READABLE} AND l.letter_id = $5`,
      [district, ...readable(reader), letter],
    );
    if (!rows[0]) throw new Refusal('not-found');
    return download(openStoredFile(services.pool, district, rows[0].sha256), rows[0].name);
  }),
];
