import { useStore } from 'zustand';
import { question } from '../ui/ask.ts';
import { Confirm } from '../ui/dialog/Dialog.tsx';

/** The question that some act has asked, over whatever page is open. */
export function QuestionDialog() {
  const value = useStore(question, (state) => state.value);
  if (value === null) return null;
  const { asked, answer } = value;
  return <Confirm open {...asked} onAct={() => answer(true)} onClose={() => answer(false)} />;
}
