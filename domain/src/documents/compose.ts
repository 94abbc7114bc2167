import { chineseNumber } from './chineseText.ts';
import type { DocumentFacts } from './facts.ts';
import type { Block, ComposedDocument, Run } from './model.ts';
import type { Template } from './template.ts';
import { writerOf } from './writer.ts';

const DEMO_MARK = '演示数据，不作公文使用';

/** A template with its facts becomes a document: every element in its place, every number with its source, every gap with its reason. */
export function composeDocument(template: Template, facts: DocumentFacts): ComposedDocument {
  const writer = writerOf(facts, template.fields);
  const { title, head, blocks, imprint } = template.compose(writer);
  const flat = numbered(blocks.flat());
  const runs = flat.flatMap(runsIn);
  const { numbers, gaps } = writer.registry;
  return {
    title,
    head,
    blocks: flat,
    imprint: imprint ?? null,
    mark: facts.district.demo ? DEMO_MARK : null,
    numbers: ordered(runs, 'number').map((key) => numbers.get(key)!),
    gaps: ordered(runs, 'gap').map((key) => gaps.get(key)!),
  };
}

/** 结构层次序数: 一、 （一） 1. （1）, each beginning anew under the one above it and in every attachment. */
function numbered(blocks: readonly Block[]): Block[] {
  const counts = [0, 0, 0, 0];
  return blocks.map((block): Block => {
    if (block.is === 'attachment') counts.fill(0);
    // A heading that a person numbered counts too: what follows goes on from it.
    if (block.is === 'ownHeading') {
      counts[block.level - 1]!++;
      counts.fill(0, block.level);
    }
    if (block.is !== 'heading') return block;
    const n = ++counts[block.level - 1]!;
    counts.fill(0, block.level);
    return { ...block, runs: [{ text: ORDINALS[block.level](n) }, ...block.runs] };
  });
}

const ORDINALS = {
  1: (n: number) => `${chineseNumber(n)}、`,
  2: (n: number) => `（${chineseNumber(n)}）`,
  3: (n: number) => `${n}.`,
  4: (n: number) => `（${n}）`,
} as const;

export function runsIn(block: Block): readonly Run[] {
  switch (block.is) {
    case 'title':
    case 'attachment':
    case 'attachments':
      return [];
    case 'signature':
      return [...block.issuer, ...block.day];
    case 'table':
      return block.table.rows.flat(2);
    default:
      return block.runs;
  }
}

function ordered(runs: readonly Run[], of: 'number' | 'gap'): string[] {
  return [...new Set(runs.flatMap((run) => run[of] ?? []))];
}
