import { useCallback, useEffect, useRef } from 'react';

/** Does something with the revision the document has then; gives the one it has afterwards, where it changed it. */
export type Step = (revision: number) => Promise<number | undefined>;
export type InTurn = (step: Step) => void;

/**
 * One change after the other: boxes are left faster than the server answers, and each change has to name the revision that the one
 * before it made. Whoever makes the files right after typing makes them of what was typed.
 */
export function useInTurn(revision: number): InTurn {
  const latest = useRef(revision);
  const queue = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => {
    latest.current = Math.max(latest.current, revision);
  }, [revision]);
  return useCallback((step) => {
    queue.current = queue.current.then(async () => {
      try {
        latest.current = (await step(latest.current)) ?? latest.current;
      } catch {
        // The action that failed shows its refusal itself; what waits behind it goes on.
      }
    });
  }, []);
}
