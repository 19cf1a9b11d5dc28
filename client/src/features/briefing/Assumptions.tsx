import document from './Document.module.css';
import { TypedItems } from './TypedItems.tsx';
import { useWriting } from './writing.tsx';

/** What is taken to be so without evidence, each with what follows if it is not. */
export function Assumptions() {
  const { draft } = useWriting();
  return (
    <>
      {draft.authored.assumptions.length > 0 && <h4 className={document.heading}>Assumptions</h4>}
      <TypedItems
        kind={{
          list: 'assumptions',
          one: 'assumption',
          most: 50,
          placeholder: 'What is taken to be so without evidence?',
          beside: 'ifWrong',
          besideTitle: 'If it is wrong',
          besideLabel: (one) => `What follows if ${one} is wrong`,
          besidePlaceholder: 'what follows?',
          first: 'Record an assumption',
        }}
      />
    </>
  );
}
