/** Nothing that no file has is lost unasked. */
import { useState } from 'react';
import type { Desk } from '../desk';

/** `save` saves before the other workbook opens. */
export interface Question {
  readonly fileName: string;
  readonly answer: (answer: 'save' | 'open' | 'cancel') => void;
}

interface Questions {
  readonly question: Question | null;
  /** Goes on at once, or when the person says that what has been changed may go or has been saved. */
  readonly unlessLost: (goOn: () => Promise<void>) => Promise<void>;
}

/** @param save resolves with whether it was done */
export function useQuestion(desk: Desk, save: () => Promise<boolean>): Questions {
  const [question, setQuestion] = useState<Question | null>(null);
  const unlessLost = async (goOn: () => Promise<void>): Promise<void> => {
    const fileName = await desk.unsaved();
    if (fileName === null) return goOn();
    const answer: Question['answer'] = (answered) => {
      setQuestion(null);
      if (answered === 'open') void goOn();
      if (answered === 'save') void save().then((isSaved) => (isSaved ? goOn() : undefined));
    };
    setQuestion({ fileName, answer });
  };
  return { question, unlessLost };
}
