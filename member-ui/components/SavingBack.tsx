import { applyWords } from '../words/apply.ts';
import { shellWords } from '../words/shell.ts';
import { useWords } from '../words/speaking.ts';

/** The way back from a form that is kept on the way; it works without JavaScript. */
export function SavingBack({ form }: { form: string }) {
  const { back } = useWords(shellWords);
  const { refresh } = useWords(applyWords).form;
  return (
    <>
      {/* What Enter does in a field: never the first button that is to be seen. */}
      <button
        type="submit"
        class="visually-hidden"
        form={form}
        name="intent"
        value="refresh"
        tabIndex={-1}
        aria-hidden="true"
      >
        {refresh}
      </button>
      <button type="submit" class="back" form={form} name="intent" value="back">
        ‹ {back}
      </button>
    </>
  );
}
