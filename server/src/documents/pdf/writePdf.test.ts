import { date } from '@sophora/domain/basics/plainDate';
import { composeDocument } from '@sophora/domain/documents/compose';
import { templateById } from '@sophora/domain/documents/templates/index';
import { describe, expect, it } from 'vitest';
import { pdfText } from '../../platform/documents/pdfText.ts';
import { freeFonts } from './freeFonts.ts';
import { writePdf } from './writePdf.ts';

const NOTICE = composeDocument(templateById('notice')!, {
  district: { code: '370104', name: '槐荫区', demo: false },
  today: date('2026-11-23'),
  set: null,
  evaluation: null,
  work: null,
  matter: null,
  fields: {
    issuer: '某局',
    subject: '开会',
    recipient: '各街道',
    body: '定于2026年12月1日（星期二）开会，共3项。',
  },
});
const WORDS = '定于2026年12月1日（星期二）开会，共3项。';
const HERE = freeFonts('/nowhere');

describe('a PDF', () => {
  it('can be read where no font of the machine is free: fonts are named', async () => {
    const pdf = writePdf(NOTICE, {});
    expect(Buffer.from(pdf).toString('latin1')).toContain('/UniGB-UTF16-H');
    expect((await pdfText(pdf)).text).toContain(WORDS);
  });

  it.skipIf(HERE.body === undefined)(
    'carries the characters it uses of a free font, and reads the same',
    async () => {
      const pdf = writePdf(NOTICE, HERE);
      expect(Buffer.from(pdf).toString('latin1')).toContain('/CIDFontType0C');
      expect(pdf.length).toBeLessThan(400_000);
      expect((await pdfText(pdf)).text).toContain(WORDS);
    },
  );

  it('is the same bytes each time', () => {
    expect(Buffer.from(writePdf(NOTICE, {})).equals(Buffer.from(writePdf(NOTICE, {})))).toBe(true);
  });
});
