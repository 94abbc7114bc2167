import { compareMarks } from '@sophora/domain/marks/compare/compareMarks';
import { sideBySide } from '@sophora/domain/marks/show/sideBySide';
import { answering } from './answering.ts';

export interface CompareQuestion {
  readonly a: string;
  readonly b: string;
  readonly niceClass?: number | undefined;
  readonly famous?: boolean | undefined;
}

answering(({ a, b, niceClass, famous }: CompareQuestion) => ({
  ...compareMarks(a, b, {
    ...(niceClass === undefined ? {} : { niceClass }),
    ...(famous === undefined ? {} : { famous }),
  }),
  ...sideBySide(a, b),
}));
