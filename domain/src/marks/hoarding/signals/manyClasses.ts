import { isSmall } from '../group.ts';
import { type HoardingSignal, measured } from './signal.ts';

/** 指定类别众多: classes of a person or of a firm with few staff. Supports the first situation. */
export const manyClasses: HoardingSignal = {
  id: 'manyClasses',
  situation: undefined,
  factor: 1,
  needs: ['niceClass'],
  measure(group) {
    const classes = new Set(group.marks.map((m) => m.niceClass).filter((c) => c > 0)).size;
    return isSmall(group)
      ? measured(classes, group.settings.classes)
      : { ...measured(classes, group.settings.classes), met: false };
  },
};
