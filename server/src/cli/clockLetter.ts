import { type Question, recognise } from '@sophora/domain/letters/recognise';
import { planFileText } from '../plan/index.ts';
import type { Context } from './context.ts';

export const LETTER_USAGE = 'clock letter FILE';

const QUESTIONS: Readonly<Record<Question, { readonly zh: string; readonly en: string }>> = {
  kind: { zh: '请确认:是哪一种通知书?', en: 'Which kind of letter is it?' },
  number: { zh: '请确认:是哪一件申请或注册?', en: 'Which application or registration is it about?' },
  issued: { zh: '请确认:发文日是哪一天?', en: 'On which day was it issued?' },
  channel: { zh: '请确认:是电子送达还是邮寄?', en: 'Was it served electronically or by post?' },
};

/** 识别通知书: what a letter asks by when; no database is opened. */
export async function runLetter({ print, language }: Context, file: string): Promise<0> {
  const { text, withoutText } = await planFileText(file);
  const letter = recognise(text);
  const questions = letter.questions.map((code) => ({ code, text: QUESTIONS[code][language] }));
  const kinds = letter.kinds.map(({ id, law, label }) => ({ id, law, label: label[language] }));
  print({ ...letter, kinds, questions, withoutText }, [
    ...kinds.map(({ label }) => label),
    ...letter.numbers,
    ...letter.issued,
    ...letter.deadlines.map(({ channel, end }) => `${CHANNEL[channel][language]} ${end}`),
    ...questions.map((question) => `? ${question.text}`),
  ]);
  return 0;
}

const CHANNEL = {
  electronic: { zh: '电子送达,答复期限至', en: 'served electronically, answer by' },
  post: { zh: '邮寄送达,答复期限至', en: 'served by post, answer by' },
} as const;
