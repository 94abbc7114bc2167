import type { BodyOf } from '@sophora/contract/endpoint';
import type { askQuestion, orderService } from '@sophora/contract/trusteeship';
import { grantsIn } from '@sophora/domain/access/actor';
import { rightsOfNames } from '../docket/index.ts';
import { type Acting, open } from '../matters/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { holdingsOf, isAgency } from './mine.ts';

const TITLE_LENGTH = 40;
/** Working days in which the section means to answer; our own choice. */
const ANSWER_DAYS = 3;

/** 下单: a matter between a firm and an agency. */
export async function order(acting: Acting, body: BodyOf<typeof orderService>): Promise<string> {
  const { services, district } = acting;
  const { agency, title, wish, due, right } = body;
  // To an agency, and about a right of one's own: an order opens what it is about to whoever takes it.
  if (!(await isAgency(services, district, agency))) throw new Refusal('no-such-unit');
  const links = await linkTo(acting, right);
  const input = { title, lead: agency, support: [firmOf(acting)], wish, ...(due === null ? {} : { due }) };
  return (await open(acting, { procedure: 'service-order', input, links })).id;
}

/** 咨询: one question to the office. */
export async function ask(acting: Acting, { question, right }: BodyOf<typeof askQuestion>): Promise<string> {
  const links = await linkTo(acting, right);
  const title =
    question.length > TITLE_LENGTH ? `${[...question].slice(0, TITLE_LENGTH).join('')}…` : question;
  const input = { title, support: [firmOf(acting)], question, answerDays: ANSWER_DAYS };
  return (await open(acting, { procedure: 'firm-question', input, links })).id;
}

function firmOf({ actor, district }: Acting): string {
  const firm = grantsIn(actor, district).find((g) => g.role === 'enterprise')?.unitId;
  if (!firm) throw new Refusal('no-such-unit');
  return firm;
}

/** A right that somebody asks about is one that they look after. */
async function linkTo(
  { services, district, actor }: Acting,
  right: { readonly kind: string; readonly id: string } | null,
) {
  if (right === null) return [];
  const { names } = await holdingsOf(services, actor, district);
  const own = await rightsOfNames(services.pool, district, names);
  if (!own.includes(right.id)) throw new Refusal('not-found');
  return [{ kind: right.kind, id: right.id, role: 'subject' }];
}
