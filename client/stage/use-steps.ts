import { useEffect, useState } from 'react';
import { NO_STEPS, redone, type Steps, stepped, undone } from '../scene/steps';

/** Undo and redo of a state that lives elsewhere: every change that is not ours is a step. */
export function useSteps<S>(now: S, apply: (to: S) => void) {
  const [steps, setSteps] = useState<Steps<S>>(NO_STEPS);
  const [seen, setSeen] = useState(now);
  if (JSON.stringify(seen) !== JSON.stringify(now)) {
    setSeen(now);
    setSteps(stepped(steps, seen));
  }
  const take = (step: ReturnType<typeof undone<S>>) => {
    if (step === null) return;
    setSteps(step.steps);
    setSeen(step.to);
    apply(step.to);
  };
  return {
    canUndo: steps.past.length > 0,
    canRedo: steps.future.length > 0,
    undo: () => take(undone(steps, now)),
    redo: () => take(redone(steps, now)),
  };
}

/** Ctrl+Z takes back, Ctrl+Shift+Z and Ctrl+Y do again, but not where somebody writes. */
export function useUndoKeys({ undo, redo }: { undo: () => void; redo: () => void }): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isWriting(event.target)) return;
      const key = event.key.toLowerCase();
      if (key === 'z') (event.shiftKey ? redo : undo)();
      else if (key === 'y') redo();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [undo, redo]);
}

function isWriting(at: EventTarget | null): boolean {
  return (
    at instanceof HTMLElement && (at.isContentEditable || at.matches('input, textarea, select'))
  );
}
