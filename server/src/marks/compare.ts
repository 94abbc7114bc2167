import type { ComparedMarks } from '@sophora/contract/marks';
import { type RateRule, type RateState, take } from '@sophora/domain/access/rate';
import { Refusal } from '../platform/refusal.ts';
import type { CompareQuestion } from './compareWorker.ts';
import { checkedName } from './name.ts';
import { AskedThread } from './thread.ts';

/** A person who types is far below this, a program that reads the tables out is above it. */
const ONE_ADDRESS: RateRule = { burst: 60, perSecond: 4 };
const MOST_ADDRESSES = 10_000;
/** A comparison takes a millisecond or two; starting the thread and reading the tables half a second. */
const PATIENCE = 10_000;

const thread = new AskedThread(new URL('./compareWorker.ts', import.meta.url), PATIENCE);
const rates = new Map<string, RateState>();

/** 商标近似比对, for anybody: nothing is kept, not even what was asked. */
export async function compare(
  question: CompareQuestion,
  address: string,
  now: number,
): Promise<ComparedMarks> {
  const { state, wait } = take(ONE_ADDRESS, rates.get(address), now);
  rates.delete(address);
  rates.set(address, state);
  if (rates.size > MOST_ADDRESSES) rates.delete(rates.keys().next().value!);
  if (wait > 0) throw new Refusal('marks-too-often', { seconds: wait });
  return thread.ask<ComparedMarks>({ ...question, a: checkedName(question.a), b: checkedName(question.b) });
}
