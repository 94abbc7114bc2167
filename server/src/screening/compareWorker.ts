import { parentPort } from 'node:worker_threads';
import type { Banding } from '@sophora/domain/screening/text/candidates';
import type { CorpusParts } from '@sophora/domain/screening/text/corpus';
import { type NewRuns, pairsWithNew } from '@sophora/domain/screening/text/newAgainst';
import { type BandIndex, type Verification, verifiedPairs } from '@sophora/domain/screening/text/pairs';
import { listsOf, type Places, placesOf } from '@sophora/domain/screening/text/postings';
import { type SampleParts, type Sampling, sampleRange } from '@sophora/domain/screening/text/samples';

/** One piece of the comparison; everything large in it is shared memory. */
export type CompareTask =
  | {
      readonly step: 'sample';
      readonly corpus: CorpusParts;
      readonly from: number;
      readonly to: number;
      readonly sampling: Sampling;
      readonly first: Uint32Array;
    }
  | {
      readonly step: 'lists';
      readonly samples: readonly SampleParts[];
      readonly part: number;
      readonly ranks: Uint32Array;
    }
  | {
      readonly step: 'pairs';
      readonly corpus: CorpusParts;
      readonly index: BandIndex;
      readonly from: number;
      readonly to: number;
      readonly banding: Banding;
      readonly verification: Verification;
    }
  | {
      readonly step: 'new';
      readonly corpus: CorpusParts;
      readonly split: number;
      readonly runs: NewRuns;
      readonly from: number;
      readonly to: number;
      readonly sampling: Sampling;
      readonly verification: Verification;
    };

export type CompareAnswer =
  | { readonly step: 'sample'; readonly samples: SampleParts }
  | { readonly step: 'lists'; readonly list: Uint32Array; readonly places: Places }
  | ({ readonly step: 'pairs' | 'new' } & ReturnType<typeof verifiedPairs>);

export function compareStep(task: CompareTask): CompareAnswer {
  switch (task.step) {
    case 'sample':
      return {
        step: 'sample',
        samples: sampleRange(task.corpus, task.from, task.to, task.sampling, task.first),
      };
    case 'lists': {
      const list = listsOf(task.samples, task.part, task.ranks);
      return { step: 'lists', list, places: placesOf(list, task.ranks.length) };
    }
    case 'new':
      return {
        step: 'new',
        ...pairsWithNew(task.corpus, task.split, task.runs, task, task.sampling, task.verification),
      };
    case 'pairs':
      return {
        step: 'pairs',
        ...verifiedPairs(task.corpus, task.index, task, task.banding, task.verification),
      };
  }
}

parentPort?.on('message', (task: CompareTask) => parentPort!.postMessage(compareStep(task)));
